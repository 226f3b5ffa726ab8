package io.taizhang.query.web;

import io.taizhang.api.Actor;
import io.taizhang.query.engine.JournalPage;
import io.taizhang.query.engine.Reaches;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The journal, page by page. */
@RestController
class JournalEndpoint {
    private final Asking asking;
    private final JournalParameters chosen;
    private final Render render;

    JournalEndpoint(Asking asking, Reaches reaches, Render render) {
        this.asking = asking;
        this.chosen = new JournalParameters(reaches);
        this.render = render;
    }

    @GetMapping("/api/audit/events")
    Map<String, Object> events(@Nullable Principal principal, @RequestParam MultiValueMap<String, String> given) {
        Actor actor = Asking.actor(principal);
        Parameters parameters = new Parameters(given)
                .only(
                        "subject", "actor", "unit", "type", "context", "from", "to", "time", "after", "before", "limit",
                        "order");
        JournalPage page = asking.ask(chosen.of(actor, parameters), JournalPage.class);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", render.facts(actor, page.items()));
        answer.put("next", page.next());
        answer.put("position", page.position());
        return answer;
    }
}
