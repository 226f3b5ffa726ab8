package io.taizhang.query.web;

import io.taizhang.api.Actor;
import io.taizhang.ledger.checkpoint.Proven;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Receipt;
import io.taizhang.query.engine.Receipts;
import io.taizhang.query.engine.Refused;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Receipts for single commands. Each holds all that is needed to verify it, offline, but the key one trusts. */
@RestController
@RequestMapping("/api/audit/receipts")
class ReceiptEndpoint {
    private static final String FORM = "taizhang-receipt-1";

    private final Receipts receipts;

    ReceiptEndpoint(Receipts receipts) {
        this.receipts = receipts;
    }

    /** @param which the position of one of its facts, the id of one of them, or that of the command */
    @GetMapping("/{which}")
    Map<String, Object> receipt(
            @Nullable Principal principal,
            @PathVariable String which,
            @RequestParam MultiValueMap<String, String> given) {
        Actor actor = Asking.actor(principal);
        new Parameters(given).only();
        return answer(
                which.matches("\\d{1,18}") ? receipts.at(actor, Long.parseLong(which)) : receipts.of(actor, id(which)));
    }

    private static UUID id(String which) {
        try {
            return UUID.fromString(which);
        } catch (IllegalArgumentException e) {
            throw new QueryRefusal(Refused.UNKNOWN_FACT, which);
        }
    }

    private static Map<String, Object> answer(Receipt receipt) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("form", FORM);
        answer.put("commandId", receipt.commandId());
        answer.put("key", receipt.key());
        answer.put("checkpoint", receipt.checkpoint());
        answer.put("facts", receipt.facts().stream().map(ReceiptEndpoint::fact).toList());
        return answer;
    }

    private static Map<String, Object> fact(Proven proven) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("position", proven.position());
        fact.put("leafIndex", proven.proof().index());
        fact.put("entry", proven.entry());
        fact.put("leafHash", proven.leaf().base64());
        fact.put("path", ProofEndpoint.base64(proven.proof().path()));
        return fact;
    }
}
