package io.taizhang.command.inspection;

import static io.taizhang.command.inspection.Surroundings.LATE_PHOTO;
import static io.taizhang.command.inspection.Surroundings.at;
import static io.taizhang.command.inspection.Surroundings.by;
import static io.taizhang.command.inspection.Surroundings.given;

import io.taizhang.api.inspection.InspectionEvent.FindingEscalated;
import io.taizhang.api.inspection.InspectionEvent.FindingRaised;
import io.taizhang.api.inspection.InspectionEvent.RectificationAccepted;
import io.taizhang.api.inspection.InspectionEvent.RectificationAssigned;
import io.taizhang.api.inspection.InspectionEvent.RectificationOverdue;
import io.taizhang.api.inspection.InspectionEvent.RectificationReported;
import io.taizhang.api.inspection.InspectionEvent.RectificationReturned;
import io.taizhang.api.inspection.InspectionEvent.RectificationVerified;
import io.taizhang.command.testing.Given;
import io.taizhang.command.testing.IssuedBuilder;
import java.time.Instant;
import java.util.List;

/** Finding {@code f1} of 1 March 2021 at nine: the fence of p1, to be put right by kaiyuan on the same day. */
final class AFinding {
    static final Instant DUE = at("2021-03-02T00:00:00+08:00");
    static final FindingRaised RAISED =
            new FindingRaised("f1", null, null, "p1", "kaiyuan", "fence", "围挡破损", null, null, null);
    static final RectificationAssigned ASSIGNED =
            new RectificationAssigned("f1", "p1", "kaiyuan", "xinhualu", DUE, false);
    static final RectificationReported REPORTED =
            new RectificationReported("f1", "p1", 1, "已修复", LATE_PHOTO, at("2021-03-01T16:00:00+08:00"), DUE, true);
    static final RectificationOverdue OVERDUE = new RectificationOverdue("f1", "p1", "kaiyuan", "xinhualu", DUE);
    static final RectificationVerified VERIFIED =
            new RectificationVerified("f1", "p1", "fence", 1, true, false, false, List.of());

    private AFinding() {}

    static Given<Finding> raised() {
        return raised(given(Finding.class));
    }

    static Given<Finding> raised(Given<Finding> given) {
        return given.fact(by("inspector", "2021-03-01T09:00:00+08:00"), RAISED);
    }

    static Given<Finding> assigned() {
        return assigned(raised());
    }

    static Given<Finding> assigned(Given<Finding> raised) {
        return raised.fact(by("official", "2021-03-01T09:30:00+08:00"), ASSIGNED);
    }

    static Given<Finding> accepted() {
        return accepted(assigned());
    }

    static Given<Finding> accepted(Given<Finding> assigned) {
        return assigned.fact(
                by("official2", "2021-03-01T10:00:00+08:00").from("kaiyuan"),
                new RectificationAccepted("f1", "p1", "kaiyuan"));
    }

    static Given<Finding> reported() {
        return reported(accepted());
    }

    static Given<Finding> reported(Given<Finding> accepted) {
        return accepted.fact(by("official3", "2021-03-01T17:00:00+08:00").from("kaiyuan"), REPORTED);
    }

    static Given<Finding> returned() {
        return reported().fact(inspector("2021-03-01T18:00:00+08:00"), returning(false));
    }

    static RectificationReturned returning(boolean overdue) {
        return new RectificationReturned("f1", "p1", 1, "仍有缺口", DUE, overdue, false, "xinhualu");
    }

    static Given<Finding> overdue() {
        return accepted().fact(by("SYSTEM", "2021-03-02T00:00:00+08:00"), OVERDUE);
    }

    static Given<Finding> escalated() {
        return overdue()
                .fact(by("SYSTEM", "2021-03-03T00:00:00+08:00"), new FindingEscalated("f1", "p1", "xinhualu", null));
    }

    /** Who had no hand in it before. */
    static IssuedBuilder inspector(String time) {
        return by("inspector2", time);
    }
}
