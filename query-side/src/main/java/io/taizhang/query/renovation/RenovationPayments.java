package io.taizhang.query.renovation;

import io.taizhang.api.renovation.PaymentState;
import io.taizhang.api.renovation.RenovationEvent;
import io.taizhang.api.renovation.RenovationEvent.PaymentApproved;
import io.taizhang.api.renovation.RenovationEvent.PaymentFunded;
import io.taizhang.api.renovation.RenovationEvent.PaymentMade;
import io.taizhang.api.renovation.RenovationEvent.PaymentRefused;
import io.taizhang.api.renovation.RenovationEvent.PaymentRequested;
import io.taizhang.api.renovation.RenovationEvent.PaymentReversed;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.Described;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Payments; a payment's id is unique within its project, so its key is {@code p1/pay1}. */
final class RenovationPayments extends Described<PaymentRow> {

    RenovationPayments() {
        super(
                "renovation-payments",
                new Title("改造付款", "Renovation payments"),
                PaymentRow.class,
                Set.of(
                        PaymentRequested.class,
                        PaymentFunded.class,
                        PaymentApproved.class,
                        PaymentRefused.class,
                        PaymentMade.class,
                        PaymentReversed.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of("projectId", "contractId", "fundId", "payee", "state");
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        String paymentId = switch (fact.event()) {
            case PaymentRequested event -> event.paymentId();
            case PaymentFunded event -> event.paymentId();
            case PaymentApproved event -> event.paymentId();
            case PaymentRefused event -> event.paymentId();
            case PaymentMade event -> event.paymentId();
            case PaymentReversed event -> event.paymentId();
            default -> throw unexpected(fact);
        };
        return List.of(((RenovationEvent) fact.event()).projectId() + "/" + paymentId);
    }

    @Override
    public PaymentRow apply(String key, @Nullable PaymentRow row, Fact fact) {
        if (fact.event() instanceof PaymentRequested event) {
            return requested(event, fact);
        }
        PaymentRow payment = standing(row, fact);
        String path = fact.unitPath();
        Hand hand = Hand.of(fact);
        return switch (fact.event()) {
            case PaymentFunded _ -> payment.funded(path);
            case PaymentApproved _ -> payment.approved(path, hand);
            case PaymentMade event -> payment.paid(path, hand, event.voucherNo());
            case PaymentRefused event -> payment.ended(path, PaymentState.REFUSED, hand, event.why());
            case PaymentReversed event -> payment.ended(path, PaymentState.REVERSED, hand, event.why());
            default -> throw unexpected(fact);
        };
    }

    @Override
    public String subjectOf(String key) {
        return "project/" + key.substring(0, key.indexOf('/'));
    }

    private static PaymentRow requested(PaymentRequested event, Fact fact) {
        return new PaymentRow(
                event.projectId(),
                event.paymentId(),
                fact.unitPath(),
                event.contractId(),
                event.fundId(),
                event.payee(),
                event.amountFen(),
                PaymentState.REQUESTED,
                Hand.of(fact),
                null,
                null,
                null,
                null,
                null);
    }
}
