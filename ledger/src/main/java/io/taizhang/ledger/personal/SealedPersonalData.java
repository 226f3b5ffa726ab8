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
import io.taizhang.ledger.PersonalKeys;
import io.taizhang.ledger.SubjectErasedException;
import io.taizhang.ledger.personal.SubjectKeys.Stored;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
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
 * was read: within that time an erased value can no longer be opened anywhere. A new version of a key holds at once for
 * sealing too; whoever is to open what it sealed, and has the key as it was before, reads it again.
 */
public final class SealedPersonalData implements PersonalData, PersonalKeys {
    static final Duration LIFETIME = Duration.ofSeconds(5);
    private static final int KEYS_KEPT = 10_000;

    private final DataSource database;
    private final SubjectKeys keys;
    private final SubjectKeys openingKeys;
    private final OpenKeys open;
    private final LongSupplier nanos;

    /**
     * @param keys the keys database, as the application's role
     * @param opening the same for those who only open, so that commands do not wait behind readers
     */
    public SealedPersonalData(DataSource keys, DataSource opening) {
        this(keys, opening, System::nanoTime);
    }

    SealedPersonalData(DataSource keys, DataSource opening, LongSupplier nanos) {
        this.database = keys;
        this.keys = new SubjectKeys(keys);
        this.openingKeys = new SubjectKeys(opening);
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
            throw new SubjectErasedException(subjectId);
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

    /** Whoever never had a key was not erased: to open such a value fails. */
    @Override
    public Set<String> prepareToOpen(Collection<String> subjectIds) {
        Set<String> wanted = new HashSet<>(subjectIds);
        wanted.removeIf(subjectId -> open.find(subjectId).isPresent());
        if (wanted.isEmpty()) {
            return Set.of();
        }
        Set<String> erased = new HashSet<>();
        long readAt = nanos.getAsLong();
        openingKeys.findAll(wanted).forEach((subjectId, stored) -> {
            if (keep(subjectId, stored.keyset(), readAt).isEmpty()) {
                erased.add(subjectId);
            }
        });
        return erased;
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
        Optional<String> opened = open.find(sealed.subjectId()).flatMap(kept -> openWith(kept, sealed));
        return opened.isPresent() ? opened : openAfresh(sealed);
    }

    /** Empty where the key does not fit: it may have been given a new version since it was read. */
    private static Optional<String> openWith(Aead kept, Sealed sealed) {
        try {
            return Optional.of(decrypted(kept, sealed));
        } catch (GeneralSecurityException | IllegalArgumentException mayBeOfANewerVersion) {
            return Optional.empty();
        }
    }

    private Optional<String> openAfresh(Sealed sealed) {
        String subjectId = sealed.subjectId();
        long readAt = nanos.getAsLong();
        Stored stored = openingKeys
                .find(subjectId)
                .orElseThrow(() -> new IllegalStateException("The key of " + subjectId + " was lost, not destroyed"));
        Optional<Aead> key = keep(subjectId, stored.keyset(), readAt);
        if (key.isEmpty()) {
            open.remove(subjectId);
            return Optional.empty();
        }
        try {
            return Optional.of(decrypted(key.get(), sealed));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("A value of " + subjectId + " does not open with its key", e);
        }
    }

    private static String decrypted(Aead key, Sealed sealed) throws GeneralSecurityException {
        byte[] ciphertext = Base64.getDecoder().decode(sealed.ciphertext());
        return new String(key.decrypt(ciphertext, sealed.subjectId().getBytes(UTF_8)), UTF_8);
    }

    @Override
    public Instant destroy(String subjectId) {
        Instant destroyedAt = keys.destroy(subjectId);
        open.remove(subjectId);
        return destroyedAt;
    }

    /**
     * Destroys again those keys that are there though they were destroyed, as after their database was restored.
     *
     * @param subjectIds whose keys were destroyed once
     */
    public void keepDestroyed(Set<String> subjectIds) {
        if (subjectIds.isEmpty()) {
            return;
        }
        Map<String, Stored> found = keys.findAll(subjectIds);
        for (String subjectId : subjectIds) {
            Stored stored = found.get(subjectId);
            if (stored == null || stored.keyset() != null) {
                destroy(subjectId);
            }
        }
    }

    @Override
    public long rotate(String rotationId) {
        return new KeyRotation(database, rotationId, SealedPersonalData::renewed).run();
    }

    /** The keyset with one key more, under which is sealed from now on. */
    private static byte[] renewed(byte[] keyset) {
        try {
            KeysetHandle handle = TinkProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get());
            KeysetHandle.Builder builder = KeysetHandle.newBuilder(handle);
            builder.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary());
            return TinkProtoKeysetFormat.serializeKeyset(builder.build(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key cannot be given a new version", e);
        }
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
