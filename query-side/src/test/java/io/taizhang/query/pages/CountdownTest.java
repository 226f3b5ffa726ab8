package io.taizhang.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.query.pages.Countdown.Urgency;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class CountdownTest {
    private static final Instant DUE = Instant.parse("2026-11-30T01:05:00Z");

    @Test
    void whatIsDueIsInTimeThenSoonThenLate() {
        assertThat(until("2026-11-30T01:02:59Z").urgency()).isEqualTo(Urgency.IN_TIME);
        assertThat(until("2026-11-30T01:03:00Z").urgency()).isEqualTo(Urgency.SOON);
        assertThat(until("2026-11-30T01:05:00Z").urgency()).isEqualTo(Urgency.LATE);
    }

    @Test
    void theTimeLeftOrOverIsSaidInItsTwoLargestUnits() {
        assertThat(until("2026-11-30T01:00:48Z").text(words())).isEqualTo("剩 4 分 12 秒");
        assertThat(until("2026-11-29T22:05:00Z").text(words())).isEqualTo("剩 3 小时 0 分");
        assertThat(until("2026-12-02T05:05:00Z").text(words())).isEqualTo("超 2 天 4 小时");
    }

    private static Countdown until(String now) {
        return new Countdown(DUE, Instant.parse(now), 120);
    }

    private static Words words() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("io.taizhang.query.pages.texts_kit");
        texts.setDefaultEncoding("UTF-8");
        return new Words(texts, Locale.SIMPLIFIED_CHINESE);
    }
}
