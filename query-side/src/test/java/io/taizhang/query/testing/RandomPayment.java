package io.taizhang.query.testing;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.fund.FundEvent.DisbursementRecorded;
import io.taizhang.api.fund.FundEvent.DisbursementReversed;
import io.taizhang.api.fund.FundEvent.FundsReleased;
import io.taizhang.api.fund.FundEvent.FundsReserved;
import io.taizhang.api.renovation.PaymentState;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationEvent.PaymentApproved;
import io.taizhang.api.renovation.RenovationEvent.PaymentFunded;
import io.taizhang.api.renovation.RenovationEvent.PaymentMade;
import io.taizhang.api.renovation.RenovationEvent.PaymentRefused;
import io.taizhang.api.renovation.RenovationEvent.PaymentRequested;
import io.taizhang.api.renovation.RenovationEvent.PaymentReversed;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.Consumer;

/** A payment on its way through the project and the fund. */
final class RandomPayment {
    private final String projectId;
    private final ProjectKind kind;
    private final String id;
    private final long fen;
    private final Random random;
    private final Consumer<LedgerEvent> project;
    private final Consumer<LedgerEvent> fund;
    private PaymentState state = PaymentState.REQUESTED;

    private RandomPayment(
            String projectId,
            ProjectKind kind,
            String id,
            long fen,
            Random random,
            Consumer<LedgerEvent> project,
            Consumer<LedgerEvent> fund) {
        this.projectId = projectId;
        this.kind = kind;
        this.id = id;
        this.fen = fen;
        this.random = random;
        this.project = project;
        this.fund = fund;
    }

    static RandomPayment requested(
            String projectId,
            ProjectKind kind,
            String id,
            long fen,
            Random random,
            Consumer<LedgerEvent> project,
            Consumer<LedgerEvent> fund) {
        project.accept(new PaymentRequested(projectId, id, "c1", "f1", fen, "示例施工单位01"));
        return new RandomPayment(projectId, kind, id, fen, random, project, fund);
    }

    boolean isOpen() {
        return state.compareTo(PaymentState.REFUSED) < 0;
    }

    boolean isPaid() {
        return state == PaymentState.PAID;
    }

    long standingFen() {
        return isOpen() || isPaid() ? fen : 0;
    }

    void oneStep() {
        if (random.nextInt(6) == 0) {
            refuse();
            return;
        }
        switch (state) {
            case REQUESTED -> {
                fund.accept(new FundsReserved("f1", projectId, id, fen));
                become(PaymentState.FUNDED, new PaymentFunded(projectId, id, "f1", fen));
            }
            case FUNDED -> become(PaymentState.APPROVED, new PaymentApproved(projectId, id, "c1", "f1", fen));
            case APPROVED -> {
                become(PaymentState.PAID, new PaymentMade(projectId, kind, id, "c1", "f1", fen, "凭证"));
                fund.accept(new DisbursementRecorded("f1", projectId, id, fen, "凭证"));
            }
            default -> throw new IllegalStateException("no step from " + state);
        }
    }

    void refuse() {
        PaymentState before = state;
        become(PaymentState.REFUSED, new PaymentRefused(projectId, id, "c1", "f1", fen, before, "发票有误"));
        if (before != PaymentState.REQUESTED) {
            fund.accept(new FundsReleased("f1", projectId, id, fen, "发票有误"));
        }
    }

    void reverse() {
        LocalDate paidOn = LocalDate.parse("2019-05-01");
        become(PaymentState.REVERSED, new PaymentReversed(projectId, kind, id, "c1", "f1", fen, paidOn, "账户有误"));
        fund.accept(new DisbursementReversed("f1", projectId, id, fen, "账户有误"));
    }

    private void become(PaymentState next, LedgerEvent event) {
        state = next;
        project.accept(event);
    }
}
