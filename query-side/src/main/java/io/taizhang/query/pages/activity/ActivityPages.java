package io.taizhang.query.pages.activity;

import static io.taizhang.query.pages.Column.count;
import static io.taizhang.query.pages.Column.day;
import static io.taizhang.query.pages.Column.state;
import static io.taizhang.query.pages.Column.text;
import static io.taizhang.query.pages.Column.unit;
import static io.taizhang.query.pages.Column.word;
import static io.taizhang.query.pages.Filter.choice;
import static io.taizhang.query.pages.Filter.number;

import io.taizhang.api.Role;
import io.taizhang.api.activity.ActivityKind;
import io.taizhang.query.activity.ActivityState;
import io.taizhang.query.engine.RowsAsked;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Figure;
import io.taizhang.query.pages.Figures;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.InNavigation;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Lists;
import io.taizhang.query.pages.Offers;
import io.taizhang.query.pages.Section;
import io.taizhang.query.pages.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/** 活动: what was done, and what came of it. */
@Controller
class ActivityPages implements InNavigation {
    private static final String LEDGER = ActivityCalendar.LEDGER;

    static final Listing ACTIVITIES = Listing.of(LEDGER)
            .columns(
                    text("title").linked("/activity/{activityId}").always(),
                    word("kind", ActivityKind.class),
                    unit("hostUnitId").called("activity.host"),
                    state("state", ActivityState.class).always(),
                    day("plannedOn"),
                    day("heldOn").always(),
                    count("sessions"),
                    count("attendances"))
            .filters(choice("kind", ActivityKind.class), choice("state", ActivityState.class), number("year"))
            .sorted("-plannedOn")
            .begins("activity/plan-activity", "activity.none");

    private final Lists lists;
    private final Details details;
    private final Offers offers;
    private final ActivityCalendar calendar;

    ActivityPages(Lists lists, Details details, Offers offers, ActivityCalendar calendar) {
        this.lists = lists;
        this.details = details;
        this.offers = offers;
        this.calendar = calendar;
    }

    @Override
    public Section section() {
        return Section.ACTIVITY;
    }

    /** Activities whose day has come and that are not on record yet. */
    @Override
    public long needs(Frame frame) {
        if (!frame.holds(Role.OFFICIAL)) {
            return 0;
        }
        LocalDate today = details.today(frame);
        return details
                .some(frame, LEDGER, Map.of("state", ActivityState.PLANNED.name()), "plannedOn", RowsAsked.LARGEST_PAGE)
                .items()
                .stream()
                .filter(row ->
                        !LocalDate.parse(row.path("plannedOn").asString()).isAfter(today))
                .count();
    }

    /** @param month of the calendar: {@code 2021-03} */
    @GetMapping("/activity")
    String activities(Frame frame, @RequestParam(required = false) @Nullable String month, Model page) {
        page.addAttribute("tabs", ActivityTabs.of(frame));
        page.addAttribute("calendar", calendar.of(frame, month));
        page.addAttribute("table", lists.read(frame, ACTIVITIES));
        page.addAttribute(
                "actions",
                offers.on(frame, "activity", Map.of("unitId", frame.unitId()))
                        .add("plan-activity")
                        .add("define-series")
                        .list());
        return "activity/activities";
    }

    @GetMapping("/activity/{activityId}")
    String activity(Frame frame, @PathVariable String activityId, Model page) {
        ObjectNode row = details.row(frame, LEDGER, activityId);
        ActivitySheet activity = new ActivitySheet(row, frame.words());
        page.addAttribute("activity", activity);
        page.addAttribute("figures", activity.held() ? figures(frame, activityId, row) : List.of());
        page.addAttribute("outputs", outputs(frame, activityId, row));
        page.addAttribute("series", details.name("activity-series", activity.seriesId(), "title"));
        page.addAttribute("team", details.name("team-register", activity.teamId(), "name"));
        page.addAttribute("facts", details.facts(frame, LEDGER, activityId));
        page.addAttribute(
                "actions",
                offers.on(frame, "activity", Map.of("activityId", activityId))
                        .when(activity.planned(), "record-held")
                        .when(activity.held(), "correct-record")
                        .when(!activity.cancelled(), "cancel-activity")
                        .list());
        return "activity/activity";
    }

    private static List<Figure> figures(Frame frame, String activityId, ObjectNode row) {
        Figures figures = new Figures(frame, LEDGER, activityId, row);
        Words words = frame.words();
        return List.of(
                figures.of("sessions"),
                figures.of("attendances"),
                figures.of("participants"),
                figures.of("volunteerMinutes").called(words.text("activity.minutes")));
    }

    /** Each kind in each unit that it was measured in. */
    private static List<Figure> outputs(Frame frame, String activityId, ObjectNode row) {
        Figures figures = new Figures(frame, LEDGER, activityId, row);
        return OutputKey.in(row.path("outputs")).stream()
                .map(key ->
                        figures.of("outputs." + key.kind() + "." + key.unit()).called(key.called(frame.words())))
                .toList();
    }
}
