package io.taizhang.query.pages.activity;

import static io.taizhang.query.pages.Column.count;
import static io.taizhang.query.pages.Column.day;
import static io.taizhang.query.pages.Column.text;
import static io.taizhang.query.pages.Column.unit;
import static io.taizhang.query.pages.Column.word;
import static io.taizhang.query.pages.Column.yes;

import io.taizhang.api.activity.Rhythm;
import io.taizhang.query.pages.Action;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Filter;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Lists;
import io.taizhang.query.pages.Offers;
import io.taizhang.query.pages.UnitNames;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.node.ObjectNode;

/** 系列活动: what comes round, and whose turn it is. */
@Controller
class SeriesPages {
    private static final String SERIES = "activity-series";

    private static final Listing ALL = Listing.of(SERIES)
            .columns(
                    text("title").linked("/activity/series/{seriesId}").always(),
                    unit("unitId"),
                    word("cadence.rhythm", Rhythm.class)
                            .called("activity.rhythm")
                            .always(),
                    day("startsOn"),
                    count("activities").called("activity.planned-in-it").always(),
                    yes("open"))
            .filters(Filter.choice("cadence.rhythm", Rhythm.class).called("activity.rhythm"), Filter.yes("open"))
            .sorted("-startsOn")
            .begins("activity/define-series", "activity.series.none");

    private final Lists lists;
    private final Details details;
    private final Offers offers;
    private final UnitNames units;

    SeriesPages(Lists lists, Details details, Offers offers, UnitNames units) {
        this.lists = lists;
        this.details = details;
        this.offers = offers;
        this.units = units;
    }

    @GetMapping("/activity/series")
    String all(Frame frame, Model page) {
        page.addAttribute("tabs", ActivityTabs.of(frame));
        page.addAttribute("called", "activity.series");
        page.addAttribute("table", lists.read(frame, ALL));
        page.addAttribute(
                "actions",
                offers.on(frame, "activity", Map.of("unitId", frame.unitId()))
                        .add("define-series")
                        .list());
        return "listing";
    }

    @GetMapping("/activity/series/{seriesId}")
    String one(Frame frame, @PathVariable String seriesId, Model page) {
        ObjectNode row = details.row(frame, SERIES, seriesId);
        SeriesSheet series = new SeriesSheet(row, details.today(frame), frame.words());
        page.addAttribute("series", series);
        page.addAttribute(
                "turns",
                series.turns(
                        frame,
                        units,
                        details.standing(frame, ActivityCalendar.LEDGER, Map.of("seriesId", seriesId), null)));
        page.addAttribute("hosts", series.hosts(units));
        page.addAttribute(
                "table",
                lists.part(
                        frame,
                        ActivityPages.ACTIVITIES
                                .within("activities")
                                .where("seriesId", seriesId)
                                .rows(100)));
        page.addAttribute("facts", details.facts(frame, SERIES, seriesId));
        page.addAttribute("actions", actions(frame, seriesId, series));
        return "activity/series";
    }

    /** The next activity has its host named already where it is somebody's turn. */
    private List<Action> actions(Frame frame, String seriesId, SeriesSheet series) {
        if (!series.open()) {
            return List.of();
        }
        String host = series.hostNow().orElse("");
        return offers.on(frame, "activity", Map.of("seriesId", seriesId))
                .add("plan-activity", "unitId", series.unitId(), "hostUnitId", host)
                .add("end-series")
                .list();
    }
}
