package io.taizhang.query.pages.casework;

import static io.taizhang.query.pages.Column.instant;
import static io.taizhang.query.pages.Column.state;
import static io.taizhang.query.pages.Column.text;
import static io.taizhang.query.pages.Column.unit;
import static io.taizhang.query.pages.Filter.among;
import static io.taizhang.query.pages.Filter.choice;
import static io.taizhang.query.pages.Filter.yes;

import io.taizhang.api.casework.CaseClock;
import io.taizhang.api.casework.CaseSource;
import io.taizhang.api.casework.CaseStage;
import io.taizhang.query.pages.Filter;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.InNavigation;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Lists;
import io.taizhang.query.pages.Offers;
import io.taizhang.query.pages.Section;
import io.taizhang.query.pages.Tab;
import io.taizhang.query.pages.Table;
import io.taizhang.query.pages.UnitNames;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 案件台: which clock runs out next, and what stops it. */
@Controller
class DeskPages implements InNavigation {
    private static final String DEPARTMENT = "DEPARTMENT";
    private static final Duration RECENTLY = Duration.ofDays(30);
    private static final List<CaseStage> OPEN = List.of(
            CaseStage.REPORTED,
            CaseStage.FILED,
            CaseStage.DISPATCHED,
            CaseStage.ACCEPTED,
            CaseStage.ARRIVED,
            CaseStage.HANDLED,
            CaseStage.VERIFIED);
    private static final Listing DESK = Listing.of(CaseReading.DESK)
            .columns(
                    instant("dueAt").always(),
                    text("description").always(),
                    state("stage", CaseStage.class),
                    unit("departmentId"))
            .sorted("dueAt")
            .begins("casework/report-case", "casework.none");

    private final Lists lists;
    private final Offers offers;
    private final UnitNames units;
    private final CategoryNames categories;
    private final CaseReading cases;

    DeskPages(Lists lists, Offers offers, UnitNames units, CategoryNames categories, CaseReading cases) {
        this.lists = lists;
        this.offers = offers;
        this.units = units;
        this.categories = categories;
        this.cases = cases;
    }

    static List<Tab> tabs(Frame frame) {
        return Tab.of(
                frame,
                "casework.desk",
                "/casework",
                "casework.performance",
                "/casework/performance",
                "casework.heat",
                "/casework/heat",
                "casework.policies",
                "/casework/policies");
    }

    @Override
    public Section section() {
        return Section.CASEWORK;
    }

    private long count(Frame frame, CaseStage stage) {
        return lists.count(frame, CaseReading.DESK, Map.of("stage", stage.name()));
    }

    /**
     * A stage with its cases.
     *
     * @param href the list of them, or of all again
     */
    record Standing(CaseStage stage, String name, String cases, boolean none, String href, boolean chosen) {}

    @GetMapping("/casework")
    String desk(Frame frame, Model page) {
        Table table = lists.read(frame, DESK.filters(filters(frame)));
        List<CaseSheet> sheets =
                cases.all(frame, table.lines().stream().map(Table.Line::row).toList());
        page.addAttribute("tabs", tabs(frame));
        page.addAttribute("table", table);
        page.addAttribute("cases", sheets);
        page.addAttribute("now", cases.now(frame));
        page.addAttribute(
                "stages", OPEN.stream().map(stage -> standing(frame, stage)).toList());
        page.addAttribute("closed", cases.closedWithin(frame, RECENTLY));
        page.addAttribute(
                "actions",
                offers.on(frame, "casework", Map.of()).add("report-case").list());
        return "casework/desk";
    }

    private Filter[] filters(Frame frame) {
        return new Filter[] {
            choice("stage", CaseStage.class),
            choice("clock", CaseClock.class),
            among("category", CategoryNames.options(categories.all())),
            choice("source", CaseSource.class),
            among("gridCode", grids(frame)).called("casework.grid"),
            among("departmentId", departments(frame)),
            yes("breached")
        };
    }

    private List<Filter.Option> grids(Frame frame) {
        return lists
                .part(
                        frame,
                        Listing.of("grid-heat")
                                .within("grids")
                                .columns(text("gridCode"))
                                .rows(500))
                .lines()
                .stream()
                .map(line -> line.row().path("gridCode").asString())
                .distinct()
                .sorted()
                .map(grid -> new Filter.Option(grid, grid))
                .toList();
    }

    private List<Filter.Option> departments(Frame frame) {
        return units.below(frame.unitId()).stream()
                .filter(unit -> unit.kind().equals(DEPARTMENT))
                .map(unit -> new Filter.Option(unit.id(), unit.name()))
                .toList();
    }

    private Standing standing(Frame frame, CaseStage stage) {
        long number = count(frame, stage);
        boolean chosen = stage.name().equals(frame.address().parameters().get("stage"));
        return new Standing(
                stage,
                frame.words().of(stage),
                frame.words().count(number),
                number == 0,
                frame.here()
                        .without("page")
                        .with("stage", chosen ? null : stage.name())
                        .toString(),
                chosen);
    }
}
