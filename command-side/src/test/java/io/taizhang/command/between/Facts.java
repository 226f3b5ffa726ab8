package io.taizhang.command.between;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.fund.FundEvent.FundsReserved;
import io.taizhang.api.renovation.PaymentState;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationEvent.PaymentMade;
import io.taizhang.api.renovation.RenovationEvent.PaymentRefused;
import io.taizhang.api.renovation.RenovationEvent.PaymentRequested;
import io.taizhang.api.renovation.RenovationEvent.PaymentReversed;
import io.taizhang.command.testing.IssuedBuilder;
import io.taizhang.ledger.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The facts of payment {@code pay-1} of project {@code p1}: 300 fen from fund {@code f1}. */
final class Facts {
    private Facts() {}

    static Fact paymentRequested() {
        return fact("project/p1", new PaymentRequested("p1", "pay-1", "c1", "f1", 300, "施工单位"));
    }

    static Fact fundsReserved() {
        return fact("fund/f1", new FundsReserved("f1", "p1", "pay-1", 300));
    }

    static Fact paymentMade() {
        return fact("project/p1", new PaymentMade("p1", ProjectKind.ROAD, "pay-1", "c1", "f1", 300, "凭证-1"));
    }

    static Fact paymentRefused() {
        return fact("project/p1", new PaymentRefused("p1", "pay-1", "c1", "f1", 300, PaymentState.FUNDED, "发票不全"));
    }

    static Fact paymentReversed() {
        return fact(
                "project/p1",
                new PaymentReversed(
                        "p1", ProjectKind.ROAD, "pay-1", "c1", "f1", 300, LocalDate.parse("2021-04-10"), "付错账户"));
    }

    static Fact fact(String stream, LedgerEvent event) {
        return new Fact(
                7,
                new UUID(0, 7),
                stream,
                3,
                event.getClass().getSimpleName(),
                1,
                Instant.parse("2021-04-10T01:00:00Z"),
                event,
                IssuedBuilder.issued().provenance("demo/xinhualu"));
    }
}
