package io.taizhang.command.renovation;

import static io.taizhang.command.renovation.RenovationRule.CERTIFIED_EXCEEDS_CONTRACT;
import static io.taizhang.command.renovation.RenovationRule.CONTRACT_EXCEEDS_ESTIMATE;
import static io.taizhang.command.renovation.RenovationRule.CONTRACT_PERIOD_REVERSED;
import static io.taizhang.command.renovation.RenovationRule.CONTRACT_UNKNOWN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.Provenance;
import io.taizhang.api.renovation.RenovationCommand.ApproveVariation;
import io.taizhang.api.renovation.RenovationCommand.AwardContract;
import io.taizhang.api.renovation.RenovationCommand.CertifyWorks;
import io.taizhang.api.renovation.RenovationEvent;
import io.taizhang.api.renovation.RenovationEvent.ContractAwarded;
import io.taizhang.api.renovation.RenovationEvent.EstimateRevised;
import io.taizhang.api.renovation.RenovationEvent.ProjectApproved;
import io.taizhang.api.renovation.RenovationEvent.VariationApproved;
import io.taizhang.api.renovation.RenovationEvent.WorksCertified;
import io.taizhang.api.renovation.RenovationEvent.WorksCorrected;
import io.taizhang.api.renovation.RenovationEvent.WorksReported;
import io.taizhang.api.renovation.RenovationEvent.WorksStarted;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.Money;
import io.taizhang.command.Step;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** What was awarded within the estimate, how it was varied, and how much of it is certified as done. */
final class Contracts {
    private final Map<String, Contract> contracts = new HashMap<>();
    private Limit estimate = Limit.NONE;
    private long contractFen;
    private Step approved = Step.NONE;
    private Step started = Step.NONE;
    private final Set<String> reporters = new HashSet<>();

    @CommandHandler
    void handle(AwardContract command, Issued issued) {
        CommonRule.ALREADY_EXISTS.refuseIf(contracts.containsKey(command.contractId()), command.contractId());
        approved.mustPrecede(issued);
        CONTRACT_PERIOD_REVERSED.refuseIf(
                command.endsOn().isBefore(command.startsOn()), command.startsOn(), command.endsOn());
        CONTRACT_EXCEEDS_ESTIMATE.refuseIf(
                command.sumFen() > roomFen(), new Money(command.sumFen()), new Money(roomFen()));
        issued.notBefore(estimate.since(contractFen + command.sumFen()));
        apply(new ContractAwarded(
                command.projectId(),
                command.contractId(),
                command.contractor(),
                command.sumFen(),
                command.startsOn(),
                command.endsOn(),
                command.method()));
    }

    @CommandHandler
    void handle(ApproveVariation command, Issued issued) {
        Contract contract = known(command.contractId());
        contract.awarded().mustBeAnothersThan(issued);
        contract.awarded().mustPrecede(issued);
        apply(new VariationApproved(
                command.projectId(),
                command.contractId(),
                command.kind(),
                command.oldValue(),
                command.newValue(),
                command.rationale(),
                changeOfSum(command, contract, issued)));
    }

    private long changeOfSum(ApproveVariation command, Contract contract, Issued issued) {
        Variation variation = Variation.of(contract, command);
        return switch (command.kind()) {
            case VALUE -> {
                long changeFen = variation.changeOfSum(roomFen());
                issued.notBefore(estimate.since(contractFen + changeFen));
                yield changeFen;
            }
            case DURATION -> {
                variation.mustKeepPeriod();
                yield 0;
            }
            case SCOPE -> 0;
        };
    }

    @CommandHandler
    void handle(CertifyWorks command, Issued issued) {
        Contract contract = known(command.contractId());
        reporters.forEach(issued::notBy);
        contract.awarded().mustBeAnothersThan(issued);
        contract.awarded().mustPrecede(issued);
        started.mustPrecede(issued);
        long openFen = contract.sumFen() - contract.certifiedFen();
        CERTIFIED_EXCEEDS_CONTRACT.refuseIf(
                command.amountFen() > openFen, new Money(command.amountFen()), new Money(openFen));
        issued.notBefore(contract.sum().since(contract.certifiedFen() + command.amountFen()));
        apply(new WorksCertified(command.projectId(), command.contractId(), command.amountFen()));
    }

    @EventSourcingHandler
    void on(RenovationEvent event, Provenance provenance) {
        switch (event) {
            case ProjectApproved project -> {
                approved = Step.of(provenance);
                estimate = estimate.setTo(project.estimateFen(), provenance.occurredAt());
            }
            case EstimateRevised revision -> estimate = estimate.setTo(revision.estimateFen(), provenance.occurredAt());
            case ContractAwarded contract -> {
                contractFen += contract.sumFen();
                contracts.put(contract.contractId(), awarded(contract, provenance));
            }
            case VariationApproved variation -> {
                contractFen += variation.sumChangeFen();
                contracts.computeIfPresent(
                        variation.contractId(), (id, contract) -> varied(contract, variation, provenance));
            }
            case WorksCertified works ->
                contracts.computeIfPresent(works.contractId(), (id, contract) -> contract.certified(works.amountFen()));
            case WorksStarted _ -> started = Step.of(provenance);
            case WorksReported _, WorksCorrected _ -> reporters.add(provenance.actorId());
            default -> {}
        }
    }

    /** What all contracts are worth together. */
    long totalFen() {
        return contractFen;
    }

    private long roomFen() {
        return estimate.fen() - contractFen;
    }

    private Contract known(String contractId) {
        Contract contract = contracts.get(contractId);
        CONTRACT_UNKNOWN.refuseIf(contract == null, contractId);
        return contract;
    }

    private static Contract awarded(ContractAwarded event, Provenance provenance) {
        Limit sum = Limit.NONE.setTo(event.sumFen(), provenance.occurredAt());
        return new Contract(Step.of(provenance), sum, event.startsOn(), event.endsOn(), 0);
    }

    private static Contract varied(Contract contract, VariationApproved variation, Provenance provenance) {
        return switch (variation.kind()) {
            case VALUE -> contract.worth(contract.sumFen() + variation.sumChangeFen(), provenance.occurredAt());
            case DURATION -> contract.endingOn(LocalDate.parse(variation.newValue()));
            case SCOPE -> contract;
        };
    }
}
