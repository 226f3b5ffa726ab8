package io.taizhang.ledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EvidenceInAFolderTest extends EvidenceStoreContract {

    @Override
    EvidencePlace place() {
        return new EvidencePlace.Folder(kept());
    }

    @Override
    Path fileOf(Sha256 name) {
        return kept().resolve(name.hex().substring(0, 2)).resolve(name.hex());
    }

    /** As when a disk is not there any more, and a file lies where it was mounted. */
    @Override
    void shut() throws IOException {
        Files.move(kept(), folder.resolve("elsewhere"));
        Files.createFile(kept());
    }

    @Test
    void nothingUnfinishedIsLeftBehind() throws IOException {
        FolderObjects objects = new FolderObjects(kept());
        Path given = Files.writeString(folder.resolve("given"), "示例");
        objects.put(Sha256.of(given), given);
        objects.probe();
        try (Stream<Path> unfinished = Files.list(kept().resolve("unfinished"))) {
            assertThat(unfinished).isEmpty();
        }
    }

    @Test
    void fileThatIsNotAllowedToBeReadIsNotSaidToBeGone() throws IOException {
        FolderObjects objects = new FolderObjects(kept());
        Sha256 name = new Sha256("a".repeat(64));
        Files.createDirectories(fileOf(name));
        assertThatExceptionOfType(EvidenceUnreadableException.class)
                .isThrownBy(() -> objects.copy(name, OutputStream.nullOutputStream()));
    }

    private Path kept() {
        return folder.resolve("kept");
    }
}
