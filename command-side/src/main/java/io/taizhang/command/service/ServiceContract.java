package io.taizhang.command.service;

import static io.taizhang.command.service.ServiceRule.ALREADY_TOLD;
import static io.taizhang.command.service.ServiceRule.ASSESSMENT_OUTSIDE_TERM;
import static io.taizhang.command.service.ServiceRule.CONTRACT_ALREADY_OVER;
import static io.taizhang.command.service.ServiceRule.DELIVERY_OUTSIDE_TERM;
import static io.taizhang.command.service.ServiceRule.NOT_YET_DUE;
import static io.taizhang.command.service.ServiceRule.PERIOD_ALREADY_ASSESSED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.Provenance;
import io.taizhang.api.service.Period;
import io.taizhang.api.service.ServiceCommand.AnnounceContractEnd;
import io.taizhang.api.service.ServiceCommand.AssessPerformance;
import io.taizhang.api.service.ServiceCommand.ExpireContract;
import io.taizhang.api.service.ServiceCommand.RecordDelivery;
import io.taizhang.api.service.ServiceCommand.RenewContract;
import io.taizhang.api.service.ServiceCommand.SignContract;
import io.taizhang.api.service.ServiceCommand.TerminateContract;
import io.taizhang.api.service.ServiceEvent;
import io.taizhang.api.service.ServiceEvent.ContractEndAnnounced;
import io.taizhang.api.service.ServiceEvent.ContractExpired;
import io.taizhang.api.service.ServiceEvent.ContractRenewed;
import io.taizhang.api.service.ServiceEvent.ContractSigned;
import io.taizhang.api.service.ServiceEvent.ContractTerminated;
import io.taizhang.api.service.ServiceEvent.DeliveryRecorded;
import io.taizhang.api.service.ServiceEvent.PerformanceAssessed;
import io.taizhang.api.service.ServiceKind;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;
import io.taizhang.command.UnitThing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/**
 * 购买服务合同, 委托合同. What was delivered under it is entered and assessed also when it is over. Nobody assesses a
 * contract in which they had a hand, or has a hand in one that they assessed.
 */
public class ServiceContract extends UnitThing {
    private ServiceKind kind = ServiceKind.OTHER;
    private String provider = "";
    private final List<String> beneficiaryUnitIds = new ArrayList<>();
    private final Terms terms = new Terms();
    private final Set<String> hands = new HashSet<>();
    private final Set<String> assessors = new HashSet<>();
    private final List<Days> assessed = new ArrayList<>();
    private Step latest = Step.NONE;
    private int deliveries;
    private int announcedTerm;
    private int expiredTerm;

    ServiceContract() {}

    @CommandHandler
    ServiceContract(SignContract command, Issued issued, Buyers buyers, Purses purses) {
        Days.of(command.period());
        new Beneficiaries(command.beneficiaryUnitIds()).mustBeOpenWithin(command.unitId(), buyers);
        new Financing(command.fundId()).mustBearServicesOf(path(command.unitId(), buyers), purses, issued);
        apply(new ContractSigned(
                command.contractId(),
                command.unitId(),
                command.kind(),
                command.provider(),
                command.beneficiaryUnitIds().isEmpty() ? List.of(command.unitId()) : command.beneficiaryUnitIds(),
                command.feeFen(),
                command.period(),
                command.fundId()));
    }

    private static List<String> path(String unitId, Buyers buyers) {
        return buyers.find(unitId)
                .orElseThrow(() -> CommonRule.UNIT_UNKNOWN.refusal(unitId))
                .path();
    }

    @Override
    protected void admit(LedgerCommand command) {
        boolean late = command instanceof RecordDelivery || command instanceof AssessPerformance;
        CommonRule.CLOSED.refuseIf(terms.areTerminated() && !late);
    }

    @CommandHandler
    void deliver(RecordDelivery command, Issued issued) {
        assessors.forEach(issued::notBy);
        Days days = Days.of(command.period());
        int term = terms.holding(days, DELIVERY_OUTSIDE_TERM);
        days.mustBeOver(issued);
        terms.agreementOn(term).mustPrecede(issued);
        apply(new DeliveryRecorded(
                command.contractId(), term, deliveries + 1, command.period(), command.quantity(), command.unit()));
    }

    @CommandHandler
    void assess(AssessPerformance command, Issued issued) {
        hands.forEach(issued::notBy);
        Days days = Days.of(command.period());
        int term = terms.holding(days, ASSESSMENT_OUTSIDE_TERM);
        days.mustBeOver(issued);
        terms.agreementOn(term).mustPrecede(issued);
        PERIOD_ALREADY_ASSESSED.refuseIf(assessed.stream().anyMatch(days::overlap), days.first(), days.last());
        apply(new PerformanceAssessed(command.contractId(), term, command.period(), command.score()));
    }

    @CommandHandler
    void renew(RenewContract command, Issued issued, Buyers buyers, Purses purses) {
        assessors.forEach(issued::notBy);
        terms.mustEndBefore(Days.of(command.period()));
        terms.agreementOn(terms.number()).mustPrecede(issued);
        new Financing(command.fundId()).mustBearServicesOf(path(unitId(), buyers), purses, issued);
        apply(new ContractRenewed(
                command.contractId(),
                kind,
                provider,
                beneficiaryUnitIds,
                terms.number() + 1,
                command.feeFen(),
                command.period(),
                command.fundId(),
                isExpired()));
    }

    @CommandHandler
    void terminate(TerminateContract command, Issued issued) {
        assessors.forEach(issued::notBy);
        CONTRACT_ALREADY_OVER.refuseIf(
                issued.day().isAfter(terms.last().last()), terms.last().last());
        latest.mustPrecede(issued);
        apply(new ContractTerminated(
                command.contractId(), kind, terms.at(issued.day()), terms.number(), issued.day(), command.why()));
    }

    @CommandHandler
    void announceEnd(AnnounceContractEnd command, Issued issued) {
        ALREADY_TOLD.refuseIf(announcedTerm == terms.number(), terms.last().last());
        mustBeDueAt(ServiceClocks.announcedAt(terms.last(), Instant.MIN), issued);
        apply(new ContractEndAnnounced(
                command.contractId(), terms.number(), terms.last().last()));
    }

    @CommandHandler
    void expire(ExpireContract command, Issued issued) {
        ALREADY_TOLD.refuseIf(isExpired(), terms.last().last());
        mustBeDueAt(terms.last().end(), issued);
        apply(new ContractExpired(
                command.contractId(), kind, terms.number(), terms.last().last()));
    }

    private void mustBeDueAt(Instant dueAt, Issued issued) {
        NOT_YET_DUE.refuseIf(issued.occurredAt().isBefore(dueAt), terms.last().last());
    }

    private boolean isExpired() {
        return expiredTerm == terms.number();
    }

    @EventSourcingHandler
    void on(ServiceEvent event, Provenance provenance) {
        Step step = Step.of(provenance);
        switch (event) {
            case ContractSigned signature -> {
                opened("service-contract/" + signature.contractId(), signature.unitId());
                kind = signature.kind();
                provider = signature.provider();
                beneficiaryUnitIds.addAll(signature.beneficiaryUnitIds());
                agree(signature.period(), step);
            }
            case ContractRenewed renewal -> agree(renewal.period(), step);
            case DeliveryRecorded delivery -> {
                deliveries = delivery.deliveryNo();
                hands.add(step.by());
            }
            case PerformanceAssessed assessment -> {
                assessed.add(Days.of(assessment.period()));
                assessors.add(step.by());
            }
            case ContractTerminated end -> {
                terms.terminate(end.terminatedOn());
                hands.add(step.by());
            }
            case ContractEndAnnounced announcement -> announcedTerm = announcement.term();
            case ContractExpired expiry -> expiredTerm = expiry.term();
        }
        latest = latest.orLater(step);
    }

    private void agree(Period period, Step step) {
        terms.agree(Days.of(period), step);
        hands.add(step.by());
    }
}
