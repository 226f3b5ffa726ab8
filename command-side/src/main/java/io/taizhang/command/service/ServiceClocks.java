package io.taizhang.command.service;

import io.taizhang.api.Context;
import io.taizhang.api.service.Period;
import io.taizhang.api.service.ServiceCommand.AnnounceContractEnd;
import io.taizhang.api.service.ServiceCommand.ExpireContract;
import io.taizhang.api.service.ServiceEvent;
import io.taizhang.api.service.ServiceEvent.ContractEndAnnounced;
import io.taizhang.api.service.ServiceEvent.ContractExpired;
import io.taizhang.api.service.ServiceEvent.ContractRenewed;
import io.taizhang.api.service.ServiceEvent.ContractSigned;
import io.taizhang.api.service.ServiceEvent.ContractTerminated;
import io.taizhang.command.deadline.ClockChange;
import io.taizhang.command.deadline.ClockChange.Start;
import io.taizhang.command.deadline.ClockChange.Stop;
import io.taizhang.command.deadline.Clocks;
import io.taizhang.ledger.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A contract ends at the midnight that follows its last day, and says so thirty days before: time enough to renew it. */
public final class ServiceClocks implements Clocks {
    private static final Duration NOTICE = Duration.ofDays(30);

    @Override
    public Context context() {
        return Context.SERVICE;
    }

    @Override
    public List<ClockChange> after(Fact fact) {
        return switch ((ServiceEvent) fact.event()) {
            case ContractSigned it -> started(it.contractId(), it.period(), fact);
            case ContractRenewed it -> started(it.contractId(), it.period(), fact);
            case ContractEndAnnounced it -> List.of(new Stop(notice(it.contractId())));
            case ContractExpired it -> stopped(it.contractId());
            case ContractTerminated it -> stopped(it.contractId());
            default -> List.of();
        };
    }

    private static List<ClockChange> started(String contractId, Period period, Fact fact) {
        Days term = new Days(period.startsOn(), period.endsOn());
        return List.of(
                new Start(
                        notice(contractId), announcedAt(term, fact.occurredAt()), new AnnounceContractEnd(contractId)),
                new Start(end(contractId), later(term.end(), fact.occurredAt()), new ExpireContract(contractId)));
    }

    private static List<ClockChange> stopped(String contractId) {
        return List.of(new Stop(notice(contractId)), new Stop(end(contractId)));
    }

    /** @param agreedAt nothing is announced before there is a contract */
    static Instant announcedAt(Days term, Instant agreedAt) {
        return later(term.end().minus(NOTICE), agreedAt);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static String notice(String contractId) {
        return "service-contract/" + contractId + "/notice";
    }

    private static String end(String contractId) {
        return "service-contract/" + contractId + "/end";
    }
}
