package io.taizhang.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DueTest {
    /** Noon in Shanghai. */
    private static final Instant NOW = Instant.parse("2026-11-30T04:00:00Z");

    @Test
    void aDayIsOverWhenItHasEndedInShanghai() {
        assertThat(due("2026-11-29").text()).isEqualTo("逾期 1 天");
        assertThat(due("2026-11-29").isLate()).isTrue();
        assertThat(due("2026-11-30").text()).isEqualTo("今天到期");
        assertThat(due("2026-11-30").mark()).isEqualTo("soon");
        assertThat(Due.of("2026-11-30", Instant.parse("2026-11-30T16:00:00Z"), Spoken.chinese("console"))
                        .isLate())
                .isTrue();
    }

    @Test
    void whatIsFarOffIsInTime() {
        assertThat(due("2026-12-03").mark()).isEqualTo("soon");
        assertThat(due("2026-12-04").mark()).isEqualTo("in-time");
        assertThat(due("2026-12-04").text()).isEqualTo("还剩 4 天");
    }

    @Test
    void aTimeIsCountedDownToItself() {
        assertThat(due("2026-11-30T04:00:00Z").isLate()).isTrue();
        assertThat(due("2026-11-30T05:30:00Z").mark()).isEqualTo("soon");
        assertThat(due("2026-11-30T05:30:00Z").text()).isEqualTo("剩 1 小时 30 分");
        assertThat(due("2026-11-30T05:30:00Z").exact()).isEqualTo("2026-11-30 13:30");
    }

    private static Due due(String said) {
        return Due.of(said, NOW, Spoken.chinese("console"));
    }
}
