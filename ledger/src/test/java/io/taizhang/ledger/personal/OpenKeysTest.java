package io.taizhang.ledger.personal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OpenKeysTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE);
    private final OpenKeys keys = new OpenKeys(nanos::get, Duration.ofNanos(100), 2);
    private final Aead key = new Unused();

    @Test
    void theKeyReadLongestAgoMakesRoom() {
        keys.put("a", key, nanos.get());
        keys.put("b", key, nanos.get());
        keys.put("a", key, nanos.get());
        keys.put("c", key, nanos.get());

        assertThat(keys.find("a")).contains(key);
        assertThat(keys.find("b")).isEmpty();
        assertThat(keys.find("c")).contains(key);
    }

    /** The clock of the machine may pass from the largest number to the smallest. */
    @Test
    void aKeyIsUsedForItsLifetimeOnly() {
        keys.put("a", key, nanos.get());

        nanos.addAndGet(99);
        assertThat(keys.find("a")).contains(key);
        nanos.addAndGet(1);
        assertThat(keys.find("a")).isEmpty();
    }

    private static final class Unused implements Aead {
        @Override
        public byte[] encrypt(byte[] plaintext, byte[] associatedData) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] decrypt(byte[] ciphertext, byte[] associatedData) {
            throw new UnsupportedOperationException();
        }
    }
}
