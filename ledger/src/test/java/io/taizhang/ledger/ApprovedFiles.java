package io.taizhang.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of {@code src/test/resources/approved}, written only where one is missing and only when told to. */
final class ApprovedFiles {
    private final Path approved;
    private final Path received;
    private final boolean approve;

    ApprovedFiles(Path approved, Path received, boolean approve) {
        this.approved = approved;
        this.received = received;
        this.approve = approve;
    }

    static ApprovedFiles ofTheBuild() {
        return new ApprovedFiles(
                Path.of("src/test/resources/approved"), Path.of("target/approved"), Boolean.getBoolean("approve"));
    }

    List<String> names() {
        try (Stream<Path> files = Files.list(approved)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String name) {
        try {
            return Files.readString(approved.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails where the text is not what was approved under this name. */
    void verify(String name, String text) {
        Path file = approved.resolve(name);
        if (Files.exists(file)) {
            if (!read(name).equals(text)) {
                write(receivedOf(name), text);
            }
            assertThat(text)
                    .as("%s differs from what was approved: raise @Revision and write an upcaster, or undo it", name)
                    .isEqualTo(read(name));
        } else if (approve) {
            write(file, text);
        } else {
            write(receivedOf(name), text);
            fail("%s is not approved: see %s, then run this test with -Dapprove=true", name, receivedOf(name));
        }
    }

    private Path receivedOf(String name) {
        return received.resolve(name.replaceFirst("\\.json$", ".received.json"));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
