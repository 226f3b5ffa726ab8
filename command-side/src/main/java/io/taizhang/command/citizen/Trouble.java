package io.taizhang.command.citizen;

import io.taizhang.command.CommonRule;
import io.taizhang.command.InvalidCommandException;
import io.taizhang.command.Language;
import io.taizhang.command.ProblemTexts;
import io.taizhang.command.Refusal;
import io.taizhang.ledger.LedgerUnavailableException;
import io.taizhang.ledger.OutcomeUnknownException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why a form was not entered, as its page says it.
 *
 * @param text of the whole form; empty where it is about fields
 * @param fields what is wrong with a field, by its name
 */
record Trouble(int status, String text, Map<String, String> fields) {

    static Trouble of(int status, String text) {
        return new Trouble(status, text, Map.of());
    }

    /** @throws RuntimeException the failure, where it is nobody's but ours */
    static Trouble of(RuntimeException failure, Language language, ProblemTexts texts) {
        return switch (failure) {
            case Refusal refusal -> of(refusal.rule().status(), texts.of(refusal.rule(), refusal.details(), language));
            case InvalidCommandException invalid -> new Trouble(400, "", byName(invalid, language));
            case LedgerUnavailableException away -> of(503, texts.of("busy", List.of(), language));
            case OutcomeUnknownException unknown -> of(503, texts.of("outcome-unknown", List.of(), language));
            default -> throw failure;
        };
    }

    static boolean isReused(RuntimeException failure) {
        return failure instanceof Refusal refusal && refusal.rule() == CommonRule.IDEMPOTENCY_KEY_REUSED;
    }

    private static Map<String, String> byName(InvalidCommandException invalid, Language language) {
        Map<String, String> fields = new TreeMap<>();
        invalid.errors()
                .forEach(error -> fields.put(
                        error.field().replaceFirst("^command\\.", "").replaceFirst("Id$", ""),
                        error.message().get(language)));
        return fields;
    }
}
