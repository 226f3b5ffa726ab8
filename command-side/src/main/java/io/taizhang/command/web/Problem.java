package io.taizhang.command.web;

import io.taizhang.command.InvalidCommandException;
import io.taizhang.command.Language;
import io.taizhang.command.ProblemTexts;
import io.taizhang.command.Refusal;
import io.taizhang.command.imports.ImportRefusal;
import io.taizhang.ledger.LedgerUnavailableException;
import io.taizhang.ledger.OutcomeUnknownException;
import io.taizhang.ledger.evidence.EvidenceUnreadableException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A problem detail (RFC 9457).
 *
 * @param type stable; with {@code /problems/} before it the address that explains it
 * @param errors the fields that are wrong, if it is about fields
 */
record Problem(int status, String type, String detail, List<Map<String, String>> errors) {
    private static final Logger LOG = LoggerFactory.getLogger(Problem.class);

    static Problem of(Throwable failure, Language language, ProblemTexts texts) {
        return switch (failure) {
            case Refusal refusal ->
                plain(
                        refusal.rule().status(),
                        refusal.rule().type(),
                        texts.of(refusal.rule(), refusal.details(), language));
            case InvalidCommandException invalid ->
                new Problem(
                        400,
                        "invalid-command",
                        texts.of("invalid-command", List.of(), language),
                        errors(invalid, language));
            case MalformedJsonException malformed ->
                named(400, "malformed-json", List.of(malformed.getMessage()), language, texts);
            case HttpProblem http -> named(http.status(), http.type(), http.details(), language, texts);
            case EvidenceUnreadableException away -> named(503, "evidence-unreadable", List.of(), language, texts);
            case ImportRefusal file -> named(file.status(), file.type(), file.details(), language, texts);
            case LedgerUnavailableException away -> named(503, "busy", List.of(), language, texts);
            case OutcomeUnknownException unknown -> named(503, "outcome-unknown", List.of(), language, texts);
            default -> broken(failure, language, texts);
        };
    }

    /** As it is sent, in the order in which it is read. */
    Map<String, Object> body(Language language, ProblemTexts texts) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + type);
        body.put("title", texts.of("title." + status, List.of(), language));
        body.put("status", status);
        body.put("detail", detail);
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        return body;
    }

    private static Problem named(int status, String type, List<Object> details, Language language, ProblemTexts texts) {
        return plain(status, type, texts.of(type, details, language));
    }

    private static Problem plain(int status, String type, String detail) {
        return new Problem(status, type, detail, List.of());
    }

    private static List<Map<String, String>> errors(InvalidCommandException invalid, Language language) {
        return invalid.errors().stream()
                .map(error -> Map.of(
                        "field", error.field(), "message", error.message().get(language)))
                .toList();
    }

    /** The cause is for the log: an answer never says how the inside looks. */
    private static Problem broken(Throwable failure, Language language, ProblemTexts texts) {
        String reference = UUID.randomUUID().toString();
        LOG.error("A request failed, reference {}", reference, failure);
        return named(500, "internal-error", List.of(reference), language, texts);
    }
}
