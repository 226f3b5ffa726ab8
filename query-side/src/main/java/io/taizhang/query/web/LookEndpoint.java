package io.taizhang.query.web;

import io.taizhang.api.Actor;
import io.taizhang.api.Role;
import io.taizhang.ledger.LooksAsked;
import io.taizhang.ledger.NotedLook;
import io.taizhang.ledger.PersonalLooks;
import io.taizhang.query.engine.Reaches;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who looked at whose personal data, when and where: for auditors of the top unit, whose own looks are among them. */
@RestController
class LookEndpoint {
    private static final int LARGEST = 500;

    private final PersonalLooks looks;
    private final Reaches reaches;

    LookEndpoint(PersonalLooks looks, Reaches reaches) {
        this.looks = looks;
        this.reaches = reaches;
    }

    @GetMapping("/api/audit/personal-access")
    Map<String, Object> looks(@Nullable Principal principal, @RequestParam MultiValueMap<String, String> given) {
        Actor actor = Asking.actor(principal, Role.AUDITOR);
        reaches.checkSeesEverything(actor);
        Parameters parameters = new Parameters(given).only("subject", "actor", "from", "to", "after", "limit");
        Long after = parameters.position("after");
        int limit = parameters.whole("limit", 1, LARGEST, 100);
        List<NotedLook> found = looks.find(new LooksAsked(
                parameters.text("subject"),
                parameters.text("actor"),
                parameters.instant("from"),
                parameters.instant("to"),
                after == null ? 0 : after,
                limit));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", found.stream().map(LookEndpoint::line).toList());
        answer.put("next", found.size() < limit ? null : found.getLast().id());
        return answer;
    }

    private static Map<String, Object> line(NotedLook noted) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", noted.id());
        line.put("lookedAt", noted.at().toString());
        line.put("actorId", noted.look().actorId());
        line.put("actorUnitId", noted.look().actorUnitId());
        line.put("address", noted.look().address());
        line.put("persons", noted.subjectIds());
        return line;
    }
}
