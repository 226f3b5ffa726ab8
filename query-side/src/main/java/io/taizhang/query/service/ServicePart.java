package io.taizhang.query.service;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.service.ServiceEvent;
import io.taizhang.api.service.ServiceEvent.ContractExpired;
import io.taizhang.api.service.ServiceEvent.ContractRenewed;
import io.taizhang.api.service.ServiceEvent.ContractSigned;
import io.taizhang.api.service.ServiceEvent.ContractTerminated;
import io.taizhang.api.service.ServiceEvent.DeliveryRecorded;
import io.taizhang.api.service.ServiceEvent.PerformanceAssessed;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.OverviewPart;
import java.util.Set;

/** What purchased services contribute to a unit's overview. */
public final class ServicePart implements OverviewPart<ServiceFigures> {

    @Override
    public Set<Class<? extends LedgerEvent>> events() {
        return Set.of(
                ContractSigned.class,
                ContractRenewed.class,
                DeliveryRecorded.class,
                PerformanceAssessed.class,
                ContractTerminated.class,
                ContractExpired.class);
    }

    @Override
    public ServiceFigures nothing() {
        return ServiceFigures.NONE;
    }

    @Override
    public ServiceFigures after(String unitId, ServiceFigures figures, Fact fact) {
        return switch ((ServiceEvent) fact.event()) {
            case ContractSigned it -> figures.contracts(1, it.kind()).agreed(it.feeFen());
            case ContractRenewed it ->
                figures.contracts(it.afterEnd() ? 1 : 0, it.kind()).agreed(it.feeFen());
            case DeliveryRecorded _ -> figures.delivered();
            case PerformanceAssessed _ -> figures.assessed();
            case ContractTerminated it -> figures.contracts(-1, it.kind());
            case ContractExpired it -> figures.contracts(-1, it.kind());
            default -> throw new IllegalArgumentException("nothing of a unit's services: " + fact.type());
        };
    }
}
