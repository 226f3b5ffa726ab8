package io.taizhang.command.web;

import io.taizhang.api.Actor;
import io.taizhang.api.Role;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Lookup;
import io.taizhang.command.campaign.AnswerTokens;
import io.taizhang.command.campaign.Questionnaire;
import io.taizhang.command.campaign.Questionnaire.Standing;
import io.taizhang.command.directory.UnitDirectory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * {@code GET /api/questionnaires/{id}/tokens}: the tokens that were issued, to be printed on slips, which are drawn and not
 * handed to anybody by name. They are made anew each time and stored nowhere.
 */
final class AnswerTokensEndpoint {
    private static final int AT_ONCE = 1_000;

    private final Reception reception;
    private final Replies replies;
    private final Lookup lookup;
    private final UnitDirectory units;
    private final AnswerTokens tokens;

    AnswerTokensEndpoint(
            Reception reception, Replies replies, Lookup lookup, UnitDirectory units, AnswerTokens tokens) {
        this.reception = reception;
        this.replies = replies;
        this.lookup = lookup;
        this.units = units;
        this.tokens = tokens;
    }

    /** From the one that {@code from} numbers, 1 where it is absent, at most {@value #AT_ONCE}. */
    ServerResponse issued(ServerRequest request) {
        Actor actor = reception.actor(request);
        CommonRule.ROLE_NOT_ALLOWED.refuseIf(!actor.holds(Role.OFFICIAL), List.of(Role.OFFICIAL));
        String id = request.pathVariable("id");
        Standing questionnaire = lookup.ask(Questionnaire.class, "questionnaire/" + id, Questionnaire::standing)
                .orElseThrow(() -> CommonRule.NOT_FOUND.refusal("questionnaire/" + id));
        boolean reaches =
                units.now().path(questionnaire.unitId()).orElse(List.of()).contains(actor.unitId());
        CommonRule.OUT_OF_SCOPE.refuseIf(!reaches, questionnaire.unitId());
        int first = first(request);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("questionnaireId", id);
        answer.put("address", "/questionnaires/" + id);
        answer.put("issued", questionnaire.tokens());
        answer.put("from", first);
        answer.put("tokens", printed(id, first, questionnaire.tokens()));
        return replies.json(ServerResponse.ok(), answer);
    }

    private List<String> printed(String id, int first, int issued) {
        int last = (int) Math.min(issued, (long) first + AT_ONCE - 1);
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> tokens.of(id, number).printed())
                .toList();
    }

    private static int first(ServerRequest request) {
        String from = request.param("from").orElse("1");
        if (!from.matches("[1-9]\\d{0,6}")) {
            throw new HttpProblem(400, "from-malformed");
        }
        return Integer.parseInt(from);
    }
}
