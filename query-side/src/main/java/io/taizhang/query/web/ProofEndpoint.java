package io.taizhang.query.web;

import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.checkpoint.Checkpoints;
import io.taizhang.ledger.checkpoint.Continued;
import io.taizhang.ledger.checkpoint.Proven;
import io.taizhang.ledger.checkpoint.StoredCheckpoint;
import io.taizhang.ledger.proof.Hash;
import io.taizhang.ledger.proof.NoteKey;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signed checkpoints, and proofs under them. They hold hashes and nothing else, so they are for everybody with an account. */
@RestController
@RequestMapping("/api/audit")
class ProofEndpoint {
    private static final MediaType NOTE = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final int MOST = 1_000;

    private final Ledger ledger;
    private final Checkpoints checkpoints;

    ProofEndpoint(Ledger ledger, Checkpoints checkpoints) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
    }

    @GetMapping("/checkpoint")
    ResponseEntity<String> checkpoint(
            @Nullable Principal principal, @RequestParam MultiValueMap<String, String> given) {
        Asking.actor(principal);
        new Parameters(given).only();
        String note = checkpoints
                .latest()
                .map(StoredCheckpoint::note)
                .orElseThrow(() -> new QueryRefusal(Refused.NOT_SIGNED_YET, 0));
        return ResponseEntity.ok().contentType(NOTE).body(note);
    }

    /** Newest first; {@code before} gives those of fewer facts, so that all of them can be gone through. */
    @GetMapping("/checkpoints")
    Map<String, Object> checkpoints(@Nullable Principal principal, @RequestParam MultiValueMap<String, String> given) {
        Asking.actor(principal);
        Parameters parameters = new Parameters(given).only("size", "before");
        Long before = parameters.position("before");
        int most = parameters.whole("size", 1, MOST, 20);
        return Map.of("items", before == null ? checkpoints.newest(most) : checkpoints.before(before, most));
    }

    @GetMapping("/key")
    Map<String, Object> key(@Nullable Principal principal, @RequestParam MultiValueMap<String, String> given) {
        Asking.actor(principal);
        new Parameters(given).only();
        NoteKey key = checkpoints.key();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("name", key.name());
        answer.put("id", key.id());
        answer.put("algorithm", "Ed25519");
        answer.put("key", key.toString());
        return answer;
    }

    @GetMapping("/proofs/{position}")
    Map<String, Object> proof(
            @Nullable Principal principal,
            @PathVariable String position,
            @RequestParam MultiValueMap<String, String> given) {
        Asking.actor(principal);
        Long size = new Parameters(given).only("size").position("size");
        long wanted = Parameters.position("position", position);
        if (wanted < 1 || wanted > ledger.head()) {
            throw new QueryRefusal(Refused.UNKNOWN_FACT, position);
        }
        if (size != null && size < wanted) {
            throw new QueryRefusal(Refused.BAD_PARAMETER, "size", size);
        }
        return answer(
                size == null ? checkpoints.inclusion(wanted) : checkpoints.inclusion(wanted, known("size", size)));
    }

    private static Map<String, Object> answer(Proven proven) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("position", proven.position());
        answer.put("leafIndex", proven.proof().index());
        answer.put("size", proven.proof().size());
        answer.put("leafHash", proven.leaf().base64());
        answer.put("path", base64(proven.proof().path()));
        answer.put("rootHash", proven.root().base64());
        answer.put(
                "checkpoint",
                proven.checkpoint() == null ? null : proven.checkpoint().note());
        return answer;
    }

    @GetMapping("/consistency")
    Map<String, Object> consistency(@Nullable Principal principal, @RequestParam MultiValueMap<String, String> given) {
        Asking.actor(principal);
        Parameters parameters = new Parameters(given).only("from", "to");
        Long from = parameters.position("from");
        Long to = parameters.position("to");
        long newest = to != null ? known("to", to) : newest();
        if (from == null || from < 1 || from > newest) {
            throw new QueryRefusal(Refused.BAD_PARAMETER, "from", from == null ? "" : from);
        }
        return answer(checkpoints.consistency(from, newest));
    }

    private static Map<String, Object> answer(Continued continued) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("from", continued.proof().from());
        answer.put("to", continued.proof().to());
        answer.put("fromRootHash", continued.older().base64());
        answer.put("toRootHash", continued.newer().base64());
        answer.put("path", base64(continued.proof().path()));
        return answer;
    }

    private long newest() {
        return checkpoints
                .latest()
                .map(StoredCheckpoint::size)
                .orElseThrow(() -> new QueryRefusal(Refused.NOT_SIGNED_YET, 0));
    }

    /** What was never recorded will not be signed, however long one waits. */
    private long known(String name, long size) {
        if (size < 1 || size > ledger.head()) {
            throw new QueryRefusal(Refused.BAD_PARAMETER, name, size);
        }
        return size;
    }

    static List<String> base64(List<Hash> path) {
        return path.stream().map(Hash::base64).toList();
    }
}
