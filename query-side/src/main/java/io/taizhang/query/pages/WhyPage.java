package io.taizhang.query.pages;

import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.pages.Traces.Figured;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 凭什么: the facts that made a figure what it is, each with what it added, who, when, on what grounds, and its proof. */
@Controller
class WhyPage {
    /** A figure that a page computed itself is no component; the facts under its row are told then. */
    private static final Set<Refused> NOT_TRACED = Set.of(Refused.UNKNOWN_FIGURE, Refused.TOO_FAR_BACK);

    private final Details details;
    private final Traces traces;

    WhyPage(Details details, Traces traces) {
        this.details = details;
        this.traces = traces;
    }

    /** @param figure the component of the row that is asked about; empty for the whole row */
    @GetMapping("/why/{view}/{key}")
    String why(
            Frame frame,
            @PathVariable String view,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String figure,
            Model page) {
        var row = details.row(frame, view, key);
        Optional<Figured> traced = traced(frame, view, key, figure);
        page.addAttribute("figure", figure.isEmpty() ? null : new Figures(frame, view, key, row).of(figure));
        page.addAttribute("traced", traced.orElse(null));
        page.addAttribute("facts", traced.isPresent() ? List.of() : details.facts(frame, view, key));
        page.addAttribute("about", row.path("title").asString(row.path("name").asString(key)));
        page.addAttribute(
                "changes",
                frame.to("/audit/changes/" + Address.step(view) + "/" + Address.step(key))
                        .toString());
        return "why";
    }

    private Optional<Figured> traced(Frame frame, String view, String key, String figure) {
        if (figure.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(traces.trace(frame, view, key, figure))
                    .filter(found -> !found.steps().isEmpty());
        } catch (QueryRefusal refusal) {
            if (NOT_TRACED.contains(refusal.refused())) {
                return Optional.empty();
            }
            throw refusal;
        }
    }
}
