package io.taizhang.query.pages.overview;

import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * How far a campaign is, against how much of its time is gone.
 *
 * @param verified weighted verified progress, 0 to 100
 * @param elapsed of its days, 0 to 100
 * @param state {@code ahead}, {@code even} or {@code behind}
 * @param said the same in words
 * @param left how long it still runs, in words
 */
record CampaignBar(
        String id,
        String title,
        String unit,
        String href,
        BigDecimal verified,
        String verifiedText,
        BigDecimal elapsed,
        String elapsedText,
        String state,
        String said,
        String left,
        String tasks,
        List<Dot> dots) {
    /** Percentage points that are no difference worth a word. */
    private static final BigDecimal EVEN = BigDecimal.valueOf(2);

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /**
     * A milestone.
     *
     * @param at where in the campaign's time it is due, 0 to 100
     * @param state {@code reached}, {@code overdue} or {@code open}
     */
    record Dot(BigDecimal at, String state, String said) {}

    static CampaignBar of(Frame frame, JsonNode row, LocalDate day) {
        Words words = frame.words();
        LocalDate starts = LocalDate.parse(row.path("startsOn").asString());
        LocalDate ends = LocalDate.parse(row.path("endsOn").asString());
        JsonNode tasks = row.path("tasks");
        BigDecimal verified = tasks.path("verifiedPercent").isNumber()
                ? tasks.path("verifiedPercent").decimalValue()
                : BigDecimal.ZERO;
        BigDecimal elapsed = share(starts, ends, day);
        BigDecimal ahead = verified.subtract(elapsed).setScale(0, RoundingMode.HALF_UP);
        String state = ahead.abs().compareTo(EVEN) < 0 ? "even" : ahead.signum() > 0 ? "ahead" : "behind";
        String id = row.path("campaignId").asString();
        long days = ChronoUnit.DAYS.between(day, ends);
        return new CampaignBar(
                id,
                row.path("title").asString(),
                row.path("unitId").asString(),
                frame.to("/campaign/" + Address.step(id)).toString(),
                verified,
                words.percent(verified),
                elapsed,
                words.percent(elapsed),
                state,
                words.text("campaigns." + state, words.count(ahead.abs())),
                days < 0
                        ? words.text("campaigns.over", words.count(-days))
                        : words.text("campaigns.left", words.count(days)),
                words.text(
                        "campaigns.tasks",
                        words.count(tasks.path("completed").longValue(0)),
                        words.count(tasks.path("tasks").longValue(0))),
                row.path("milestones")
                        .valueStream()
                        .map(milestone -> dot(words, milestone, starts, ends))
                        .toList());
    }

    private static Dot dot(Words words, JsonNode milestone, LocalDate starts, LocalDate ends) {
        String due = milestone.path("dueOn").asString();
        String state = milestone.path("reachedOn").isString()
                ? "reached"
                : milestone.path("overdue").booleanValue(false) ? "overdue" : "open";
        return new Dot(
                share(starts, ends, LocalDate.parse(due)),
                state,
                words.text("campaigns.dot." + state, milestone.path("title").asString(), due));
    }

    /** How much of the days from the first to the last is gone at the end of one. */
    static BigDecimal share(LocalDate starts, LocalDate ends, LocalDate day) {
        long all = ChronoUnit.DAYS.between(starts, ends) + 1;
        long gone = Math.clamp(ChronoUnit.DAYS.between(starts, day) + 1, 0, Math.max(1, all));
        return BigDecimal.valueOf(gone)
                .multiply(WHOLE)
                .divide(BigDecimal.valueOf(Math.max(1, all)), 1, RoundingMode.HALF_UP);
    }
}
