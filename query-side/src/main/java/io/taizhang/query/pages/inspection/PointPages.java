package io.taizhang.query.pages.inspection;

import static io.taizhang.query.pages.Column.count;
import static io.taizhang.query.pages.Column.day;
import static io.taizhang.query.pages.Column.name;
import static io.taizhang.query.pages.Column.text;
import static io.taizhang.query.pages.Column.unit;

import io.taizhang.api.inspection.InspectionKind;
import io.taizhang.api.inspection.ObservationResult;
import io.taizhang.query.pages.Chart;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Figure;
import io.taizhang.query.pages.Figures;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Lists;
import io.taizhang.query.pages.Offers;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where faults come back, what was made known, and what is looked at. */
@Controller
class PointPages {
    private static final String RECORD = "point-record";
    private static final String BULLETINS = "inspection-bulletins";

    private static final Listing POINTS = Listing.of(RECORD)
            .columns(
                    name("placeId", "place-register", "name")
                            .linked("/inspection/points/{placeId}")
                            .called("inspection.point")
                            .always(),
                    count("recurring").called("finding.count.recurring").always(),
                    count("open").called("finding.count.open").always(),
                    count("found").called("inspection.found"),
                    count("inspected").called("inspection.times"))
            .sorted("-recurring")
            .begins(null, "inspection.points.none");

    private static final Listing BULLETIN_LIST = Listing.of(BULLETINS)
            .columns(
                    day("issuedOn").always(),
                    text("title").linked("/inspection/bulletins/{bulletinId}").always(),
                    text("summary"),
                    count("inspections").called("inspection.times"))
            .sorted("-issuedOn")
            .begins("inspection/issue-bulletin", "inspection.bulletins.none");

    private static final Listing CHECKLISTS = Listing.of("inspection-checklists")
            .columns(day("publishedOn").always(), text("title").always(), unit("unitId"), count("points"))
            .sorted("-publishedOn")
            .begins("inspection/publish-checklist", "inspection.checklists.none");

    private final Lists lists;
    private final Details details;
    private final Offers offers;
    private final ItemNames items;
    private final InspectionReading reading;

    PointPages(Lists lists, Details details, Offers offers, ItemNames items, InspectionReading reading) {
        this.lists = lists;
        this.details = details;
        this.offers = offers;
        this.items = items;
        this.reading = reading;
    }

    @GetMapping("/inspection/points")
    String points(Frame frame, Model page) {
        page.addAttribute("tabs", InspectionPages.tabs(frame));
        page.addAttribute("called", "inspection.points");
        page.addAttribute("how", "inspection.points.how");
        page.addAttribute("table", lists.read(frame, POINTS));
        page.addAttribute("actions", List.of());
        return "inspection/list";
    }

    @GetMapping("/inspection/bulletins")
    String bulletins(Frame frame, Model page) {
        page.addAttribute("tabs", InspectionPages.tabs(frame));
        page.addAttribute("called", "inspection.bulletins");
        page.addAttribute("how", "inspection.bulletins.how");
        page.addAttribute("table", lists.read(frame, BULLETIN_LIST));
        page.addAttribute(
                "actions",
                offers.on(frame, "inspection", Map.of()).add("issue-bulletin").list());
        return "inspection/list";
    }

    @GetMapping("/inspection/checklists")
    String checklists(Frame frame, Model page) {
        page.addAttribute("tabs", InspectionPages.tabs(frame));
        page.addAttribute("table", lists.read(frame, CHECKLISTS));
        page.addAttribute("items", items.all());
        page.addAttribute(
                "actions",
                offers.on(frame, "inspection", Map.of())
                        .add("publish-checklist")
                        .list());
        return "inspection/checklists";
    }

    /** @param mark a style's name; {@code on} the day of its last observation */
    record Seen(String item, String result, String mark, String on) {}

    @GetMapping("/inspection/points/{placeId}")
    String point(Frame frame, @PathVariable String placeId, Model page) {
        ObjectNode row = details.row(frame, RECORD, placeId);
        Map<String, String> titles = items.titles();
        page.addAttribute("place", details.name("place-register", placeId, "name"));
        page.addAttribute("figures", figures(frame, placeId, row));
        page.addAttribute("scores", scores(frame, row));
        page.addAttribute(
                "seen",
                row.path("items")
                        .valueStream()
                        .map(item -> seen(frame, item, titles))
                        .toList());
        page.addAttribute("findings", lists.part(frame, FindingPages.ofPlace(placeId)));
        page.addAttribute("facts", reading.facts(frame, RECORD, placeId).orElse(null));
        page.addAttribute(
                "actions",
                offers.on(frame, "inspection", Map.of("placeId", placeId))
                        .add("raise-finding")
                        .list());
        return "inspection/point";
    }

    private static List<Figure> figures(Frame frame, String placeId, ObjectNode row) {
        Figures figures = new Figures(frame, RECORD, placeId, row);
        return List.of(
                figures.of("recurring").called(frame.words().text("finding.count.recurring")),
                figures.of("open").called(frame.words().text("finding.count.open")),
                figures.of("found").called(frame.words().text("inspection.found")),
                figures.of("inspected").called(frame.words().text("inspection.times")));
    }

    private static Seen seen(Frame frame, JsonNode item, Map<String, String> titles) {
        ObservationResult result = ObservationResult.valueOf(item.path("result").asString());
        String code = item.path("itemCode").asString();
        return new Seen(
                titles.getOrDefault(code, code),
                frame.words().of(result),
                result.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                item.path("observedOn").asString());
    }

    private static Chart scores(Frame frame, ObjectNode row) {
        List<Chart.Point> points = row.path("inspections")
                .valueStream()
                .filter(inspection -> inspection.path("percent").isNumber())
                .sorted(Comparator.comparing(
                        inspection -> inspection.path("finishedOn").asString()))
                .map(inspection -> new Chart.Point(
                        inspection.path("finishedOn").asString() + " "
                                + frame.words()
                                        .of(InspectionKind.valueOf(
                                                inspection.path("kind").asString())),
                        List.of(inspection.path("percent").doubleValue()),
                        List.of(frame.words().percent(inspection.path("percent").decimalValue()))))
                .toList();
        return new Chart(
                "scores",
                frame.words().text("inspection.point.scores"),
                "bar",
                frame.words().text("inspection.one"),
                List.of(frame.words().text("inspection.score")),
                "%",
                points);
    }

    /** An inspection as a bulletin names it. */
    record Named(String id, String kind, String unitId, String percent, int scoreNo) {}

    @GetMapping("/inspection/bulletins/{bulletinId}")
    String bulletin(Frame frame, @PathVariable String bulletinId, Model page) {
        ObjectNode row = details.row(frame, BULLETINS, bulletinId);
        page.addAttribute("called", row.path("title").asString());
        page.addAttribute("summary", row.path("summary").asString());
        page.addAttribute("issuedOn", row.path("issuedOn").asString());
        page.addAttribute(
                "lines",
                row.path("lines")
                        .valueStream()
                        .map(line -> new Named(
                                line.path("inspectionId").asString(),
                                frame.words()
                                        .of(InspectionKind.valueOf(
                                                line.path("kind").asString())),
                                line.path("inspectedUnitId").asString(),
                                frame.words().percent(line.path("percent").decimalValue()),
                                line.path("scoreNo").intValue()))
                        .toList());
        page.addAttribute("facts", reading.facts(frame, BULLETINS, bulletinId).orElse(null));
        return "inspection/bulletin";
    }
}
