package io.taizhang.ledger.evidence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of one ledger: what is known of it stands in the database, its bytes in a place of their own. Whatever is
 * handed out was compared with its digest before; what does not agree with it is noted until it is mended. Every method
 * throws {@link EvidenceUnreadableException} where that place, and {@link io.taizhang.ledger.LedgerUnavailableException}
 * where the database cannot be reached.
 */
public final class EvidenceStore implements AutoCloseable {
    private final EvidenceObjects objects;
    private final EvidenceRecords records;

    /** @param source connections of the application's role */
    public EvidenceStore(EvidenceObjects objects, DataSource source) {
        this.objects = objects;
        this.records = new EvidenceRecords(source);
    }

    /**
     * Keeps a file under the digest of its bytes. The same bytes are kept once, and each actor who hands them in is noted
     * beside them; where they had been damaged they are mended.
     *
     * @param mediaType as its content says
     */
    public Kept keep(Path file, String mediaType, @Nullable Instant capturedAt, Upload by) {
        StoredEvidence evidence = described(file, mediaType, capturedAt);
        boolean sound =
                records.find(evidence.sha256()).isPresent() && damage(evidence).isEmpty();
        if (!sound) {
            objects.put(evidence.sha256(), file);
        }
        records.add(evidence, by);
        records.mended(evidence.sha256());
        return new Kept(evidence, !sound);
    }

    private static StoredEvidence described(Path file, String mediaType, @Nullable Instant capturedAt) {
        try {
            return new StoredEvidence(Sha256.of(file), mediaType, Files.size(file), capturedAt);
        } catch (IOException e) {
            throw new UncheckedIOException("The file to be kept cannot be read", e);
        }
    }

    /** What was once stored under a digest, whatever has become of it. */
    public Optional<StoredEvidence> recorded(Sha256 name) {
        return records.find(name);
    }

    /** The same of many, asked once; what never was stored is absent. */
    public Map<Sha256, StoredEvidence> recorded(Collection<Sha256> names) {
        return names.isEmpty() ? Map.of() : records.find(names);
    }

    /** What is stored under a digest and, as far as its size tells, still there. */
    public Optional<StoredEvidence> find(Sha256 name) {
        return records.find(name).filter(evidence -> objects.size(name) == evidence.bytes());
    }

    public boolean wasHandedInBy(Sha256 name, String actorId) {
        return records.wasAddedBy(name, actorId);
    }

    /**
     * A copy to hand out, compared with its digest from the first byte to the last.
     *
     * @throws EvidenceDamagedException where it is missing or altered; that is noted
     */
    public VerifiedFile read(StoredEvidence evidence) {
        Path copy = temporary();
        boolean good = false;
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(copy))) {
            Optional<Damage> damage = compared(evidence, to);
            damage.ifPresent(what -> {
                records.damaged(evidence.sha256(), what);
                throw new EvidenceDamagedException(evidence.sha256(), what);
            });
            good = true;
        } catch (IOException e) {
            throw new EvidenceUnreadableException("A copy of evidence cannot be made", e);
        } finally {
            if (!good) {
                remove(copy);
            }
        }
        return new VerifiedFile(evidence, copy);
    }

    /** Reads all of it; what is found is noted, and what is sound again is no longer. */
    public Optional<Damage> verify(StoredEvidence evidence) {
        Optional<Damage> damage = damage(evidence);
        damage.ifPresentOrElse(
                what -> records.damaged(evidence.sha256(), what), () -> records.mended(evidence.sha256()));
        return damage;
    }

    /** What was found missing or altered when it was last looked at. */
    public Map<Sha256, Damage> damages() {
        return records.damages();
    }

    /** Throws where evidence cannot be stored and read now. */
    public void probe() {
        objects.probe();
    }

    private Optional<Damage> damage(StoredEvidence evidence) {
        return compared(evidence, OutputStream.nullOutputStream());
    }

    private Optional<Damage> compared(StoredEvidence evidence, OutputStream to) {
        MessageDigest digest = Sha256.digest();
        if (!objects.copy(evidence.sha256(), new DigestOutputStream(to, digest))) {
            return Optional.of(Damage.MISSING);
        }
        return Sha256.of(digest).equals(evidence.sha256()) ? Optional.empty() : Optional.of(Damage.ALTERED);
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("evidence", ".copy");
        } catch (IOException e) {
            throw new EvidenceUnreadableException("A copy of evidence cannot be made", e);
        }
    }

    private static void remove(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException("A copy of evidence cannot be removed", e);
        }
    }

    @Override
    public void close() {
        objects.close();
    }
}
