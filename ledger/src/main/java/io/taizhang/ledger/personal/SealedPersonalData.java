package io.taizhang.ledger.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.taizhang.api.Sealed;
import io.taizhang.ledger.PersonalData;
import io.taizhang.ledger.personal.SubjectKeys.Stored;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Personal values under AES-256-GCM, one Tink keyset for each subject, the subject's id as associated data, so that a
 * value moved under another person's id does not open.
 *
 * <p>Keysets stand in the keys database as they are. A master key beside them in the same deployment's settings would be
 * found by whoever finds that database, and it would have to be kept, rotated and backed up; what protects the keys is
 * that their database has its own login, its own volume and its own short-lived backups.
 *
 * <p>Erasing holds at once for sealing, in every process. For opening, a key may be used for {@link #LIFETIME} after it
 * was read: within that time an erased value can no longer be opened anywhere.
 */
public final class SealedPersonalData implements PersonalData {
    static final Duration LIFETIME = Duration.ofSeconds(5);
    private static final int KEYS_KEPT = 10_000;

    private final SubjectKeys keys;
    private final OpenKeys open;
    private final LongSupplier nanos;

    /** @param keys the keys database, as the application's role */
    public SealedPersonalData(DataSource keys) {
        this(keys, System::nanoTime);
    }

    SealedPersonalData(DataSource keys, LongSupplier nanos) {
        this.keys = new SubjectKeys(keys);
        this.nanos = nanos;
        this.open = new OpenKeys(nanos, LIFETIME, KEYS_KEPT);
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not to be had", e);
        }
    }

    @Override
    public Sealed seal(String subjectId, String value) {
        return sealAll(Map.of(subjectId, value)).get(subjectId);
    }

    @Override
    public Map<String, Sealed> sealAll(Map<String, String> values) {
        Map<String, Stored> found = sealingKeys(values.keySet());
        Map<String, Sealed> sealed = new HashMap<>();
        values.forEach((subjectId, value) -> sealed.put(subjectId, sealed(subjectId, found.get(subjectId), value)));
        return sealed;
    }

    private static Sealed sealed(String subjectId, Stored key, String value) {
        byte @Nullable [] keyset = key.keyset();
        if (keyset == null) {
            throw new IllegalStateException("Nothing can be sealed for " + subjectId + ", who was erased");
        }
        try {
            byte[] sealed = aead(keyset).encrypt(value.getBytes(UTF_8), subjectId.getBytes(UTF_8));
            return new Sealed(subjectId, Base64.getEncoder().encodeToString(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A value of " + subjectId + " cannot be sealed", e);
        }
    }

    /** Of each subject the one key that all processes use, made where it has none. */
    private Map<String, Stored> sealingKeys(Set<String> subjectIds) {
        Map<String, Stored> found = keys.findAll(subjectIds);
        SortedMap<String, byte[]> missing = new TreeMap<>();
        for (String subjectId : subjectIds) {
            if (!found.containsKey(subjectId)) {
                missing.put(subjectId, newKeyset());
            }
        }
        if (!missing.isEmpty()) {
            keys.addIfAbsent(missing);
            found.putAll(keys.findAll(missing.keySet()));
        }
        return found;
    }

    @Override
    public void prepareToOpen(Collection<String> subjectIds) {
        Set<String> wanted = new HashSet<>(subjectIds);
        wanted.removeIf(subjectId -> open.find(subjectId).isPresent());
        if (wanted.size() > 1) {
            long readAt = nanos.getAsLong();
            keys.findAll(wanted).forEach((subjectId, stored) -> keep(subjectId, stored.keyset(), readAt));
        }
    }

    private Optional<Aead> keep(String subjectId, byte @Nullable [] keyset, long readAt) {
        if (keyset == null) {
            return Optional.empty();
        }
        try {
            Aead key = aead(keyset);
            open.put(subjectId, key, readAt);
            return Optional.of(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of " + subjectId + " cannot be read", e);
        }
    }

    /** @throws IllegalStateException where the value was altered, is another subject's, or its key was lost */
    @Override
    public Optional<String> open(Sealed sealed) {
        try {
            Optional<Aead> key = openingKey(sealed.subjectId());
            if (key.isEmpty()) {
                return Optional.empty();
            }
            byte[] ciphertext = Base64.getDecoder().decode(sealed.ciphertext());
            byte[] subject = sealed.subjectId().getBytes(UTF_8);
            return Optional.of(new String(key.get().decrypt(ciphertext, subject), UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("A value of " + sealed.subjectId() + " does not open with its key", e);
        }
    }

    private Optional<Aead> openingKey(String subjectId) {
        Optional<Aead> kept = open.find(subjectId);
        if (kept.isPresent()) {
            return kept;
        }
        long readAt = nanos.getAsLong();
        byte @Nullable [] keyset = keys.find(subjectId)
                .orElseThrow(() -> new IllegalStateException("The key of " + subjectId + " was lost, not destroyed"))
                .keyset();
        return keep(subjectId, keyset, readAt);
    }

    /** Destroys the subject's key for ever: nothing sealed for it can be opened again, and nothing more be sealed. */
    public void erase(String subjectId) {
        keys.destroy(subjectId);
        open.remove(subjectId);
    }

    private static byte[] newKeyset() {
        try {
            return TinkProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No key can be made", e);
        }
    }

    private static Aead aead(byte[] keyset) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }
}
