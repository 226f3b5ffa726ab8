package io.taizhang.query.pages.activity;

import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Figure;
import io.taizhang.query.pages.Figures;
import io.taizhang.query.pages.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/** 活动成果: what came of the activities, month by month, each in the unit that it is measured in. */
@Controller
class OutputPages {
    private static final String OUTPUTS = "outputs-by-month";
    private static final String HOURS = "volunteer-hours";

    private final Details details;

    OutputPages(Details details) {
        this.details = details;
    }

    /** @param year whose months are drawn: {@code 2021}; the latest with anything in it where absent */
    @GetMapping("/activity/outputs")
    String outputs(Frame frame, @RequestParam(required = false) @Nullable String year, Model page) {
        if (year != null && !year.matches("\\d{4}")) {
            throw new QueryRefusal(Refused.BAD_PARAMETER, "year", year);
        }
        OutputYears years = new OutputYears(frame, rows(frame, OUTPUTS, "YEAR"), rows(frame, HOURS, "YEAR"), year);
        page.addAttribute("tabs", ActivityTabs.of(frame));
        page.addAttribute("years", years);
        page.addAttribute("links", years.links());
        page.addAttribute("lines", years.lines());
        page.addAttribute("charts", years.charts(rows(frame, OUTPUTS, "MONTH")));
        page.addAttribute("hours", years.hours(rows(frame, HOURS, "MONTH")));
        page.addAttribute("figures", figures(frame));
        return "activity/outputs";
    }

    private List<ObjectNode> rows(Frame frame, String view, String grain) {
        return details.rows(frame, view, Map.of("unitId", frame.unitId(), "grain", grain), "period");
    }

    /** Of all time; nothing where volunteers never gave any. */
    private List<Figure> figures(Frame frame) {
        return all(frame)
                .map(row -> new Figures(frame, HOURS, frame.unitId(), row)
                        .of("volunteerHours", "activities", "sessions", "attendances"))
                .map(figures -> List.of(
                        figures.get(0).called(frame.words().text("activity.hours")),
                        figures.get(1).called(frame.words().text("activity.hours.activities")),
                        figures.get(2),
                        figures.get(3)))
                .orElse(List.of());
    }

    private Optional<ObjectNode> all(Frame frame) {
        try {
            return Optional.of(details.row(frame, HOURS, frame.unitId()));
        } catch (QueryRefusal refusal) {
            if (refusal.refused() == Refused.UNKNOWN_ROW || refusal.refused().status() == 503) {
                return Optional.empty();
            }
            throw refusal;
        }
    }
}
