package io.taizhang.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    private final AtomicLong nanos = new AtomicLong();
    private final Turnstile turnstile = new Turnstile(new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void anAddressMaySendAFewAndThenWaits() {
        for (int i = 0; i < PublicDoor.SNAPSHOT.fromOneAddress(); i++) {
            assertThat(turnstile.pass(PublicDoor.SNAPSHOT, "a")).isZero();
        }
        assertThat(turnstile.pass(PublicDoor.SNAPSHOT, "a")).isBetween(1L, 61L);
        assertThat(turnstile.pass(PublicDoor.SNAPSHOT, "b")).isZero();
        assertThat(turnstile.pass(PublicDoor.TRACKING, "a")).isZero();
    }

    @Test
    void whoWaitsAsLongAsItWasToldComesIn() {
        for (int i = 0; i < PublicDoor.SNAPSHOT.fromOneAddress(); i++) {
            turnstile.pass(PublicDoor.SNAPSHOT, "a");
        }
        long seconds = turnstile.pass(PublicDoor.SNAPSHOT, "a");
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
        assertThat(turnstile.pass(PublicDoor.SNAPSHOT, "a")).isZero();
        assertThat(turnstile.pass(PublicDoor.SNAPSHOT, "a")).isPositive();
    }

    @Test
    void manyAddressesTogetherMaySendOnlySoMany() {
        for (int i = 0; i < PublicDoor.SNAPSHOT.fromAll(); i++) {
            assertThat(turnstile.pass(PublicDoor.SNAPSHOT, "address " + i)).isZero();
        }
        assertThat(turnstile.pass(PublicDoor.SNAPSHOT, "one more")).isPositive();
        assertThat(turnstile.pass(PublicDoor.QUESTIONNAIRE, "one more")).isZero();
    }
}
