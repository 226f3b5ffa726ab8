package io.taizhang.query.pages.audit;

import io.taizhang.api.Role;
import io.taizhang.ledger.LedgerStore;
import io.taizhang.ledger.checkpoint.Checkpoints;
import io.taizhang.ledger.checkpoint.StoredCheckpoint;
import io.taizhang.ledger.proof.NoteKey;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.web.Parameters;
import io.taizhang.query.web.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 检查点、核验、回执、审计包: whether the ledger is whole, and what somebody outside can hold in the hand to tell. */
@Controller
class ProofPages {
    private static final int SHOWN = 25;
    private static final int LONGEST_RECEIPT = 2_000_000;

    private final Checkpoints checkpoints;
    private final Reading reading;

    ProofPages(LedgerStore store, Reading reading) {
        this.checkpoints = store.checkpoints();
        this.reading = reading;
    }

    /**
     * @param before shows checkpoints of fewer facts
     * @param older size of a checkpoint, which {@code newer} is to continue
     */
    @GetMapping("/audit/checkpoints")
    String checkpoints(
            Frame frame,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String older,
            @RequestParam(defaultValue = "") String newer,
            Model page) {
        NoteKey key = checkpoints.key();
        List<StoredCheckpoint> found = before.isBlank()
                ? checkpoints.newest(SHOWN + 1)
                : checkpoints.before(Parameters.position("before", before), SHOWN + 1);
        List<CheckpointLine> lines = found.stream()
                .limit(SHOWN)
                .map(stored -> CheckpointLine.of(stored, key, frame.words()))
                .toList();
        page.addAttribute("tabs", AuditTabs.of(frame));
        page.addAttribute("key", key);
        page.addAttribute(
                "latest",
                checkpoints
                        .latest()
                        .map(stored -> CheckpointLine.of(stored, key, frame.words()))
                        .orElse(null));
        page.addAttribute("checkpoints", lines);
        page.addAttribute(
                "earlier",
                found.size() > SHOWN
                        ? frame.here().with("before", lines.getLast().size()).toString()
                        : null);
        page.addAttribute("continuation", continuation(older, newer));
        page.addAttribute("older", older);
        page.addAttribute("newer", newer);
        return "audit/checkpoints";
    }

    private @Nullable Continuation continuation(String older, String newer) {
        if (older.isBlank() || newer.isBlank()) {
            return null;
        }
        long from = Parameters.position("older", older);
        long to = Parameters.position("newer", newer);
        if (from < 1 || from > to) {
            throw new QueryRefusal(Refused.BAD_PARAMETER, "older", older);
        }
        return Continuation.of(checkpoints.consistency(from, to));
    }

    @GetMapping("/audit/verify")
    String verify(Frame frame, Model page) {
        AuditTabs.checkRebuilds(frame);
        reading.reaches().checkSeesEverything(frame.actor());
        page.addAttribute("tabs", AuditTabs.of(frame));
        page.addAttribute("key", checkpoints.key());
        return "audit/verify";
    }

    @GetMapping("/audit/receipts")
    String receipts(Frame frame, Model page) {
        page.addAttribute("tabs", AuditTabs.of(frame));
        page.addAttribute("key", checkpoints.key().toString());
        page.addAttribute("receipt", "");
        page.addAttribute("check", null);
        return "audit/receipts";
    }

    /** For browsers that cannot verify themselves. */
    @PostMapping("/audit/receipts")
    String check(Frame frame, @RequestParam String receipt, @RequestParam String key, Model page) {
        if (receipt.length() > LONGEST_RECEIPT) {
            throw new QueryRefusal(Refused.BAD_PARAMETER, "receipt", receipt.length());
        }
        page.addAttribute("tabs", AuditTabs.of(frame));
        page.addAttribute("key", key);
        page.addAttribute("receipt", receipt);
        page.addAttribute("check", ReceiptCheck.of(receipt, key));
        return "audit/receipts";
    }

    @GetMapping("/audit/bundles")
    String bundles(Frame frame, Model page) {
        AuditTabs.check(frame, Role.AUDITOR);
        NoteKey key = checkpoints.key();
        page.addAttribute("tabs", AuditTabs.of(frame));
        page.addAttribute("key", key);
        page.addAttribute("given", frame.address().parameters());
        page.addAttribute(
                "checkpoints",
                checkpoints.newest(SHOWN).stream()
                        .map(stored -> CheckpointLine.of(stored, key, frame.words()))
                        .toList());
        return "audit/bundles";
    }
}
