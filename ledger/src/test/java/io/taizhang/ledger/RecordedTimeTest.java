package io.taizhang.ledger;

import static io.taizhang.ledger.LedgerFixtures.messages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.taizhang.api.LedgerKind;
import io.taizhang.ledger.testing.TestLedger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class RecordedTimeTest {
    private static final Instant YEARS_AGO = Instant.parse("2021-03-01T02:00:00Z");

    @Test
    void liveLedgerIsRecordedOnTheDatabasesClockWhateverTheProcessBelieves() {
        LedgerClock wrong = LedgerClock.system();
        wrong.moveTo(YEARS_AGO);
        try (TestLedger test = TestLedger.open(LedgerKind.LIVE, wrong)) {
            Appended appended = test.publish(messages("p1", 0, 0));
            assertThat(appended.recordedAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        }
    }

    @Test
    void sampleLedgerIsRecordedOnTheProcessesClock() {
        try (TestLedger test = TestLedger.sample(YEARS_AGO)) {
            assertThat(test.publish(messages("p1", 0, 0)).recordedAt())
                    .isCloseTo(YEARS_AGO, within(1, ChronoUnit.MINUTES));
            test.clock().joinPresent();
            assertThat(test.publish(messages("p1", 1, 1)).recordedAt())
                    .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        }
    }

    @Test
    void recordedTimeNeverGoesBack() {
        try (TestLedger test = TestLedger.sample(YEARS_AGO)) {
            Appended before = test.publish(messages("p1", 0, 0));
            test.clock().moveTo(YEARS_AGO.minus(Duration.ofDays(365)));
            Appended after = test.publish(messages("p1", 1, 1));
            assertThat(after.recordedAt()).isEqualTo(before.recordedAt());
        }
    }
}
