package io.taizhang.command.evidence;

import io.taizhang.api.Actor;
import io.taizhang.command.StoredDocument;
import io.taizhang.ledger.evidence.EvidenceStore;
import io.taizhang.ledger.evidence.Kept;
import io.taizhang.ledger.evidence.StoredEvidence;
import io.taizhang.ledger.evidence.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** Writes what arrives to the disk as it arrives, so that many large files need no memory. */
final class ExaminedUploads implements Uploads {
    private final EvidenceStore store;
    private final InstantSource clock;
    private final Examination examination = new Examination();

    ExaminedUploads(EvidenceStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Taken take(InputStream body, Actor by) throws IOException {
        Path given = Files.createTempFile("evidence", ".given");
        Path clean = Files.createTempFile("evidence", ".clean");
        try {
            receive(body, given);
            Found found = examination.examine(given, clean);
            Upload upload = new Upload(by.id(), by.unitId(), clock.instant());
            return taken(store.keep(clean, found.mediaType(), found.capturedAt(), upload));
        } finally {
            Files.delete(given);
            Files.delete(clean);
        }
    }

    private static void receive(InputStream body, Path given) throws IOException {
        byte[] piece = new byte[64 * 1024];
        long size = 0;
        try (OutputStream to = Files.newOutputStream(given)) {
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                size += read;
                UploadRule.EVIDENCE_TOO_LARGE.refuseIf(size > LARGEST, LARGEST);
                to.write(piece, 0, read);
            }
        }
    }

    private static Taken taken(Kept kept) {
        StoredEvidence evidence = kept.evidence();
        return new Taken(
                new StoredDocument(
                        evidence.sha256().hex(), evidence.mediaType(), evidence.bytes(), evidence.capturedAt()),
                kept.isNew());
    }
}
