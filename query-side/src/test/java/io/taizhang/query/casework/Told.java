package io.taizhang.query.casework;

import static io.taizhang.query.testing.Facts.fact;

import io.taizhang.api.Sealed;
import io.taizhang.api.casework.CaseCategory;
import io.taizhang.api.casework.CaseClock;
import io.taizhang.api.casework.CaseMark;
import io.taizhang.api.casework.CaseSource;
import io.taizhang.api.casework.CaseworkEvent;
import io.taizhang.api.casework.CaseworkEvent.*;
import io.taizhang.api.casework.ClockRun;
import io.taizhang.api.casework.Clocking;
import io.taizhang.api.casework.HandlingAction;
import io.taizhang.api.casework.PolicyInForce;
import io.taizhang.api.casework.ServiceClocks;
import io.taizhang.api.casework.Snapshot;
import io.taizhang.query.testing.Facts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Case {@code c1} of xinhualu, whose department {@code d1} has it while it is worked off; times are of one morning. */
final class Told {
    static final String CODE = "cd".repeat(32);
    static final CaseMark MARK = new CaseMark(List.of("demo", "xinhualu"), "2026-11", "g7", CODE, null);
    static final Sealed WORDS = new Sealed("case-report/1", "words");
    static final Sealed CONTACT = new Sealed("case-contact/1", "contact");
    static final ClockRun DECIDE = new ClockRun(CaseClock.DECIDE, 1, at("09:05:00"));
    static final ClockRun DISPATCH = new ClockRun(CaseClock.DISPATCH, 1, at("09:05:59"));
    static final ClockRun ARRIVE = new ClockRun(CaseClock.ARRIVE, 1, at("09:15:58"));
    static final ClockRun HANDLE = new ClockRun(CaseClock.HANDLE, 1, at("23:15:57"));
    static final PolicyInForce POLICY = new PolicyInForce(
            "xinhualu", 2, new ServiceClocks(300, 60, 600), List.of(new CaseCategory("stalls", "占道经营", "占用道路经营的", 14)));
    static final CaseReported REPORTED = report(MARK);
    static final CaseFiled FILED =
            new CaseFiled("c1", MARK, "stalls", "占用道路经营的", 14, clocking("09:04:59", DECIDE, DISPATCH));
    static final CaseDispatched DISPATCHED =
            new CaseDispatched("c1", MARK, "d1", clocking("09:05:58", DISPATCH, ARRIVE));
    static final DispatchAccepted ACCEPTED = new DispatchAccepted("c1", MARK, "d1");
    static final ArrivedOnSite ARRIVED = new ArrivedOnSite("c1", MARK, "d1", clocking("09:15:57", ARRIVE, HANDLE));
    static final CaseHandled HANDLED = new CaseHandled(
            "c1", MARK, "d1", HandlingAction.CLEAN, "已清理", null, null, 1, clocking("10:00:00", HANDLE, null));
    static final CaseVerified VERIFIED = new CaseVerified("c1", MARK, "属实");
    static final CaseClosed CLOSED = new CaseClosed("c1", MARK, "已处理");

    private Told() {}

    static CaseReported report(CaseMark mark) {
        return new CaseReported(
                "c1",
                mark,
                CaseSource.SNAPSHOT,
                null,
                null,
                WORDS,
                CONTACT,
                new Snapshot(new Sealed("case-report/1", "where"), "ab".repeat(32), null),
                POLICY,
                clocking("09:00:00", null, mark.aside() == null ? DECIDE : null));
    }

    /** By the office. */
    static Facts office(CaseworkEvent event) {
        return fact(event).in("demo/xinhualu").occurredAt(at("12:00:00"));
    }

    /** While the department has it. */
    static Facts department(CaseworkEvent event) {
        return fact(event).in("demo/xinhualu/d1").occurredAt(at("12:00:00"));
    }

    static Facts[] closed() {
        return new Facts[] {
            office(REPORTED),
            office(FILED),
            office(DISPATCHED),
            department(ACCEPTED),
            department(ARRIVED),
            department(HANDLED),
            department(VERIFIED),
            department(CLOSED)
        };
    }

    static Clocking clocking(String countsAt, @Nullable ClockRun stops, @Nullable ClockRun starts) {
        return new Clocking(at(countsAt), stops, starts);
    }

    static Instant at(String time) {
        return Instant.parse("2026-11-20T" + time + "Z").minusSeconds(8 * 3_600);
    }
}
