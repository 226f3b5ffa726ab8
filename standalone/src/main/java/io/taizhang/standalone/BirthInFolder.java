package io.taizhang.standalone;

import io.taizhang.api.LedgerKind;
import io.taizhang.ledger.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * What is known about a data folder's ledger before the ledger can be read: as what it was born and when, and whether its
 * sample data are all there.
 */
final class BirthInFolder implements Birth {
    private final Path kind;
    private final Path day;
    private final Path sampleEntered;
    private final InstantSource clock;

    BirthInFolder(DataFolder data, InstantSource clock) {
        this.clock = clock;
        this.kind = data.resolve("ledger.kind");
        this.day = data.resolve("ledger.born");
        this.sampleEntered = data.resolve("sample.entered");
    }

    /** The kind decided at the first start; from then on it is never asked again. */
    LedgerKind kind(LedgerKind wanted) {
        try {
            return LedgerKind.valueOf(written(kind, wanted::name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public LocalDate day() {
        try {
            return LocalDate.parse(written(
                    day, () -> LocalDate.ofInstant(clock.instant(), Fact.ZONE).toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in a file; where there is none, it is written there first, all of it or nothing. */
    private static String written(Path file, Supplier<String> content) throws IOException {
        if (!Files.exists(file)) {
            Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
            Files.writeString(unfinished, content.get());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
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
