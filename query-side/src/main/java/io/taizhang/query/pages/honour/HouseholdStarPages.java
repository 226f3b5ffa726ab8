package io.taizhang.query.pages.honour;

import io.taizhang.api.Role;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.pages.Chart;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Figures;
import io.taizhang.query.pages.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** 星级文明户: how many households have stars, of how many there are. */
@Controller
class HouseholdStarPages {
    private static final String STARS = "household-stars";
    private static final int MOST_UNITS = 200;

    private final Details details;

    HouseholdStarPages(Details details) {
        this.details = details;
    }

    @GetMapping("/honour/stars")
    String stars(Frame frame, Model page) {
        Optional<ObjectNode> own = own(frame);
        page.addAttribute("tabs", HonourTabs.of(frame));
        page.addAttribute("bar", own.map(row -> StarBar.of(frame, row)).orElse(null));
        page.addAttribute(
                "fiveStar",
                own.map(row -> new Figures(frame, STARS, frame.unitId(), row).of("fiveStar"))
                        .orElse(null));
        page.addAttribute("units", below(frame));
        page.addAttribute("programmes", own.map(row -> charts(frame, row)).orElse(List.of()));
        page.addAttribute("importing", frame.standing().isNow() && frame.holds(Role.APPROVER));
        return "honour/stars";
    }

    /** A unit that is not registered yet has no such row. */
    private Optional<ObjectNode> own(Frame frame) {
        try {
            return Optional.of(details.row(frame, STARS, frame.unitId()));
        } catch (QueryRefusal refusal) {
            if (refusal.refused() == Refused.UNKNOWN_ROW || refusal.refused().status() == 503) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /** The units below that have households or stars, those with the most first. They are told as they are now. */
    private List<StarBar> below(Frame frame) {
        return frame.standing().isNow()
                ? details.some(frame, STARS, Map.of(), "-fiveStar", MOST_UNITS).items().stream()
                        .filter(row -> !row.path("unitId").asString().equals(frame.unitId()))
                        .filter(row -> !row.path("programmes").isEmpty()
                                || row.path("households").isNumber())
                        .map(row -> StarBar.of(frame, row))
                        .toList()
                : List.of();
    }

    private static List<Chart> charts(Frame frame, ObjectNode row) {
        List<Chart> charts = new ArrayList<>();
        for (JsonNode programme : row.path("programmes")) {
            charts.add(StarPeriods.of(programme, charts.size() + 1, frame.words()));
        }
        return charts;
    }
}
