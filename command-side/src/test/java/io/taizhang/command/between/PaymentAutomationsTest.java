package io.taizhang.command.between;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taizhang.api.fund.FundCommand.RecordDisbursement;
import io.taizhang.api.fund.FundCommand.ReleaseFunds;
import io.taizhang.api.fund.FundCommand.ReserveFunds;
import io.taizhang.api.fund.FundCommand.ReverseDisbursement;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationCommand.ConfirmFunding;
import io.taizhang.api.renovation.RenovationCommand.RefusePayment;
import io.taizhang.api.renovation.RenovationEvent.WorksStarted;
import io.taizhang.command.Automation;
import io.taizhang.command.CommonRule;
import io.taizhang.command.following.Follower.Start;
import io.taizhang.command.renovation.RenovationRule;
import io.taizhang.ledger.Fact;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentAutomationsTest {
    private static final RecordDisbursement RECORD = new RecordDisbursement("f1", "p1", "pay-1", "凭证-1");
    private static final ReverseDisbursement REVERSE = new ReverseDisbursement("f1", "p1", "pay-1", "付错账户");

    private final FakeDesk desk = new FakeDesk();

    @Test
    void aRequestedPaymentReservesItsMoney() {
        new WhenPaymentRequestedReserveFunds().on(Facts.paymentRequested(), desk);
        assertThat(desk.issued()).containsExactly(new ReserveFunds("f1", "p1", "pay-1", 300));
    }

    @Test
    void whatTheFundCannotBearIsRefusedInTheFundsWords() {
        desk.refusing(ReserveFunds.class, CommonRule.CLOSED, "经费已经关闭");
        new WhenPaymentRequestedReserveFunds().on(Facts.paymentRequested(), desk);
        assertThat(desk.issued())
                .containsExactly(
                        new ReserveFunds("f1", "p1", "pay-1", 300), new RefusePayment("p1", "pay-1", "经费已经关闭"));
    }

    @Test
    void aPersonMayHaveRefusedThePaymentBeforeTheFundDid() {
        desk.refusing(ReserveFunds.class, CommonRule.CLOSED, "经费已经关闭")
                .refusing(RefusePayment.class, RenovationRule.PAYMENT_NOT_OPEN, "该付款已经办结");
        new WhenPaymentRequestedReserveFunds().on(Facts.paymentRequested(), desk);
        assertThat(desk.issued()).hasSize(2);
    }

    @Test
    void reservedMoneyIsConfirmedToTheProject() {
        new WhenFundsReservedConfirmFunding().on(Facts.fundsReserved(), desk);
        assertThat(desk.issued()).containsExactly(new ConfirmFunding("p1", "pay-1"));
    }

    @Test
    void moneyThatCameTooLateForItsPaymentIsReleased() {
        desk.refusing(ConfirmFunding.class, RenovationRule.PAYMENT_NOT_OPEN, "该付款已经办结");
        new WhenFundsReservedConfirmFunding().on(Facts.fundsReserved(), desk);
        assertThat(desk.issued())
                .containsExactly(new ConfirmFunding("p1", "pay-1"), new ReleaseFunds("f1", "p1", "pay-1", "该付款已经办结"));
    }

    @Test
    void moneyForACancelledProjectIsReleased() {
        desk.refusing(ConfirmFunding.class, CommonRule.CLOSED, "已经关闭");
        new WhenFundsReservedConfirmFunding().on(Facts.fundsReserved(), desk);
        assertThat(desk.issued()).endsWith(new ReleaseFunds("f1", "p1", "pay-1", "已经关闭"));
    }

    @Test
    void moneyThatAPaymentAlreadyCountsOnIsKept() {
        desk.refusing(ConfirmFunding.class, RenovationRule.PAYMENT_ALREADY_FUNDED, "已经预留");
        new WhenFundsReservedConfirmFunding().on(Facts.fundsReserved(), desk);
        assertThat(desk.issued()).containsExactly(new ConfirmFunding("p1", "pay-1"));
    }

    @Test
    void aPaymentThatWasMadeIsEnteredInTheFundsBooks() {
        new WhenPaymentMadeRecordDisbursement().on(Facts.paymentMade(), desk);
        assertThat(desk.issued()).containsExactly(RECORD);
    }

    @Test
    void aDisbursementTheBooksRefuseIsNotPassedOver() {
        desk.refusing(RecordDisbursement.class, CommonRule.NOT_FOUND, "没有");
        assertThatThrownBy(() -> new WhenPaymentMadeRecordDisbursement().on(Facts.paymentMade(), desk))
                .isInstanceOf(BooksBehindException.class)
                .hasMessageContaining("PaymentMade at position 7")
                .hasMessageContaining("not-found");
    }

    @Test
    void aRefusedPaymentGivesItsMoneyBack() {
        new WhenPaymentRefusedReleaseFunds().on(Facts.paymentRefused(), desk);
        assertThat(desk.issued()).containsExactly(new ReleaseFunds("f1", "p1", "pay-1", "发票不全"));
    }

    @Test
    void aRefusedPaymentThatHeldNoMoneyIsDoneWith() {
        desk.refusing(ReleaseFunds.class, CommonRule.NOT_FOUND, "没有预留");
        new WhenPaymentRefusedReleaseFunds().on(Facts.paymentRefused(), desk);
        assertThat(desk.issued()).hasSize(1);
    }

    @Test
    void aReversedPaymentIsReversedInTheFundsBooks() {
        new WhenPaymentReversedReverseDisbursement().on(Facts.paymentReversed(), desk);
        assertThat(desk.issued()).containsExactly(REVERSE);
    }

    @Test
    void aReversalThatRanAheadOfItsDisbursementComesBack() {
        desk.refusing(ReverseDisbursement.class, CommonRule.NOT_FOUND, "尚未支付");
        assertThatThrownBy(() -> new WhenPaymentReversedReverseDisbursement().on(Facts.paymentReversed(), desk))
                .isInstanceOf(BooksBehindException.class);
    }

    @ParameterizedTest
    @MethodSource("all")
    void anAutomationStartsAtTheFirstFact(Automation<?> automation) {
        assertThat(automation.start()).isEqualTo(Start.AT_THE_FIRST_FACT);
    }

    @ParameterizedTest
    @MethodSource("all")
    void anAutomationLeavesOtherFactsAlone(Automation<?> automation) {
        automation.on(Facts.fact("project/p1", new WorksStarted("p1", ProjectKind.ROAD)), desk);
        assertThat(desk.issued()).isEmpty();
    }

    /** The desk derives the key from the fact and the command's number: the same commands again are answered, not decided. */
    @ParameterizedTest
    @MethodSource("all")
    void aFactThatIsHandledAgainIssuesTheSameCommandsAgain(Automation<?> automation) {
        FakeDesk again = new FakeDesk();
        everyFact().forEach(fact -> automation.on(fact, desk));
        everyFact().forEach(fact -> automation.on(fact, again));
        assertThat(desk.issued()).hasSize(1).isEqualTo(again.issued());
    }

    private static List<Fact> everyFact() {
        return List.of(
                Facts.paymentRequested(),
                Facts.fundsReserved(),
                Facts.paymentMade(),
                Facts.paymentRefused(),
                Facts.paymentReversed());
    }

    static Stream<Automation<?>> all() {
        return Stream.of(
                new WhenPaymentRequestedReserveFunds(),
                new WhenFundsReservedConfirmFunding(),
                new WhenPaymentMadeRecordDisbursement(),
                new WhenPaymentRefusedReleaseFunds(),
                new WhenPaymentReversedReverseDisbursement());
    }
}
