package io.taizhang.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.taizhang.ledger.proof.Hash;
import io.taizhang.ledger.proof.NoteSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationFolderTest {
    @TempDir
    private Path parent;

    private final NoteSigner signer = NoteSigner.of("taizhang/LIVE/test", NoteSigner.newKey());
    private Path folder;
    private PublicationFolder publication;

    @BeforeEach
    void open() {
        folder = parent.resolve("outside");
        publication = new PublicationFolder(folder);
    }

    private String publish(long size, Hash root) throws IOException {
        String note = signer.sign(size, root);
        publication.publish(signer.key().open(note), note);
        return note;
    }

    @Test
    void eachNoteIsKeptAndTheNewestIsAtHand() throws IOException {
        String first = publish(3, Hash.EMPTY_TREE);
        String second = publish(5, Hash.EMPTY_TREE);
        publish(5, Hash.EMPTY_TREE);

        assertThat(folder.resolve("checkpoint-3")).hasContent(first);
        assertThat(folder.resolve("checkpoint-5")).hasContent(second);
        assertThat(folder.resolve("checkpoint")).hasContent(second);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void anotherNoteOfTheSameSizeIsRefusedAndTheFirstOneStays() throws IOException {
        String first = publish(3, Hash.EMPTY_TREE);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> publish(3, Hash.leaf(new byte[0])))
                .withMessageContaining("another checkpoint of the same size");
        assertThat(folder.resolve("checkpoint-3")).hasContent(first);
        assertThat(folder.resolve("checkpoint")).hasContent(first);
    }

    @Test
    void aLedgerThatHasBecomeShorterIsNoticed() throws IOException {
        String longer = publish(5, Hash.EMPTY_TREE);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> publish(3, Hash.EMPTY_TREE))
                .withMessageContaining("more facts than there are here");
        assertThat(folder.resolve("checkpoint")).hasContent(longer);
    }

    @Test
    void othersMayReadWhatAnyFileLetsThemRead() throws IOException {
        publish(3, Hash.EMPTY_TREE);
        Path plain = Files.writeString(parent.resolve("plain"), "");
        assertThat(Files.getPosixFilePermissions(folder.resolve("checkpoint")))
                .isEqualTo(Files.getPosixFilePermissions(plain));
    }
}
