package io.taizhang.query.oc4ids;

import io.taizhang.api.renovation.RenovationEvent.ContractAwarded;
import io.taizhang.api.renovation.RenovationEvent.PaymentMade;
import io.taizhang.api.renovation.RenovationEvent.PaymentReversed;
import io.taizhang.api.renovation.RenovationEvent.VariationApproved;
import io.taizhang.api.renovation.VariationKind;
import io.taizhang.ledger.Fact;
import java.time.LocalDate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One contract of a project: a contracting process with its modifications and payments. */
final class Contracting {
    private final ContractAwarded award;
    private final ArrayNode modifications = Json.list();
    private final ArrayNode transactions = Json.list();
    private long sumFen;
    private long paidFen;
    private LocalDate endsOn;

    Contracting(ContractAwarded award) {
        this.award = award;
        this.sumFen = award.sumFen();
        this.endsOn = award.endsOn();
    }

    void varied(VariationApproved variation, Fact fact) {
        ObjectNode one = Json.object()
                .put("id", award.contractId() + "-modification-" + (modifications.size() + 1))
                .put("date", Json.time(fact.occurredAt()))
                .put("description", variation.oldValue() + " → " + variation.newValue())
                .put("rationale", variation.rationale())
                .put("type", Codes.modification(variation.kind()));
        if (variation.kind() == VariationKind.VALUE) {
            one.set("oldContractValue", Json.value(sumFen));
            sumFen = Math.addExact(sumFen, variation.sumChangeFen());
            one.set("newContractValue", Json.value(sumFen));
        } else if (variation.kind() == VariationKind.DURATION) {
            one.set("oldContractPeriod", Json.period(award.startsOn(), endsOn));
            endsOn = LocalDate.parse(variation.newValue());
            one.set("newContractPeriod", Json.period(award.startsOn(), endsOn));
        }
        modifications.add(one);
    }

    void paid(PaymentMade payment, Fact fact, ObjectNode payer, ObjectNode payee) {
        paidFen = Math.addExact(paidFen, payment.amountFen());
        transactions.add(transaction(payment.paymentId(), fact, payment.amountFen(), payer, payee));
    }

    /** Money that came back, as a payment of its own the other way. */
    void reversed(PaymentReversed reversal, Fact fact, ObjectNode payer, ObjectNode payee) {
        paidFen = Math.subtractExact(paidFen, reversal.amountFen());
        transactions.add(transaction(reversal.paymentId() + "-reversal", fact, -reversal.amountFen(), payer, payee));
    }

    private static ObjectNode transaction(String id, Fact fact, long fen, ObjectNode payer, ObjectNode payee) {
        ObjectNode transaction = Json.object().put("id", id).put("date", Json.time(fact.occurredAt()));
        transaction.set("value", Json.value(fen));
        transaction.set("payer", payer.deepCopy());
        transaction.set("payee", payee.deepCopy());
        return transaction;
    }

    /** @param ended whether nothing more is done or paid under it */
    ObjectNode process(ObjectNode office, ObjectNode supplier, boolean ended) {
        ObjectNode tender = Json.object().put("procurementMethod", Codes.method(award.method()));
        tender.set("procuringEntity", office.deepCopy());
        tender.set("administrativeEntity", office.deepCopy());
        ObjectNode summary =
                Json.object().put("externalReference", award.contractId()).put("status", ended ? "closed" : "active");
        summary.set("nature", Json.list().add("construction"));
        summary.set("tender", tender);
        summary.set("suppliers", Json.list().add(supplier));
        summary.set("contractValue", Json.value(award.sumFen()));
        summary.set("contractPeriod", Json.period(award.startsOn(), award.endsOn()));
        if (ended) {
            summary.set("finalValue", Json.value(paidFen));
        }
        Json.putList(summary, "modifications", modifications);
        Json.putList(summary, "transactions", transactions);
        ObjectNode process = Json.object().put("id", award.contractId());
        process.set("summary", summary);
        return process;
    }

    String contractor() {
        return award.contractor();
    }
}
