package io.taizhang.command.flag;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.flag.FlagEvent;
import io.taizhang.api.flag.FlagEvent.BlackFlagAwarded;
import io.taizhang.api.flag.FlagEvent.DefenceReviewed;
import io.taizhang.api.flag.FlagEvent.DefenceSubmitted;
import io.taizhang.api.flag.FlagEvent.ImprovementNoticeIssued;
import io.taizhang.api.flag.FlagEvent.ImprovementRecorded;
import io.taizhang.api.flag.FlagEvent.PreNoticeGiven;
import io.taizhang.ledger.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happened to a flag and when it was recorded, and what must have come before a black one flies. */
final class Chronicle {
    private final List<Line> lines = new ArrayList<>();

    record Line(FlagEvent event, String by, Instant recordedAt, Instant occurredAt) {}

    void add(Line line) {
        lines.add(line);
        if (line.event() instanceof BlackFlagAwarded) {
            isFair(line);
        }
    }

    boolean has(Class<? extends FlagEvent> event) {
        return find(event).isPresent();
    }

    private void isFair(Line award) {
        assertThat(lines)
                .filteredOn(line -> line.event() instanceof BlackFlagAwarded)
                .hasSize(1);
        Line notice = find(ImprovementNoticeIssued.class).orElseThrow(() -> new AssertionError("no notice"));
        Line preNotice = find(PreNoticeGiven.class).orElseThrow(() -> new AssertionError("no pre-notice"));
        assertThat(has(ImprovementRecorded.class)).as("it had improved").isFalse();
        assertThat(daysBetween(notice, preNotice)).as("full days to improve").isGreaterThan(10);
        // Five working days take a weekend with them, or most of one.
        assertThat(daysBetween(preNotice, award))
                .as("full days to defend itself")
                .isGreaterThan(5);
        assertThat(award.occurredAt()).isBeforeOrEqualTo(award.recordedAt());
        assertThat(award.by()).as("who decided").isNotIn("inspector", notice.by(), preNotice.by());
        find(DefenceSubmitted.class).ifPresent(defence -> {
            Line review = find(DefenceReviewed.class).orElseThrow(() -> new AssertionError("defence unanswered"));
            assertThat(((DefenceReviewed) review.event()).upheld()).isFalse();
            assertThat(lines.indexOf(review)).isGreaterThan(lines.indexOf(defence));
            assertThat(review.by()).isNotIn("inspector", notice.by(), defence.by());
            assertThat(award.by()).isNotEqualTo(defence.by());
        });
    }

    /** From the day one was recorded to the day the other is said to have happened, Asia/Shanghai. */
    private static long daysBetween(Line from, Line to) {
        return LocalDate.ofInstant(to.occurredAt(), Fact.ZONE).toEpochDay()
                - LocalDate.ofInstant(from.recordedAt(), Fact.ZONE).toEpochDay();
    }

    private Optional<Line> find(Class<? extends FlagEvent> event) {
        return lines.stream().filter(line -> event.isInstance(line.event())).findFirst();
    }
}
