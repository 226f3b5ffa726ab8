package io.taizhang.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {
    private static final String LEDGER = "taizhang/LIVE/test";
    private static final Hash ROOT = Hash.leaf(new byte[] {1});

    private final NoteSigner signer = NoteSigner.of(LEDGER, NoteSigner.newKey());
    private final String note = signer.sign(42, ROOT);

    /** The example that the documentation of Go's {@code note} package has published. */
    @Test
    void thePublishedNoteIsOpened() {
        NoteKey key = NoteKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        String text = """
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.
                """;
        String signature =
                "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=";

        assertThat(key.text(text + "\n— PeterNeumann " + signature + "\n")).isEqualTo(text);
        assertThat(key.id()).isEqualTo("c74f20a3");
    }

    @Test
    void aCheckpointIsFiveLines() {
        assertThat(note.lines())
                .hasSize(5)
                .startsWith(LEDGER, "42", ROOT.base64(), "")
                .last()
                .asString()
                .startsWith("— " + LEDGER + " ");
        assertThat(signer.key().open(note)).isEqualTo(new Checkpoint(LEDGER, 42, ROOT));
    }

    @Test
    void theKeyIsReadAsItIsWritten() {
        assertThat(NoteKey.parse(signer.key().toString()).open(note).size()).isEqualTo(42);
    }

    @Test
    void signaturesOfOthersAreNoHindrance() {
        NoteSigner witness = NoteSigner.of("witness.example/w", NoteSigner.newKey());
        String cosigned = note
                + witness.sign(new Checkpoint(LEDGER, 42, ROOT).text())
                        .lines()
                        .skip(4)
                        .findFirst()
                        .orElseThrow() + "\n";

        assertThat(signer.key().open(cosigned).root()).isEqualTo(ROOT);
        assertThat(witness.key().text(cosigned)).startsWith(LEDGER);
    }

    @Test
    void theSameNameWithAnotherKeyIsRefused() {
        NoteKey other = NoteSigner.of(LEDGER, NoteSigner.newKey()).key();
        assertThatExceptionOfType(NoteRefusedException.class)
                .isThrownBy(() -> other.open(note))
                .withMessageContaining("not signed with the key");
    }

    @Test
    void aCheckpointOfAnotherLedgerIsRefused() {
        String foreign = signer.sign(new Checkpoint("taizhang/SAMPLE/test", 42, ROOT).text());
        assertThatExceptionOfType(NoteRefusedException.class)
                .isThrownBy(() -> signer.key().open(foreign))
                .withMessageContaining("taizhang/SAMPLE/test");
    }

    @Test
    void aStatementIsSignedAndIsNoCheckpoint() {
        String statement = signer.state("bundle", "42\n" + ROOT.base64() + "\n");
        assertThat(signer.key().text(statement)).startsWith(LEDGER + "/bundle\n42\n");
        assertThatExceptionOfType(NoteRefusedException.class)
                .isThrownBy(() -> signer.key().open(statement))
                .withMessageContaining("another ledger");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no line feed", "an empty\n\nline\n"})
    void aStatementIsOfLines(String body) {
        assertThatIllegalArgumentException().isThrownBy(() -> signer.state("bundle", body));
    }

    @Test
    void noSingleCharacterCanBeChanged() {
        for (int i = 0; i < note.length(); i++) {
            String changed = note.substring(0, i) + (note.charAt(i) == 'A' ? 'B' : 'A') + note.substring(i + 1);
            assertThatExceptionOfType(NoteRefusedException.class)
                    .as("character %d", i)
                    .isThrownBy(() -> signer.key().open(changed));
        }
    }

    /** Base64 of 68 bytes ends with two bits that say nothing, and most decoders pass over them. */
    @Test
    void aSignatureIsWrittenInTheOneWayThereIs() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        int last = note.length() - "=\n".length() - 1;
        char other = alphabet.charAt(alphabet.indexOf(note.charAt(last)) + 1);
        assertThatExceptionOfType(NoteRefusedException.class)
                .isThrownBy(() -> signer.key().open(note.substring(0, last) + other + note.substring(last + 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no note",
                "taizhang/LIVE/test\n0\nAAAA\n",
                "taizhang/LIVE/test\n042\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "taizhang/LIVE/test\n42\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n",
                "taizhang/LIVE/test\n42\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                "\n42\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "taizhang/LIVE/test\n42\n"
            })
    void whatIsNoCheckpointIsRefused(String text) {
        assertThatExceptionOfType(NoteRefusedException.class).isThrownBy(() -> Checkpoint.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc",
                "PeterNeumann+c74f20a3+====",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void whatIsNoKeyIsRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> NoteKey.parse(written));
    }
}
