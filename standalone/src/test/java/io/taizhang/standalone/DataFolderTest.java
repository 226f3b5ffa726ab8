package io.taizhang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path temporary;

    @Test
    void aFolderIsHeldByOneAtATime() throws IOException {
        Path path = temporary.resolve("data");
        try (DataFolder held = DataFolder.hold(path)) {
            assertThatThrownBy(() -> DataFolder.hold(path))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("in use by another process")
                    .hasMessageContaining(held.toString());
        }
        DataFolder.hold(path).close();
    }

    @Test
    void aNewFolderIsItsOwnersAlone() throws IOException {
        Path path = temporary.resolve("office/data");
        DataFolder.hold(path).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rwx------");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));
        assertThatThrownBy(() -> DataFolder.hold(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be used");
    }

    @Test
    void aSecretIsMadeOnceAndKept() throws IOException {
        try (DataFolder data = DataFolder.hold(temporary)) {
            String secret = new Secrets(data).of("somebody");
            assertThat(secret).hasSize(48).isEqualTo(new Secrets(data).of("somebody"));
            assertThat(new Secrets(data).of("somebody-else")).isNotEqualTo(secret);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(new Secrets(data).file("somebody"))))
                    .isEqualTo("rw-------");
        }
    }
}
