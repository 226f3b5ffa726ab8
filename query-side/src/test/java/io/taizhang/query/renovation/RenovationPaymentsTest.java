package io.taizhang.query.renovation;

import static io.taizhang.query.renovation.Projects.funded;
import static io.taizhang.query.renovation.Projects.paid;
import static io.taizhang.query.renovation.Projects.paymentApproved;
import static io.taizhang.query.renovation.Projects.refused;
import static io.taizhang.query.renovation.Projects.requested;
import static io.taizhang.query.renovation.Projects.reversed;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.renovation.PaymentState;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RenovationPaymentsTest {

    @Test
    void paymentIsFoundUnderItsProject() {
        assertThat(Rows.of(new RenovationPayments(), request()).keys()).containsExactly("p1/a");
        assertThat(new RenovationPayments().subjectOf("p1/a")).isEqualTo("project/p1");
    }

    @Test
    void requestedPaymentWaitsForTheFund() {
        PaymentRow row = after();

        assertThat(row.state()).isEqualTo(PaymentState.REQUESTED);
        assertThat(row.requested()).isEqualTo(hand("official", "2021-04-01"));
        assertThat(row.amountFen()).isEqualTo(300);
        assertThat(row.payee()).isEqualTo("示例施工单位01");
    }

    @Test
    void fundedPaymentWaitsForApproval() {
        assertThat(after(funded("a", 300)).state()).isEqualTo(PaymentState.FUNDED);
    }

    @Test
    void paidPaymentNamesEveryHandAndTheVoucher() {
        PaymentRow row = after(funded("a", 300), approval(), payment());

        assertThat(row.state()).isEqualTo(PaymentState.PAID);
        assertThat(row.requested()).isEqualTo(hand("official", "2021-04-01"));
        assertThat(row.approved()).isEqualTo(hand("approver", "2021-04-05"));
        assertThat(row.paid()).isEqualTo(hand("finance", "2021-04-09"));
        assertThat(row.voucherNo()).isEqualTo("凭证-a");
        assertThat(row.ended()).isNull();
    }

    @Test
    void refusedPaymentSaysWhoAndWhy() {
        PaymentRow row =
                after(refused("a", 300, PaymentState.REQUESTED).by("SYSTEM").occurred("2021-04-02"));

        assertThat(row.state()).isEqualTo(PaymentState.REFUSED);
        assertThat(row.ended()).isEqualTo(hand("SYSTEM", "2021-04-02"));
        assertThat(row.why()).isEqualTo("发票有误");
    }

    @Test
    void reversedPaymentKeepsItsVoucher() {
        PaymentRow row = after(
                funded("a", 300),
                approval(),
                payment(),
                reversed("a", 300).by("finance").occurred("2021-05-01"));

        assertThat(row.state()).isEqualTo(PaymentState.REVERSED);
        assertThat(row.voucherNo()).isEqualTo("凭证-a");
        assertThat(row.paid()).isEqualTo(hand("finance", "2021-04-09"));
        assertThat(row.ended()).isEqualTo(hand("finance", "2021-05-01"));
    }

    private static Facts request() {
        return requested("a", 300).occurred("2021-04-01");
    }

    private static Facts approval() {
        return paymentApproved("a", 300).by("approver").occurred("2021-04-05");
    }

    private static Facts payment() {
        return paid("a", 300).by("finance").occurred("2021-04-09");
    }

    private static Hand hand(String by, String on) {
        return new Hand(by, LocalDate.parse(on));
    }

    private static PaymentRow after(Facts... facts) {
        return Rows.of(new RenovationPayments(), request()).and(facts).row("p1/a");
    }
}
