package io.taizhang.query.pages.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RiskTest {

    @Test
    void whatIsEarnedCannotBeLost() {
        assertThat(Risk.of(0, 100.0, false, 0, 10)).isEqualTo(Risk.NONE);
    }

    @Test
    void anOverdueTaskPutsAnIndicatorAtRiskHoweverFarItIs() {
        assertThat(Risk.of(1, 90.0, false, 1, 50)).isEqualTo(Risk.HIGH);
    }

    @Test
    void workIsHeldAgainstTheTimeThatHasPassed() {
        assertThat(Risk.of(5, 50.0, false, 0, 55)).isEqualTo(Risk.LOW);
        assertThat(Risk.of(5, 50.0, false, 0, 60)).isEqualTo(Risk.MEDIUM);
        assertThat(Risk.of(5, 50.0, false, 0, 71)).isEqualTo(Risk.HIGH);
    }

    @Test
    void whatNobodyHasBegunGetsWorseWithTime() {
        assertThat(Risk.of(8, null, false, 0, 30)).isEqualTo(Risk.MEDIUM);
        assertThat(Risk.of(8, null, false, 0, 61)).isEqualTo(Risk.HIGH);
        assertThat(Risk.of(8, 90.0, true, 0, 30)).isEqualTo(Risk.MEDIUM);
    }

    @Test
    void anIndicatorIsAtStakeAsFarAsItIsNotVerified() {
        assertThat(IndicatorTree.atStake(20, 75.0, false, false)).isEqualTo(5);
    }

    @Test
    void withoutAnAcceptedDocumentAllOfItIsAtStake() {
        assertThat(IndicatorTree.atStake(20, 75.0, true, false)).isEqualTo(20);
    }

    @Test
    void withoutTasksADocumentEarnsIt() {
        assertThat(IndicatorTree.atStake(20, null, false, true)).isZero();
        assertThat(IndicatorTree.atStake(20, null, false, false)).isEqualTo(20);
    }
}
