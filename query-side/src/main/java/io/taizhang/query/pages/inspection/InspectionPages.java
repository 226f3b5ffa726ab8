package io.taizhang.query.pages.inspection;

import static io.taizhang.query.pages.Column.count;
import static io.taizhang.query.pages.Column.day;
import static io.taizhang.query.pages.Column.percent;
import static io.taizhang.query.pages.Column.state;
import static io.taizhang.query.pages.Column.text;
import static io.taizhang.query.pages.Column.unit;
import static io.taizhang.query.pages.Column.word;
import static io.taizhang.query.pages.Filter.choice;

import io.taizhang.api.inspection.InspectionKind;
import io.taizhang.query.inspection.InspectionState;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Figure;
import io.taizhang.query.pages.Figures;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.InNavigation;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Lists;
import io.taizhang.query.pages.Offers;
import io.taizhang.query.pages.Section;
import io.taizhang.query.pages.Tab;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/** 督查: when was inspected, what it came to, and by what observations. */
@Controller
class InspectionPages implements InNavigation {
    static final String SCORES = "inspection-scores";
    private static final Listing INSPECTIONS = Listing.of(SCORES)
            .columns(
                    day("plannedOn"),
                    text("title").linked("/inspection/{inspectionId}").always(),
                    word("kind", InspectionKind.class),
                    unit("inspectedUnitId").called("inspection.inspected").always(),
                    state("state", InspectionState.class),
                    count("failed").called("inspection.failed"),
                    percent("percent").called("inspection.score").always())
            .filters(choice("kind", InspectionKind.class), choice("state", InspectionState.class))
            .sorted("-plannedOn")
            .begins("inspection/plan-inspection", "inspection.none");

    private final Lists lists;
    private final Details details;
    private final Offers offers;
    private final InspectionReading reading;
    private final InspectionCalendar calendar;
    private final ItemNames items;

    InspectionPages(
            Lists lists,
            Details details,
            Offers offers,
            InspectionReading reading,
            InspectionCalendar calendar,
            ItemNames items) {
        this.lists = lists;
        this.details = details;
        this.offers = offers;
        this.reading = reading;
        this.calendar = calendar;
        this.items = items;
    }

    static List<Tab> tabs(Frame frame) {
        return Tab.of(
                frame,
                "inspection.calendar",
                "/inspection",
                "finding.list",
                "/inspection/findings",
                "inspection.points",
                "/inspection/points",
                "inspection.bulletins",
                "/inspection/bulletins",
                "inspection.checklists",
                "/inspection/checklists");
    }

    @Override
    public Section section() {
        return Section.INSPECTION;
    }

    /** @param month {@code 2021-03}; absent: this one, or the last in which anything was inspected */
    @GetMapping("/inspection")
    String calendar(Frame frame, @RequestParam(required = false) @Nullable String month, Model page) {
        page.addAttribute("tabs", tabs(frame));
        page.addAttribute("calendar", calendar.of(frame, month));
        page.addAttribute("table", lists.read(frame, INSPECTIONS));
        page.addAttribute(
                "actions",
                offers.on(frame, "inspection", Map.of())
                        .add("plan-inspection")
                        .add("raise-finding")
                        .add("issue-bulletin")
                        .list());
        return "inspection/inspections";
    }

    @GetMapping("/inspection/{inspectionId}")
    String one(Frame frame, @PathVariable String inspectionId, Model page) {
        ObjectNode row = details.row(frame, SCORES, inspectionId);
        InspectionSheet sheet = new InspectionSheet(row, frame.words());
        page.addAttribute("sheet", sheet);
        page.addAttribute("figures", figures(frame, inspectionId, row));
        page.addAttribute("observations", observations(frame, row));
        page.addAttribute("findings", lists.part(frame, FindingPages.ofInspection(inspectionId)));
        page.addAttribute("facts", reading.facts(frame, SCORES, inspectionId).orElse(null));
        boolean planned = sheet.at() == InspectionState.PLANNED;
        page.addAttribute(
                "actions",
                offers.on(frame, "inspection", Map.of("inspectionId", inspectionId))
                        .when(planned, "finish-inspection")
                        .add("raise-finding")
                        .when(sheet.at() == InspectionState.FINISHED, "appeal-score")
                        .list());
        page.addAttribute(
                "mayRecord",
                planned
                        && offers.of(frame, "inspection/record-observation", Map.of())
                                .isPresent());
        page.addAttribute(
                "decide",
                sheet.waiting()
                        .flatMap(appeal -> offers.of(
                                frame,
                                "inspection/decide-appeal",
                                Map.of("inspectionId", inspectionId, "appealId", appeal)))
                        .orElse(null));
        return "inspection/inspection";
    }

    private static List<Figure> figures(Frame frame, String inspectionId, ObjectNode row) {
        Figures figures = new Figures(frame, SCORES, inspectionId, row);
        return List.of(
                figures.of("percent").called(frame.words().text("inspection.score")),
                figures.of("observed").called(frame.words().text("inspection.observed")),
                figures.of("failed").called(frame.words().text("inspection.failed")),
                figures.of("findings").called(frame.words().text("inspection.findings")));
    }

    /** The grid in which observations are recorded: a line for each place, a column for each item. */
    @GetMapping("/inspection/{inspectionId}/record")
    String record(Frame frame, @PathVariable String inspectionId, Model page) {
        ObjectNode row = details.row(frame, SCORES, inspectionId);
        InspectionSheet sheet = new InspectionSheet(row, frame.words());
        page.addAttribute("sheet", sheet);
        page.addAttribute("observations", observations(frame, row));
        page.addAttribute(
                "offered",
                sheet.at() == InspectionState.PLANNED
                        && offers.of(frame, "inspection/record-observation", Map.of())
                                .isPresent());
        page.addAttribute(
                "actions",
                offers.on(frame, "inspection", Map.of("inspectionId", inspectionId))
                        .when(sheet.at() == InspectionState.PLANNED, "finish-inspection")
                        .list());
        return "inspection/record";
    }

    private Observations observations(Frame frame, ObjectNode row) {
        List<String> places = row.path("sampledPlaceIds")
                .valueStream()
                .map(place -> place.asString())
                .toList();
        return Observations.of(
                row,
                items.all().getOrDefault(row.path("checklistId").asString(), List.of()),
                reading.places(places),
                frame.words());
    }
}
