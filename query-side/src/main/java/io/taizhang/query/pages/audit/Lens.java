package io.taizhang.query.pages.audit;

import static io.taizhang.query.pages.Column.count;
import static io.taizhang.query.pages.Column.day;
import static io.taizhang.query.pages.Column.instant;
import static io.taizhang.query.pages.Column.percent;
import static io.taizhang.query.pages.Column.text;
import static io.taizhang.query.pages.Column.unit;
import static io.taizhang.query.pages.Column.word;
import static io.taizhang.query.pages.Filter.choice;

import io.taizhang.api.Role;
import io.taizhang.query.lens.DeadlineKind;
import io.taizhang.query.lens.PhotoUse;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Listing;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 疑点: where the record looks odd, each a view of its own. The oddest stand on top; a lens judges nobody. */
enum Lens {
    LATE_ENTRY(
            Set.of(),
            Listing.of("late-entry")
                    .columns(
                            unit("unitId")
                                    .linked("/audit/lenses/late-entry/{key}")
                                    .always(),
                            text("month").always(),
                            percent("lateShare.percent")
                                    .called("lens.late-share")
                                    .always(),
                            count("lateShare.numerator").called("lens.late"),
                            count("lateShare.denominator").called("lens.entered"),
                            count("historical"),
                            count("fromCitizens"),
                            count("automatic"))
                    .sorted("-lateShare.percent"),
            "lateShare.percent",
            "lateShare.numerator",
            "lateShare.denominator",
            "historical"),
    DEADLINE_BURSTS(
            Set.of(),
            Listing.of("deadline-bursts")
                    .columns(
                            text("title")
                                    .linked("/audit/lenses/deadline-bursts/{key}")
                                    .always(),
                            word("kind", DeadlineKind.class),
                            unit("unitId"),
                            day("dueOn"),
                            count("burstRatio").always(),
                            percent("lastWeekShare.percent")
                                    .called("lens.last-week")
                                    .always(),
                            percent("lastDayShare.percent").called("lens.last-day"),
                            count("lastDayShare.denominator").called("lens.before-due"),
                            count("dueMoved"))
                    .filters(choice("kind", DeadlineKind.class))
                    .sorted("-burstRatio"),
            "burstRatio",
            "lastWeekShare.percent",
            "lastDayShare.percent",
            "dueMoved"),
    DEFERRED_SHARE(
            Set.of(),
            Listing.of("deferred-share")
                    .columns(
                            unit("unitId")
                                    .linked("/audit/lenses/deferred-share/{key}")
                                    .always(),
                            text("period").called("lens.period").always(),
                            percent("deferredShare.percent")
                                    .called("lens.deferred")
                                    .always(),
                            percent("extensionShare.percent").called("lens.extensions"),
                            percent("onTimeRate.percent").called("lens.on-time").always(),
                            percent("onTimeAtWorst.percent").called("lens.at-worst"),
                            count("deferredShare.denominator").called("lens.filed"))
                    .sorted("-deferredShare.percent"),
            "deferredShare.percent",
            "extensionShare.percent",
            "onTimeRate.percent",
            "onTimeAtWorst.percent"),
    CLOSED_AND_REOPENED(
            Set.of(Role.AUDITOR, Role.INSPECTOR, Role.APPROVER),
            Listing.of("closed-and-reopened")
                    .columns(
                            text("thing")
                                    .linked("/audit/lenses/closed-and-reopened/{key}")
                                    .always(),
                            count("reopenings").always(),
                            count("soonReopenings"),
                            count("closings"),
                            count("shortestHours").always(),
                            text("verifiedBy"))
                    .sorted("-reopenings"),
            "reopenings",
            "soonReopenings",
            "closings",
            "shortestHours"),
    SAME_PHOTO(
            Set.of(Role.AUDITOR, Role.INSPECTOR, Role.APPROVER),
            Listing.of("same-photo")
                    .columns(
                            text("sha256")
                                    .linked("/audit/lenses/same-photo/{key}")
                                    .always(),
                            word("use", PhotoUse.class),
                            count("things").always(),
                            count("citations").always())
                    .sorted("-things"),
            "things",
            "citations"),
    ACTOR_TRAIL(
            Set.of(),
            Listing.of("actor-trail")
                    .columns(
                            text("actorId")
                                    .linked("/audit/lenses/actor-trail/{key}")
                                    .always(),
                            unit("unitId"),
                            count("facts").always(),
                            percent("lateShare.percent")
                                    .called("lens.late-share")
                                    .always(),
                            percent("nightShare.percent").called("lens.night"),
                            percent("weekendShare.percent").called("lens.weekend"),
                            instant("lastRecordedAt"))
                    .sorted("-lateShare.percent"),
            "facts",
            "lateShare.percent",
            "nightShare.percent",
            "weekendShare.percent");

    private final Set<Role> readers;
    private final Listing listing;
    private final List<String> figures;

    Lens(Set<Role> readers, Listing listing, String... figures) {
        this.readers = readers;
        this.listing = listing.begins(null, "lens.none");
        this.figures = List.of(figures);
    }

    static Optional<Lens> of(String view) {
        return Arrays.stream(values()).filter(lens -> lens.view().equals(view)).findFirst();
    }

    String view() {
        return listing.view();
    }

    Listing listing() {
        return listing;
    }

    /** Components of a row that stand at the head of its page. */
    List<String> figures() {
        return figures;
    }

    boolean isFor(Frame frame) {
        return readers.isEmpty() || readers.stream().anyMatch(frame::holds);
    }

    Set<Role> readers() {
        return readers;
    }
}
