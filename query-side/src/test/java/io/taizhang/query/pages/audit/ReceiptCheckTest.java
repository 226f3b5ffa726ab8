package io.taizhang.query.pages.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.ledger.proof.Hash;
import io.taizhang.ledger.proof.NoteSigner;
import org.junit.jupiter.api.Test;

/** A ledger of two facts, and a receipt for the second. */
class ReceiptCheckTest {
    private static final String ENTRY = "taizhang-leaf-1\\nthe second";
    private final NoteSigner signer = NoteSigner.of("taizhang/LIVE/test", NoteSigner.newKey());
    private final Hash first = Hash.leaf("taizhang-leaf-1\nthe first".getBytes(UTF_8));
    private final Hash second = Hash.leaf("taizhang-leaf-1\nthe second".getBytes(UTF_8));
    private final String note = signer.sign(2, Hash.node(first, second));

    private String receipt(String entry, String checkpoint) {
        return """
            {"form": "taizhang-receipt-1", "checkpoint": "%s",
             "facts": [{"position": 7, "leafIndex": 1, "entry": "%s", "path": ["%s"]}]}""".formatted(checkpoint.replace("\n", "\\n"), entry, first.base64());
    }

    private ReceiptCheck check(String receipt) {
        return ReceiptCheck.of(receipt, signer.key().toString());
    }

    @Test
    void aReceiptHoldsAndTheTreeSaysWhichFactItIsOf() {
        ReceiptCheck check = check(receipt(ENTRY, note));
        assertThat(check.holds()).isTrue();
        assertThat(check.size()).isEqualTo(2);
        assertThat(check.facts()).as("not the 7 that the receipt claims").containsExactly(2L);
    }

    @Test
    void aFactThatWasChangedDoesNotLeadToTheCheckpoint() {
        assertThat(check(receipt(ENTRY + "!", note)).verdict()).isEqualTo("fact-false");
    }

    @Test
    void anotherKeysCheckpointAndOneThatWasChangedAreRefused() {
        NoteSigner other = NoteSigner.of("taizhang/LIVE/test", NoteSigner.newKey());
        assertThat(ReceiptCheck.of(receipt(ENTRY, note), other.key().toString()).verdict())
                .isEqualTo("signature-false");
        assertThat(check(receipt(ENTRY, note.replaceFirst("\n2\n", "\n3\n"))).verdict())
                .isEqualTo("signature-false");
    }

    @Test
    void whatIsNoReceiptOrNoKeyIsSaidSo() {
        assertThat(check("{").verdict()).isEqualTo("no-receipt");
        assertThat(check("[]").verdict()).isEqualTo("no-receipt");
        assertThat(check(receipt(ENTRY, note).replace(first.base64(), "????")).verdict())
                .isEqualTo("no-receipt");
        assertThat(ReceiptCheck.of(receipt(ENTRY, note), "nothing").verdict()).isEqualTo("no-key");
        assertThat(check("{\"form\": \"taizhang-receipt-1\", \"checkpoint\": \"%s\", \"facts\": []}"
                                .formatted(note.replace("\n", "\\n")))
                        .verdict())
                .isEqualTo("no-facts");
    }
}
