package io.taizhang.query.web;

import static io.taizhang.api.Role.ADMIN;
import static io.taizhang.api.Role.AUDITOR;

import io.taizhang.ledger.LedgerStore;
import io.taizhang.ledger.checkpoint.Flaw;
import io.taizhang.ledger.checkpoint.LedgerVerification;
import io.taizhang.ledger.checkpoint.Verdict;
import io.taizhang.ledger.proof.NoteKey;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Reaches;
import io.taizhang.query.engine.Refused;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Verifies the whole ledger, row by row, and answers when it is done. */
@RestController
@RequestMapping("/api/audit/verify")
class VerifyEndpoint {
    private static final int MOST_NOTES = 1_000;

    private final LedgerStore store;
    private final Reaches reaches;
    private final ProblemTexts languages = new ProblemTexts();
    private final FlawTexts texts = new FlawTexts();

    /** It keeps a core of each machine busy; one is enough. */
    private final Semaphore one = new Semaphore(1);

    private volatile Progress progress = Progress.NONE;

    VerifyEndpoint(LedgerStore store, Reaches reaches) {
        this.store = store;
        this.reaches = reaches;
    }

    /**
     * @param key as it was written down elsewhere; the ledger's own where absent
     * @param checkpoints signed notes that were laid down outside; none where absent
     */
    record Wanted(@Nullable String key, @Nullable List<String> checkpoints) {}

    /**
     * How far the verification is that this process works on, or how far its last one came.
     *
     * @param facts how many rows, from the first on, are as they should be
     * @param head the last position when it began
     */
    record Progress(boolean running, long facts, long head) {
        static final Progress NONE = new Progress(false, 0, 0);
    }

    @GetMapping("/progress")
    Progress progress(@Nullable Principal principal, @RequestParam MultiValueMap<String, String> given) {
        checkMayVerify(principal);
        new Parameters(given).only();
        return progress;
    }

    @GetMapping
    Map<String, Object> verify(
            @Nullable Principal principal,
            @RequestParam MultiValueMap<String, String> given,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        checkMayVerify(principal);
        new Parameters(given).only();
        return answer(verdict(store.checkpoints().key(), List.of()), languages.language(language));
    }

    @PostMapping
    Map<String, Object> verify(
            @Nullable Principal principal,
            @RequestBody Wanted wanted,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        checkMayVerify(principal);
        List<String> notes = wanted.checkpoints() == null ? List.of() : wanted.checkpoints();
        if (notes.size() > MOST_NOTES || notes.stream().anyMatch(Objects::isNull)) {
            throw new QueryRefusal(Refused.BAD_PARAMETER, "checkpoints", notes.size());
        }
        return answer(verdict(key(wanted.key()), notes), languages.language(language));
    }

    private void checkMayVerify(@Nullable Principal principal) {
        reaches.checkSeesEverything(Asking.actor(principal, AUDITOR, ADMIN));
    }

    private NoteKey key(@Nullable String written) {
        try {
            return written == null ? store.checkpoints().key() : NoteKey.parse(written);
        } catch (IllegalArgumentException e) {
            throw new QueryRefusal(Refused.BAD_PARAMETER, "key", written);
        }
    }

    private Verdict verdict(NoteKey key, List<String> published) {
        if (!one.tryAcquire()) {
            throw new QueryRefusal(Refused.VERIFICATION_BUSY);
        }
        try {
            progress = new Progress(true, 0, store.ledger().head());
            return new LedgerVerification(store.dataSource(), key)
                    .verify(published, (facts, head) -> progress = new Progress(true, facts, head));
        } finally {
            progress = new Progress(false, progress.facts(), progress.head());
            one.release();
        }
    }

    private Map<String, Object> answer(Verdict verdict, Locale language) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("sound", verdict.sound());
        answer.put("facts", verdict.facts());
        answer.put("head", verdict.head());
        answer.put("signed", verdict.signed());
        answer.put("checkpoints", verdict.checkpoints());
        answer.put(
                "flaws",
                verdict.flaws().stream().map(flaw -> flaw(flaw, language)).toList());
        return answer;
    }

    private Map<String, Object> flaw(Flaw flaw, Locale language) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", flaw.kind());
        told.put("position", flaw.position());
        told.put("upTo", flaw.upTo());
        told.put("checkpoint", flaw.checkpoint());
        told.put("text", texts.of(flaw, language));
        return told;
    }
}
