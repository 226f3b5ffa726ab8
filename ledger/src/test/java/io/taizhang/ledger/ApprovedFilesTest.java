package io.taizhang.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovedFilesTest {
    @TempDir
    private Path folder;

    private Path approved;
    private ApprovedFiles files;

    @BeforeEach
    void create() throws Exception {
        approved = Files.createDirectory(folder.resolve("approved"));
        files = new ApprovedFiles(approved, folder.resolve("received"), false);
    }

    @Test
    void anEventWithoutAnApprovedFileFailsAndIsLeftToBeLookedAt() throws Exception {
        assertThatThrownBy(() -> files.verify("test.Made.r1.json", "{}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dapprove=true");

        assertThat(approved).isEmptyDirectory();
        assertThat(Files.readString(folder.resolve("received/test.Made.r1.received.json")))
                .isEqualTo("{}");
    }

    @Test
    void anotherShapeThanTheApprovedOneFailsEvenWhenApproving() throws Exception {
        Files.writeString(approved.resolve("test.Made.r1.json"), "{\"old\":1}");
        ApprovedFiles approving = new ApprovedFiles(approved, folder.resolve("received"), true);

        assertThatThrownBy(() -> approving.verify("test.Made.r1.json", "{}")).isInstanceOf(AssertionError.class);
        assertThat(files.read("test.Made.r1.json")).isEqualTo("{\"old\":1}");
    }

    @Test
    void approvingWritesWhatIsMissing() {
        new ApprovedFiles(approved, folder, true).verify("test.Made.r1.json", "{}");

        files.verify("test.Made.r1.json", "{}");
        assertThat(files.names()).containsExactly("test.Made.r1.json");
    }
}
