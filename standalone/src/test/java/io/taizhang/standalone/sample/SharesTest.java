package io.taizhang.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void sharesAddUpToTheTotal() {
        assertThat(Shares.of(3_956_000_000L, 16, 1_000_000).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(3_956_000_000L);
    }

    @Test
    void everyShareIsPositive() {
        assertThat(Shares.of(79_600, 37, 10)).hasSize(37).allMatch(share -> share > 0);
    }

    @Test
    void aTotalTooSmallToSplitIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Shares.of(5, 3, 10));
    }
}
