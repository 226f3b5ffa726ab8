package io.taizhang.command.between;

import static io.taizhang.command.between.Town.CONTRACT;
import static io.taizhang.command.between.Town.FUND;
import static io.taizhang.command.between.Town.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.renovation.FundLine;
import io.taizhang.api.renovation.PaymentState;
import io.taizhang.api.renovation.ProcurementMethod;
import io.taizhang.api.renovation.RenovationCommand.ApprovePayment;
import io.taizhang.api.renovation.RenovationCommand.AwardContract;
import io.taizhang.api.renovation.RenovationCommand.CancelProject;
import io.taizhang.api.renovation.RenovationCommand.CertifyWorks;
import io.taizhang.api.renovation.RenovationCommand.ConfirmDisbursement;
import io.taizhang.api.renovation.RenovationCommand.RefusePayment;
import io.taizhang.api.renovation.RenovationCommand.RequestPayment;
import io.taizhang.api.renovation.RenovationCommand.ReversePayment;
import io.taizhang.api.renovation.RenovationCommand.ReviseEstimate;
import io.taizhang.command.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentEndToEndTest {
    private static final int STEPS = 120;

    @Test
    void aPaymentIsFundedApprovedPaidAndEnteredInTheBooks() {
        try (Town town = Town.with(500)) {
            CrashingRunner runner = new CrashingRunner(town, new Random(1));
            town.issue("official", request("pay-1", 300));
            runner.runToTheEnd();
            town.issue("approver", new ApprovePayment(PROJECT, "pay-1"));
            town.issue("finance", new ConfirmDisbursement(PROJECT, "pay-1", "凭证"));
            runner.runToTheEnd();

            MoneyTrail trail = MoneyTrail.of(town.ledger());
            trail.mustAgree();
            assertThat(trail.payments()).containsEntry("pay-1", PaymentState.PAID);
        }
    }

    @Test
    void aPaymentThatTheFundCannotBearIsRefused() {
        try (Town town = Town.with(100)) {
            town.issue("official", request("pay-1", 300));
            new CrashingRunner(town, new Random(2)).runToTheEnd();

            MoneyTrail trail = MoneyTrail.of(town.ledger());
            trail.mustAgree();
            assertThat(trail.payments()).containsEntry("pay-1", PaymentState.REFUSED);
        }
    }

    @Test
    void moneyThatIsReservedAfterTheProjectWasCancelledGoesBack() {
        try (Town town = Town.with(500)) {
            town.issue("official", request("pay-1", 300));
            town.issue("approver", new CancelProject(PROJECT, "不再实施"));
            new CrashingRunner(town, new Random(3)).runToTheEnd();

            MoneyTrail trail = MoneyTrail.of(town.ledger());
            trail.mustAgree();
            assertThat(trail.payments()).containsEntry("pay-1", PaymentState.REFUSED);
        }
    }

    /** Whatever people do in whatever order, and however late or often the automations run. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void projectAndFundAlwaysAgreeInTheEnd(long seed) {
        Random random = new Random(seed);
        try (Town town = Town.with(400)) {
            CrashingRunner runner = new CrashingRunner(town, random);
            for (int step = 0; step < STEPS; step++) {
                somebodyDoesSomething(town, random, step);
                IntStream.range(0, 6).forEach(bit -> runner.runABit());
            }
            if (random.nextBoolean()) {
                town.issue("approver", new CancelProject(PROJECT, "不再实施"));
            }
            runner.runToTheEnd();

            MoneyTrail trail = MoneyTrail.of(town.ledger());
            trail.mustAgree();
            assertThat(trail.payments().values()).containsAnyOf(PaymentState.PAID, PaymentState.REVERSED);
        }
    }

    private static void somebodyDoesSomething(Town town, Random random, int step) {
        String payment = "pay-" + random.nextInt(step / 10 + 1);
        switch (random.nextInt(14)) {
            case 0, 1 -> attempt(town, "official", request("pay-" + step / 10, 1 + random.nextInt(150)));
            case 2, 3, 4 -> attempt(town, "approver", new ApprovePayment(PROJECT, payment));
            case 5, 6, 7, 8 -> attempt(town, "finance", new ConfirmDisbursement(PROJECT, payment, "凭证"));
            case 9 -> attempt(town, "approver", new RefusePayment(PROJECT, payment, "发票不全"));
            case 10 -> attempt(town, "finance", new ReversePayment(PROJECT, payment, "付错"));
            case 11 -> attempt(town, "official", award("c-" + step, 1 + random.nextInt(100)));
            case 12 -> attempt(town, "approver", revision(900 + random.nextInt(400)));
            default -> attempt(town, "inspector", new CertifyWorks(PROJECT, CONTRACT, 1 + random.nextInt(40)));
        }
    }

    private static void attempt(Town town, String account, LedgerCommand command) {
        try {
            town.issue(account, command);
        } catch (Refusal refused) {
            assertThat(refused.rule().type()).isNotBlank();
        }
    }

    private static AwardContract award(String contractId, long sumFen) {
        LocalDate day = LocalDate.parse("2021-03-01");
        return new AwardContract(PROJECT, contractId, "施工单位", sumFen, day, day, ProcurementMethod.OPEN);
    }

    private static ReviseEstimate revision(long estimateFen) {
        return new ReviseEstimate(PROJECT, estimateFen, List.of(new FundLine(FUND, estimateFen)), "增项");
    }

    private static RequestPayment request(String paymentId, long amountFen) {
        return new RequestPayment(PROJECT, paymentId, CONTRACT, FUND, amountFen, "施工单位");
    }
}
