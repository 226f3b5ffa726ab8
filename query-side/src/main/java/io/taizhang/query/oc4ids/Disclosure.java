package io.taizhang.query.oc4ids;

import io.taizhang.api.renovation.FundLine;
import io.taizhang.api.renovation.RenovationEvent;
import io.taizhang.api.renovation.RenovationEvent.AccountSettled;
import io.taizhang.api.renovation.RenovationEvent.ContractAwarded;
import io.taizhang.api.renovation.RenovationEvent.DesignPublished;
import io.taizhang.api.renovation.RenovationEvent.EstimateRevised;
import io.taizhang.api.renovation.RenovationEvent.IncludedInPlan;
import io.taizhang.api.renovation.RenovationEvent.PaymentMade;
import io.taizhang.api.renovation.RenovationEvent.PaymentRequested;
import io.taizhang.api.renovation.RenovationEvent.PaymentReversed;
import io.taizhang.api.renovation.RenovationEvent.ProjectApproved;
import io.taizhang.api.renovation.RenovationEvent.VariationApproved;
import io.taizhang.api.renovation.RenovationEvent.WorksAccepted;
import io.taizhang.ledger.Fact;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One project, folded from its facts into the standard's shape. Reasons, notes and the people who acted are left out: they
 * may speak of somebody.
 */
final class Disclosure {
    private final Names names;
    private final Documents documents;
    private final Parties parties = new Parties();
    private final Stages stages = new Stages();
    private final Map<String, Contracting> contracts = new LinkedHashMap<>();
    private final Map<String, String> payees = new HashMap<>();
    private @Nullable IncludedInPlan plan;
    private @Nullable ObjectNode office;
    private @Nullable String description;
    private @Nullable Instant approvedAt;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant updated;
    private @Nullable Long estimateFen;
    private @Nullable Long finalFen;
    private List<FundLine> fundLines = List.of();

    /** @param site against which addresses of documents are resolved */
    Disclosure(Names names, URI site) {
        this.names = names;
        this.documents = new Documents(site);
    }

    void fold(Fact fact) {
        if (!(fact.event() instanceof RenovationEvent event)) {
            return;
        }
        updated = fact.recordedAt();
        documents.cited(event, fact);
        stages.fold(event, fact);
        switch (event) {
            case IncludedInPlan included -> included(included);
            case DesignPublished design -> description = design.summary();
            case ProjectApproved approval -> {
                approvedAt = fact.occurredAt();
                estimated(approval.estimateFen(), approval.fundLines());
            }
            case EstimateRevised revision -> estimated(revision.estimateFen(), revision.fundLines());
            case ContractAwarded award -> contracts.put(award.contractId(), new Contracting(award));
            case VariationApproved variation -> contract(variation.contractId()).varied(variation, fact);
            case PaymentRequested request -> payees.put(request.paymentId(), request.payee());
            case PaymentMade payment ->
                contract(payment.contractId()).paid(payment, fact, payer(), payee(payment.paymentId()));
            case PaymentReversed reversal ->
                contract(reversal.contractId()).reversed(reversal, fact, payer(), payee(reversal.paymentId()));
            case WorksAccepted acceptance -> acceptedAt = fact.occurredAt();
            case AccountSettled settlement -> finalFen = settlement.finalFen();
            default -> {}
        }
    }

    private void included(IncludedInPlan included) {
        plan = included;
        String name = names.unit(included.unitId()).orElse(included.unitId());
        office = parties.unit(
                included.unitId(), name, "publicAuthority", "buyer", "procuringEntity", "administrativeEntity");
    }

    private void estimated(long fen, List<FundLine> lines) {
        estimateFen = fen;
        fundLines = lines;
    }

    private Contracting contract(String id) {
        Contracting contract = contracts.get(id);
        if (contract == null) {
            throw new IllegalStateException("Nothing is varied or paid under a contract that was not awarded: " + id);
        }
        return contract;
    }

    private ObjectNode payer() {
        String unitId = plan().unitId();
        return parties.unit(unitId, names.unit(unitId).orElse(unitId), "payer");
    }

    private ObjectNode payee(String paymentId) {
        return parties.named(payees.getOrDefault(paymentId, paymentId), "payee");
    }

    private IncludedInPlan plan() {
        if (plan == null) {
            throw new IllegalStateException("Every project begins by being included in a plan");
        }
        return plan;
    }

    private ObjectNode office() {
        return Objects.requireNonNull(office, "known since the plan");
    }

    /** The project as the standard has it. */
    ObjectNode project() {
        IncludedInPlan included = plan();
        ObjectNode project = Json.object().put("id", included.projectId());
        if (updated != null) {
            project.put("updated", Json.time(updated));
        }
        project.put("language", "zh").put("title", included.title());
        if (description != null) {
            project.put("description", description);
        }
        project.put("status", Codes.status(stages.now(), included.kind())).put("type", Codes.type(included.kind()));
        ArrayNode sector = Json.list();
        Codes.sector(included.kind()).forEach(sector::add);
        Json.putList(project, "sector", sector);
        project.set("publicAuthority", office().deepCopy());
        stages.putPeriods(project);
        Json.putList(project, "locations", locations(included));
        putBudget(project);
        putCompletion(project);
        Json.putList(project, "contractingProcesses", processes());
        Json.putList(project, "documents", documents.list());
        Json.putList(project, "parties", parties.list());
        return project;
    }

    private ArrayNode locations(IncludedInPlan included) {
        ArrayNode locations = Json.list();
        included.placeIds().stream().distinct().forEach(place -> {
            ObjectNode location = Json.object().put("id", place);
            names.place(place).ifPresent(name -> location.put("description", name));
            locations.add(location);
        });
        return locations;
    }

    private void putBudget(ObjectNode project) {
        if (estimateFen == null || approvedAt == null) {
            return;
        }
        ObjectNode budget = Json.object();
        budget.set("amount", Json.value(estimateFen));
        budget.put("approvalDate", Json.time(approvedAt));
        ArrayNode lines = Json.list();
        fundLines.forEach(line -> {
            ObjectNode one = Json.object().put("id", line.fundId());
            lines.add(one.set("amount", Json.value(line.amountFen())));
        });
        if (!lines.isEmpty()) {
            ObjectNode byFund = Json.object().put("id", "funds").put("description", "专项经费 By fund");
            byFund.set("budgetBreakdown", lines);
            budget.set("budgetBreakdowns", Json.list().add(byFund));
        }
        project.set("budget", budget);
    }

    private void putCompletion(ObjectNode project) {
        ObjectNode completion = Json.object();
        if (acceptedAt != null) {
            completion.put("endDate", Json.time(acceptedAt));
        }
        if (finalFen != null) {
            completion.set("finalValue", Json.value(finalFen));
        }
        if (!completion.isEmpty()) {
            project.set("completion", completion);
        }
    }

    private ArrayNode processes() {
        ArrayNode processes = Json.list();
        boolean ended = finalFen != null || stages.isOver();
        contracts
                .values()
                .forEach(contract -> processes.add(
                        contract.process(office(), parties.named(contract.contractor(), "supplier"), ended)));
        return processes;
    }
}
