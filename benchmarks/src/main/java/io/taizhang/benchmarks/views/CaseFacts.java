package io.taizhang.benchmarks.views;

import io.taizhang.api.casework.CaseCategory;
import io.taizhang.api.casework.CaseClock;
import io.taizhang.api.casework.CaseMark;
import io.taizhang.api.casework.CaseSource;
import io.taizhang.api.casework.CaseworkEvent;
import io.taizhang.api.casework.CaseworkEvent.ArrivedOnSite;
import io.taizhang.api.casework.CaseworkEvent.CalledBack;
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
import io.taizhang.api.casework.PolicyInForce;
import io.taizhang.api.casework.ServiceClocks;
import io.taizhang.ledger.Fact;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** A case from report to call-back, handled by the community that it was dispatched to; a few are left open. */
record CaseFacts(Affair affair, int which) {
    private static final List<CaseCategory> CATEGORIES =
            List.of(new CaseCategory("stalls", "占道经营", "占用道路经营的", 14), new CaseCategory("waste", "暴露垃圾", "露天堆放的", 6));
    private static final int GRIDS = 12;
    private static final int UNTIL_ARRIVED = 5;
    private static final int OPEN_IN = 16;

    private String id() {
        return "case-%d-%d".formatted(affair.number(), which);
    }

    private Instant at(int minutes) {
        return affair.begins(10 + which).plusSeconds(60L * minutes);
    }

    private ClockRun clock(CaseClock clock, int dueMinutes) {
        return new ClockRun(clock, 1, at(dueMinutes));
    }

    List<Recorded> facts() {
        CaseMark mark = new CaseMark(
                List.of(Town.TOP, affair.subdistrict()),
                YearMonth.from(at(0).atZone(Fact.ZONE)).toString(),
                "g" + affair.number() % GRIDS,
                null,
                null);
        String unit = affair.unit();
        ClockRun decide = clock(CaseClock.DECIDE, 5);
        ClockRun dispatch = clock(CaseClock.DISPATCH, 6);
        ClockRun arrive = clock(CaseClock.ARRIVE, 16);
        ClockRun handle = clock(CaseClock.HANDLE, 400);
        PolicyInForce policy = new PolicyInForce(affair.subdistrict(), 1, new ServiceClocks(300, 60, 600), CATEGORIES);
        CaseReported reported = new CaseReported(
                id(),
                mark,
                CaseSource.HOTLINE,
                "stalls",
                affair.place(),
                affair.sealed("case-report/" + id()),
                affair.sealed("case-contact/" + id()),
                null,
                policy,
                new Clocking(at(0), null, decide));
        List<Recorded> all = List.of(
                office(0, reported),
                office(3, new CaseFiled(id(), mark, "stalls", "占用道路经营的", 14, new Clocking(at(3), decide, dispatch))),
                office(4, new CaseDispatched(id(), mark, unit, new Clocking(at(4), dispatch, arrive))),
                department(8, new DispatchAccepted(id(), mark, unit)),
                department(12, new ArrivedOnSite(id(), mark, unit, new Clocking(at(12), arrive, handle))),
                department(
                        90,
                        new CaseHandled(
                                id(),
                                mark,
                                unit,
                                HandlingAction.CLEAN,
                                "已清理并劝导",
                                null,
                                null,
                                1,
                                new Clocking(at(90), handle, null))),
                department(120, new CaseVerified(id(), mark, "现场属实")),
                department(130, new CaseClosed(id(), mark, "已处理，欢迎监督")),
                department(200, new CalledBack(id(), mark, true, true, 3 + which % 3)));
        return isOpen() ? all.subList(0, UNTIL_ARRIVED) : all;
    }

    /** About one in a hundred has not been handled yet. */
    private boolean isOpen() {
        return which == 0 && affair.number() % OPEN_IN == 0;
    }

    private Recorded office(int minutes, CaseworkEvent event) {
        return affair.inSubdistrict("case/" + id(), affair.official(), at(minutes), event);
    }

    private Recorded department(int minutes, CaseworkEvent event) {
        return affair.inCommunity("case/" + id(), affair.official(), at(minutes), event);
    }
}
