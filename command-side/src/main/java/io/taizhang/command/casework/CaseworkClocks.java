package io.taizhang.command.casework;

import io.taizhang.api.Context;
import io.taizhang.api.casework.CaseworkCommand.BreachClock;
import io.taizhang.api.casework.CaseworkEvent;
import io.taizhang.api.casework.ClockRun;
import io.taizhang.api.casework.Clocking;
import io.taizhang.command.deadline.ClockChange;
import io.taizhang.command.deadline.ClockChange.Start;
import io.taizhang.command.deadline.ClockChange.Stop;
import io.taizhang.command.deadline.Clocks;
import io.taizhang.ledger.Fact;
import java.util.ArrayList;
import java.util.List;

/**
 * The clocks of cases. Each run is a clock of its own, so that one that ran out unseen is not forgotten for the next: a step
 * that came too late does not stop it.
 */
public final class CaseworkClocks implements Clocks {

    @Override
    public Context context() {
        return Context.CASEWORK;
    }

    @Override
    public List<ClockChange> after(Fact fact) {
        return fact.event() instanceof CaseworkEvent event ? after(event) : List.of();
    }

    private static List<ClockChange> after(CaseworkEvent event) {
        return switch (event) {
            case CaseworkEvent.CaseReported it -> changes(it.caseId(), it.clocking());
            case CaseworkEvent.CaseFiled it -> changes(it.caseId(), it.clocking());
            case CaseworkEvent.CaseDeclined it -> changes(it.caseId(), it.clocking());
            case CaseworkEvent.CaseDispatched it -> changes(it.caseId(), it.clocking());
            case CaseworkEvent.DispatchReturned it -> changes(it.caseId(), it.clocking());
            case CaseworkEvent.ArrivedOnSite it -> changes(it.caseId(), it.clocking());
            case CaseworkEvent.CaseHandled it -> changes(it.caseId(), it.clocking());
            case CaseworkEvent.SentBack it -> changes(it.caseId(), it.clocking());
            case CaseworkEvent.CaseReopened it -> changes(it.caseId(), it.clocking());
            case CaseworkEvent.CaseMerged it -> changes(it.caseId(), it.clocking());
            case CaseworkEvent.ExtensionApproved it -> List.of(start(it.caseId(), it.clock()));
            case CaseworkEvent.CaseDeferred it -> List.of(start(it.caseId(), it.clock()));
            case CaseworkEvent.ClockBreached it -> List.of(stop(it.caseId(), it.clock()));
            default -> List.of();
        };
    }

    private static List<ClockChange> changes(String caseId, Clocking clocking) {
        List<ClockChange> changes = new ArrayList<>();
        if (clocking.stops() != null && clocking.inTime()) {
            changes.add(stop(caseId, clocking.stops()));
        }
        if (clocking.starts() != null) {
            changes.add(start(caseId, clocking.starts()));
        }
        return changes;
    }

    private static ClockChange start(String caseId, ClockRun clock) {
        return new Start(idOf(caseId, clock), clock.dueAt(), new BreachClock(caseId, clock.clock(), clock.run()));
    }

    private static ClockChange stop(String caseId, ClockRun clock) {
        return new Stop(idOf(caseId, clock));
    }

    /** {@code case/c1/arrive-2}. */
    private static String idOf(String caseId, ClockRun clock) {
        return "case/%s/%s-%d".formatted(caseId, clock.clock().name().toLowerCase(java.util.Locale.ROOT), clock.run());
    }
}
