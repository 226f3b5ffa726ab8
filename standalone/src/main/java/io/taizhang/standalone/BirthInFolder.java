package io.taizhang.standalone;

import io.taizhang.api.LedgerKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What is known about a data folder's ledger before the ledger can be read: as what it was born, and whether its sample
 * data are all there.
 */
final class BirthInFolder implements Birth {
    private final Path kind;
    private final Path sampleEntered;

    BirthInFolder(DataFolder data) {
        this.kind = data.resolve("ledger.kind");
        this.sampleEntered = data.resolve("sample.entered");
    }

    /** The kind decided at the first start; from then on it is never asked again. */
    LedgerKind kind(LedgerKind wanted) {
        try {
            if (!Files.exists(kind)) {
                Path unfinished = kind.resolveSibling("ledger.kind.unfinished");
                Files.writeString(unfinished, wanted.name());
                Files.move(unfinished, kind, StandardCopyOption.ATOMIC_MOVE);
            }
            return LedgerKind.valueOf(Files.readString(kind).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean sampleIsDue() {
        return kind(LedgerKind.LIVE) == LedgerKind.SAMPLE && !Files.exists(sampleEntered);
    }

    @Override
    public void sampleIsEntered() {
        try {
            Files.createFile(sampleEntered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
