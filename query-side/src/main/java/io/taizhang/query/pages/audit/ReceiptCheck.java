package io.taizhang.query.pages.audit;

import io.taizhang.ledger.proof.Checkpoint;
import io.taizhang.ledger.proof.Hash;
import io.taizhang.ledger.proof.InclusionProof;
import io.taizhang.ledger.proof.NoteKey;
import io.taizhang.ledger.proof.NoteRefusedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A receipt held against a key, by the steps that the README gives. Where the office's own server does it, it convinces
 * only those who trust the server: browsers do it themselves where they can.
 *
 * @param verdict a key of the pages' texts under {@code receipt.}: {@code holds}, or what is wrong
 * @param size how many facts the checkpoint covers; 0 where it is none
 * @param facts positions that the receipt proves
 */
record ReceiptCheck(String verdict, long size, List<Long> facts) {
    private static final String FORM = "taizhang-receipt-1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static ReceiptCheck wrong(String verdict) {
        return new ReceiptCheck(verdict, 0, List.of());
    }

    static ReceiptCheck of(String receipt, String writtenKey) {
        JsonNode read;
        NoteKey key;
        try {
            read = JSON.readTree(receipt);
        } catch (JacksonException e) {
            return wrong("no-receipt");
        }
        try {
            key = NoteKey.parse(writtenKey.strip());
        } catch (IllegalArgumentException e) {
            return wrong("no-key");
        }
        return read.path("form").asString("").equals(FORM) ? of(read, key) : wrong("no-receipt");
    }

    private static ReceiptCheck of(JsonNode receipt, NoteKey key) {
        try {
            Checkpoint checkpoint = key.open(receipt.path("checkpoint").asString(""));
            List<Long> proven = new ArrayList<>();
            for (JsonNode fact : receipt.path("facts")) {
                long index = fact.path("leafIndex").longValue(-1);
                if (!proves(fact, index, checkpoint)) {
                    return wrong("fact-false");
                }
                // The place in the tree is the position, whatever the receipt says of it.
                proven.add(index + 1);
            }
            return proven.isEmpty() ? wrong("no-facts") : new ReceiptCheck("holds", checkpoint.size(), proven);
        } catch (NoteRefusedException e) {
            return wrong("signature-false");
        } catch (IllegalArgumentException e) {
            return wrong("no-receipt");
        }
    }

    private static boolean proves(JsonNode fact, long index, Checkpoint checkpoint) {
        List<Hash> path = fact.path("path")
                .valueStream()
                .map(step -> Hash.parse(step.asString("")))
                .toList();
        Hash leaf = Hash.leaf(fact.path("entry").asString("").getBytes(StandardCharsets.UTF_8));
        return new InclusionProof(index, checkpoint.size(), path).proves(leaf, checkpoint.root());
    }

    public boolean holds() {
        return verdict.equals("holds");
    }
}
