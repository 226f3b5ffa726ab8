package io.taizhang.query.pages.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeatTest {

    @Test
    void theDeepestIsWhereMostCasesAre() {
        assertThat(Heat.depth(20, 20)).isEqualTo(5);
        assertThat(Heat.depth(16, 20)).isEqualTo(4);
        assertThat(Heat.depth(17, 20)).isEqualTo(5);
    }

    @Test
    void oneCaseIsSeenAndNoneIsNot() {
        assertThat(Heat.depth(1, 1_000)).isEqualTo(1);
        assertThat(Heat.depth(0, 1_000)).isZero();
        assertThat(Heat.depth(0, 0)).isZero();
    }
}
