package io.taizhang.command.casework;

import static io.taizhang.command.casework.Town.at;
import static io.taizhang.command.casework.Town.clock;

import io.taizhang.api.Sealed;
import io.taizhang.api.casework.CaseClock;
import io.taizhang.api.casework.CaseMark;
import io.taizhang.api.casework.CaseSource;
import io.taizhang.api.casework.CaseworkCommand.ReportCase;
import io.taizhang.api.casework.CaseworkEvent.ArrivedOnSite;
import io.taizhang.api.casework.CaseworkEvent.CaseClosed;
import io.taizhang.api.casework.CaseworkEvent.CaseDispatched;
import io.taizhang.api.casework.CaseworkEvent.CaseFiled;
import io.taizhang.api.casework.CaseworkEvent.CaseHandled;
import io.taizhang.api.casework.CaseworkEvent.CaseReported;
import io.taizhang.api.casework.CaseworkEvent.CaseVerified;
import io.taizhang.api.casework.CaseworkEvent.DispatchAccepted;
import io.taizhang.api.casework.ClockRun;
import io.taizhang.api.casework.Clocking;
import io.taizhang.api.casework.HandlingAction;
import io.taizhang.command.testing.Given;
import io.taizhang.command.testing.IssuedBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Case {@code c1} on 1 March 2021: reported at 09:00, filed at 09:04:59, dispatched to {@code d1} at 09:05:58, accepted by
 * {@code official2} at 09:06, who is on the spot at 09:15:57 and done at 10:00; verified at 11:00, closed at 11:30.
 */
final class ACase {
    static final CaseMark MARK = new CaseMark(List.of("demo", "xinhualu"), "2021-03", "g7", null, null);
    static final ReportCase REPORT =
            new ReportCase("c1", "xinhualu", CaseSource.PATROL, "stalls", "road", "g7", "摊位占道", "示例电话");
    static final ClockRun DECIDE = new ClockRun(CaseClock.DECIDE, 1, clock("09:05:00"));
    static final ClockRun DISPATCH = new ClockRun(CaseClock.DISPATCH, 1, clock("09:05:59"));
    static final ClockRun ARRIVE = new ClockRun(CaseClock.ARRIVE, 1, clock("09:15:58"));
    static final ClockRun HANDLE = new ClockRun(CaseClock.HANDLE, 1, Town.time("2021-03-02T09:15:57+08:00"));
    static final CaseReported REPORTED = new CaseReported(
            "c1",
            MARK,
            CaseSource.PATROL,
            "stalls",
            "road",
            sealed("case-report", "摊位占道"),
            sealed("case-contact", "示例电话"),
            null,
            Town.POLICY,
            clocking("09:00:00", null, DECIDE));
    static final CaseFiled FILED =
            new CaseFiled("c1", MARK, "stalls", "占用道路经营的", 24, clocking("09:04:59", DECIDE, DISPATCH));
    static final CaseDispatched DISPATCHED =
            new CaseDispatched("c1", MARK, "d1", clocking("09:05:58", DISPATCH, ARRIVE));
    static final DispatchAccepted ACCEPTED = new DispatchAccepted("c1", MARK, "d1");
    static final ArrivedOnSite ARRIVED = new ArrivedOnSite("c1", MARK, "d1", clocking("09:15:57", ARRIVE, HANDLE));
    static final CaseHandled HANDLED = new CaseHandled(
            "c1", MARK, "d1", HandlingAction.PERSUADE, "已劝离", null, null, 1, clocking("10:00:00", HANDLE, null));

    private ACase() {}

    static Given<Case> none() {
        return Given.of(Case.class, Town.scope()).using(Town.ports());
    }

    static Given<Case> reported() {
        return none().fact(at("official", "09:00:00"), REPORTED);
    }

    /** As a citizen did. */
    static Given<Case> snapped() {
        CaseMark mark = new CaseMark(MARK.unitIds(), "2021-03", null, Town.CODE, null);
        return none().fact(
                        at("CITIZEN", "09:00:00"),
                        new CaseReported(
                                "c1",
                                mark,
                                CaseSource.SNAPSHOT,
                                null,
                                null,
                                REPORTED.description(),
                                null,
                                null,
                                Town.POLICY,
                                REPORTED.clocking()));
    }

    static Given<Case> filed() {
        return reported().fact(at("official", "09:04:59"), FILED);
    }

    static Given<Case> dispatched() {
        return filed().fact(at("official", "09:05:58"), DISPATCHED);
    }

    static Given<Case> accepted() {
        return dispatched().fact(at("official2", "09:06:00"), ACCEPTED);
    }

    static Given<Case> arrived() {
        return accepted().fact(at("official2", "09:15:57"), ARRIVED);
    }

    static Given<Case> handled() {
        return arrived().fact(at("official2", "10:00:00"), HANDLED);
    }

    static Given<Case> verified() {
        return handled().fact(at("inspector", "11:00:00"), new CaseVerified("c1", MARK, "属实"));
    }

    static Given<Case> closed() {
        return verified().fact(at("official", "11:30:00"), new CaseClosed("c1", MARK, "已处理"));
    }

    static Clocking clocking(String countsAt, @Nullable ClockRun stops, @Nullable ClockRun starts) {
        return new Clocking(clock(countsAt), stops, starts);
    }

    static ClockRun run(CaseClock clock, int run, Instant dueAt) {
        return new ClockRun(clock, run, dueAt);
    }

    private static Sealed sealed(String subject, String value) {
        return new Sealed(subject + "/" + IssuedBuilder.issued().build().commandId(), "sealed(" + value + ")");
    }
}
