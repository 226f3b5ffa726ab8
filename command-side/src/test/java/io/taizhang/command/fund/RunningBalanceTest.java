package io.taizhang.command.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RunningBalanceTest {
    private final RunningBalance balance = new RunningBalance();

    @Test
    void nothingIsFreeWhereNothingCame() {
        assertThat(balance.freeFrom(day(1))).isZero();
    }

    @Test
    void whatCameIsFreeFromItsDayOn() {
        balance.enter(day(10), 100);
        assertThat(balance.freeFrom(day(9))).isZero();
        assertThat(balance.freeFrom(day(10))).isEqualTo(100);
        assertThat(balance.freeFrom(day(11))).isEqualTo(100);
    }

    @Test
    void whatGoesLaterIsNotFreeBefore() {
        balance.enter(day(10), 100);
        balance.enter(day(20), -70);
        assertThat(balance.freeFrom(day(10))).isEqualTo(30);
        assertThat(balance.freeFrom(day(20))).isEqualTo(30);
    }

    @Test
    void theScarcestLaterDayDecides() {
        balance.enter(day(10), 100);
        balance.enter(day(20), -90);
        balance.enter(day(30), 500);
        assertThat(balance.freeFrom(day(15))).isEqualTo(10);
        assertThat(balance.freeFrom(day(30))).isEqualTo(510);
    }

    @Test
    void whatIsEnteredLateCountsFromItsDay() {
        balance.enter(day(20), 100);
        balance.enter(day(20), -100);
        balance.enter(day(10), 40);
        assertThat(balance.freeFrom(day(10))).isEqualTo(40);
        assertThat(balance.freeFrom(day(9))).isZero();
    }

    @Test
    void theOrderWithinADayIsNotTold() {
        balance.enter(day(10), -100);
        balance.enter(day(10), 100);
        assertThat(balance.freeFrom(day(1))).isZero();
        assertThat(balance.freeFrom(day(10))).isZero();
    }

    @Test
    void aDayWithLessThanNothingLeavesNothingFree() {
        balance.enter(day(10), -5);
        balance.enter(day(20), 100);
        assertThat(balance.freeFrom(day(10))).isZero();
        assertThat(balance.freeFrom(day(20))).isEqualTo(95);
    }

    @Test
    void aSumThatFitsNoLongIsNoBalance() {
        balance.enter(day(10), Long.MAX_VALUE);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> balance.enter(day(10), 1));
    }

    private static LocalDate day(int ofMarch) {
        return LocalDate.of(2021, 3, 1).plusDays(ofMarch - 1L);
    }
}
