package io.taizhang.query.pages.inspection;

import static io.taizhang.query.pages.Column.instant;
import static io.taizhang.query.pages.Column.name;
import static io.taizhang.query.pages.Column.state;
import static io.taizhang.query.pages.Column.text;
import static io.taizhang.query.pages.Column.unit;
import static io.taizhang.query.pages.Filter.among;
import static io.taizhang.query.pages.Filter.choice;
import static io.taizhang.query.pages.Filter.yes;

import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.inspection.FindingState;
import io.taizhang.query.pages.Filter;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Lists;
import io.taizhang.query.pages.Offers;
import io.taizhang.query.pages.StepForm;
import io.taizhang.query.pages.Table;
import io.taizhang.query.pages.UnitNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 整改: what is still broken, until when it is to be put right, and whether it was. */
@Controller
class FindingPages {
    private static final Listing FINDINGS = Listing.of(FindingReading.LEDGER)
            .columns(
                    instant("dueAt").always(),
                    text("description").always(),
                    state("state", FindingState.class),
                    unit("rectifyingUnitId").called("finding.rectifier"))
            .sorted("dueAt")
            .begins("inspection/raise-finding", "finding.none");

    private final Lists lists;
    private final Offers offers;
    private final UnitNames units;
    private final ItemNames items;
    private final InspectionReading reading;
    private final FindingReading findings;

    FindingPages(
            Lists lists,
            Offers offers,
            UnitNames units,
            ItemNames items,
            InspectionReading reading,
            FindingReading findings) {
        this.lists = lists;
        this.offers = offers;
        this.units = units;
        this.items = items;
        this.reading = reading;
        this.findings = findings;
    }

    /** @param all whether those that are put right are listed too */
    @GetMapping("/inspection/findings")
    String list(Frame frame, @RequestParam(defaultValue = "false") boolean all, Model page) {
        Listing listing = FINDINGS.filters(filters());
        Table table = lists.read(frame, all ? listing.sorted("-dueAt") : listing.where("openCount", "1"));
        page.addAttribute("tabs", InspectionPages.tabs(frame));
        page.addAttribute("table", table);
        page.addAttribute("all", all);
        page.addAttribute(
                "findings",
                findings.all(frame, table.lines().stream().map(Table.Line::row).toList()));
        page.addAttribute("now", reading.now(frame));
        page.addAttribute("counts", counts(frame));
        page.addAttribute(
                "actions",
                offers.on(frame, "inspection", Map.of()).add("raise-finding").list());
        return "inspection/findings";
    }

    private Filter[] filters() {
        List<Filter.Option> titles = items.titles().entrySet().stream()
                .map(item -> new Filter.Option(item.getKey(), item.getValue()))
                .toList();
        return new Filter[] {
            choice("state", FindingState.class),
            among("itemCode", titles).called("inspection.item"),
            yes("overdue"),
            yes("recurring")
        };
    }

    /** @param mark a style's name */
    record Count(String text, String number, String mark) {}

    private List<Count> counts(Frame frame) {
        List<Count> counts = new ArrayList<>();
        counts.add(count(frame, "finding.count.open", Map.of("openCount", "1"), "ink"));
        counts.add(count(frame, "finding.count.overdue", Map.of("overdueCount", "1"), "late"));
        counts.add(count(frame, "finding.count.reported", Map.of("state", FindingState.REPORTED.name()), "ink"));
        counts.add(count(frame, "finding.count.recurring", Map.of("recurring", "true"), "ink"));
        counts.add(count(frame, "finding.count.verified", Map.of("state", FindingState.VERIFIED.name()), "ink"));
        return counts;
    }

    private Count count(Frame frame, String text, Map<String, String> where, String mark) {
        long number = lists.count(frame, FindingReading.LEDGER, where);
        return new Count(frame.words().text(text), frame.words().count(number), number == 0 ? "none" : mark);
    }

    @GetMapping("/inspection/findings/{findingId}")
    String one(Frame frame, @PathVariable String findingId, Model page) {
        FindingSheet sheet = findings.one(frame, findingId);
        page.addAttribute("sheet", sheet);
        page.addAttribute(
                "facts", reading.facts(frame, FindingReading.LEDGER, findingId).orElse(null));
        page.addAttribute("now", sheet.now());
        return "inspection/finding";
    }

    /** The form of one step, arranged by hand. */
    @GetMapping("/inspection/findings/{findingId}/steps/{command}")
    String step(Frame frame, @PathVariable String findingId, @PathVariable String command, Model page) {
        FindingSheet sheet = findings.one(frame, findingId);
        if (!FindingSteps.of(sheet.row(), sheet.now()).contains(command)) {
            throw new QueryRefusal(Refused.UNKNOWN_ROW, FindingReading.LEDGER, findingId);
        }
        page.addAttribute("sheet", sheet);
        page.addAttribute("command", command);
        page.addAttribute(
                "step",
                StepForm.of(
                        offers,
                        frame,
                        "inspection/" + command,
                        "findingId",
                        findingId,
                        sheet.place() + " · " + sheet.description()));
        page.addAttribute("rectifiers", rectifiers(sheet));
        page.addAttribute("above", above(sheet));
        page.addAttribute("tonight", reading.today(frame).plusDays(1) + "T00:00");
        return "inspection/step";
    }

    /** Whoever may put it right: the unit of the place and those below it. */
    private List<UnitNames.Unit> rectifiers(FindingSheet sheet) {
        String path = sheet.row().path("unitPath").asString();
        return units.below(path.substring(path.lastIndexOf('/') + 1));
    }

    /** To whom it may be taken: the units above the one that it was taken to last. */
    private List<UnitNames.Unit> above(FindingSheet sheet) {
        String below = sheet.escalatedTo() != null ? sheet.escalatedTo() : sheet.unitId();
        List<UnitNames.Unit> path = below == null ? List.of() : units.path(below);
        return path.isEmpty() ? List.of() : path.subList(0, path.size() - 1).reversed();
    }

    static Listing ofPlace(String placeId) {
        return Listing.of(FindingReading.LEDGER)
                .within("point-findings")
                .columns(
                        instant("raisedAt"),
                        text("description")
                                .linked("/inspection/findings/{findingId}")
                                .always(),
                        state("state", FindingState.class).always(),
                        instant("dueAt"),
                        instant("verifiedAt").always())
                .where("placeId", placeId)
                .sorted("-raisedAt")
                .rows(200);
    }

    static Listing ofInspection(String inspectionId) {
        return Listing.of(FindingReading.LEDGER)
                .within("findings")
                .columns(
                        text("description")
                                .linked("/inspection/findings/{findingId}")
                                .always(),
                        name("placeId", "place-register", "name").linked("/inspection/points/{placeId}"),
                        state("state", FindingState.class).always(),
                        instant("dueAt"))
                .where("inspectionId", inspectionId)
                .sorted("dueAt")
                .rows(200);
    }
}
