package io.taizhang.query.renovation;

import static io.taizhang.query.testing.Facts.fact;

import io.taizhang.api.renovation.Category;
import io.taizhang.api.renovation.FundLine;
import io.taizhang.api.renovation.PaymentState;
import io.taizhang.api.renovation.ProcurementMethod;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationEvent.ContractAwarded;
import io.taizhang.api.renovation.RenovationEvent.IncludedInPlan;
import io.taizhang.api.renovation.RenovationEvent.PaymentApproved;
import io.taizhang.api.renovation.RenovationEvent.PaymentFunded;
import io.taizhang.api.renovation.RenovationEvent.PaymentMade;
import io.taizhang.api.renovation.RenovationEvent.PaymentRefused;
import io.taizhang.api.renovation.RenovationEvent.PaymentRequested;
import io.taizhang.api.renovation.RenovationEvent.PaymentReversed;
import io.taizhang.api.renovation.RenovationEvent.ProjectApproved;
import io.taizhang.api.renovation.RenovationEvent.WorksCertified;
import io.taizhang.api.renovation.RenovationEvent.WorksStarted;
import io.taizhang.query.testing.Facts;
import java.time.LocalDate;
import java.util.List;

/** What happens to the project p1, contract c1, paid from the fund f1. */
final class Projects {

    private Projects() {}

    static Facts included() {
        return included(ProjectKind.COMPOUND);
    }

    static Facts included(ProjectKind kind) {
        return fact(new IncludedInPlan(
                "p1", "xinhualu", kind, Category.IMPROVING, "一号院改造", List.of("yard-1", "yard-2"), 2021));
    }

    static Facts approved(long estimateFen) {
        return fact(
                new ProjectApproved("p1", ProjectKind.COMPOUND, estimateFen, List.of(new FundLine("f1", estimateFen))));
    }

    static Facts awarded(long sumFen) {
        return fact(new ContractAwarded(
                "p1",
                "c1",
                "示例施工单位01",
                sumFen,
                LocalDate.parse("2021-03-01"),
                LocalDate.parse("2021-09-30"),
                ProcurementMethod.OPEN));
    }

    static Facts started() {
        return fact(new WorksStarted("p1", ProjectKind.COMPOUND));
    }

    static Facts certified(long fen) {
        return fact(new WorksCertified("p1", "c1", fen));
    }

    static Facts requested(String paymentId, long fen) {
        return fact(new PaymentRequested("p1", paymentId, "c1", "f1", fen, "示例施工单位01"));
    }

    static Facts funded(String paymentId, long fen) {
        return fact(new PaymentFunded("p1", paymentId, "f1", fen));
    }

    static Facts paymentApproved(String paymentId, long fen) {
        return fact(new PaymentApproved("p1", paymentId, "c1", "f1", fen));
    }

    static Facts refused(String paymentId, long fen, PaymentState in) {
        return fact(new PaymentRefused("p1", paymentId, "c1", "f1", fen, in, "发票有误"));
    }

    static Facts paid(String paymentId, long fen) {
        return fact(new PaymentMade("p1", ProjectKind.COMPOUND, paymentId, "c1", "f1", fen, "凭证-" + paymentId));
    }

    static Facts reversed(String paymentId, long fen) {
        return fact(new PaymentReversed(
                "p1", ProjectKind.COMPOUND, paymentId, "c1", "f1", fen, LocalDate.parse("2021-05-01"), "账户有误"));
    }
}
