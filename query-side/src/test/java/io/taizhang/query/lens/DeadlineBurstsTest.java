package io.taizhang.query.lens;

import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Role;
import io.taizhang.api.campaign.AuthorityBasis;
import io.taizhang.api.campaign.CampaignEvent.CampaignLaunched;
import io.taizhang.api.campaign.CampaignEvent.MeetingHeld;
import io.taizhang.api.campaign.CampaignEvent.ProgressReported;
import io.taizhang.api.campaign.CampaignEvent.TaskAmended;
import io.taizhang.api.campaign.CampaignEvent.TaskAssigned;
import io.taizhang.api.campaign.MeetingKind;
import io.taizhang.api.campaign.Target;
import io.taizhang.query.fold.Rate;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlineBurstsTest {
    private static final Target TWENTY = new Target(new BigDecimal("20"), "条");
    private static final LocalDate JUNE_30 = LocalDate.parse("2021-06-30");
    private final DeadlineBursts lens = new DeadlineBursts();

    @Test
    void reportsAreCountedByHowLongBeforeTheEndOfTheDueDayTheyWereRecorded() {
        BurstRow row = Rows.of(
                        lens,
                        launched(),
                        assigned(),
                        reportedAt("2021-06-23T15:59:59Z"),
                        reportedAt("2021-06-23T16:00:00Z"),
                        reportedAt("2021-06-29T15:59:59Z"),
                        reportedAt("2021-06-29T16:00:00Z"),
                        reportedAt("2021-06-30T15:59:59Z"),
                        reportedAt("2021-06-30T16:00:00Z"))
                .row("task/t1");

        assertThat(row.counted()).isEqualTo(new Windows(1, 2, 2, 1));
        assertThat(row.lastWeekShare()).isEqualTo(Rate.of("last7d/beforeDue v1", 4, 5));
        assertThat(row.lastDayShare()).isEqualTo(Rate.of("last24h/beforeDue v1", 2, 5));
        assertThat(row.kind()).isEqualTo(DeadlineKind.TASK);
        assertThat(row.unitId()).isEqualTo("kaiyuan");
    }

    @Test
    void whatCountsIsWhenItWasRecordedAndNotWhenItIsSaidToHaveHappened() {
        BurstRow row = Rows.of(
                        lens,
                        launched(),
                        assigned(),
                        report().occurred("2021-03-01").recordedAt(Instant.parse("2021-06-30T12:00:00Z")))
                .row("task/t1");

        assertThat(row.lastDayShare().percent()).isEqualByComparingTo("100");
    }

    /** Assigned on 17 May at noon: 37.5 days before the last seven. */
    @Test
    void burstIsHowManyTimesAsManyADayAsBefore() {
        Facts may17 = assigned().occurred("2021-05-17");
        Rows<BurstRow> rows = Rows.of(
                lens,
                launched(),
                may17,
                reportedAt("2021-05-20T04:00:00Z"),
                reportedAt("2021-06-01T04:00:00Z"),
                reportedAt("2021-06-10T04:00:00Z"));
        assertThat(rows.row("task/t1").burstRatio()).isEqualByComparingTo("0");

        rows.and(reportedAt("2021-06-28T04:00:00Z"), reportedAt("2021-06-29T04:00:00Z"));
        assertThat(rows.row("task/t1").burstRatio()).isEqualByComparingTo("3.57");
    }

    @Test
    void withNothingBeforeThereIsNothingToCompareWith() {
        BurstRow row = Rows.of(lens, launched(), assigned(), reportedAt("2021-06-30T04:00:00Z"))
                .row("task/t1");

        assertThat(row.burstRatio()).isNull();
        assertThat(row.lastDayShare().percent()).isEqualByComparingTo("100");
    }

    @Test
    void movingTheDayDoesNotMakeEarlyWhatWasLastMinute() {
        BurstRow row = Rows.of(
                        lens,
                        launched(),
                        assigned(),
                        reportedAt("2021-06-30T04:00:00Z"),
                        amended("2021-09-30").recorded("2021-06-30"),
                        reportedAt("2021-07-01T04:00:00Z"))
                .row("task/t1");

        assertThat(row.counted()).isEqualTo(new Windows(1, 0, 1, 0));
        assertThat(row.dueOn()).isEqualTo("2021-09-30");
        assertThat(row.dueMoved()).isEqualTo(1);
    }

    @Test
    void amendmentThatLeavesTheDayMovesNothing() {
        assertThat(Rows.of(lens, launched(), assigned(), amended("2021-06-30"))
                        .row("task/t1")
                        .dueMoved())
                .isZero();
    }

    @Test
    void campaignCountsAllThatPeopleRecordInItUpToItsEnd() {
        BurstRow row = Rows.of(
                        lens,
                        launched(),
                        assigned().recorded("2021-02-01"),
                        reportedAt("2021-06-30T04:00:00Z"),
                        fact(new MeetingHeld("c1", MeetingKind.SPECIAL, "迎检", 30, List.of()))
                                .in("demo/xinhualu")
                                .recorded("2021-12-30"),
                        fact(new MeetingHeld("c1", MeetingKind.SPECIAL, "迎检", 30, List.of()))
                                .in("demo/xinhualu")
                                .as(Role.SYSTEM)
                                .recorded("2021-12-30"))
                .row("campaign/c1");

        assertThat(row.counted()).isEqualTo(new Windows(2, 1, 0, 0));
        assertThat(row.kind()).isEqualTo(DeadlineKind.CAMPAIGN);
        assertThat(row.dueOn()).isEqualTo("2021-12-31");
        assertThat(row.unitPath()).isEqualTo("demo/xinhualu");
    }

    private static Facts launched() {
        return fact(new CampaignLaunched(
                        "c1",
                        "xinhualu",
                        "创城",
                        "文明城市",
                        "s1",
                        new AuthorityBasis("市文明委", "文 1", null),
                        LocalDate.parse("2021-01-01"),
                        LocalDate.parse("2021-12-31"),
                        List.of()))
                .in("demo/xinhualu");
    }

    private static Facts assigned() {
        return fact(new TaskAssigned(
                        "t1",
                        "c1",
                        "xinhualu",
                        LocalDate.parse("2021-01-01"),
                        LocalDate.parse("2021-12-31"),
                        "A1",
                        "kaiyuan",
                        List.of(),
                        List.of(),
                        "背街小巷整治",
                        TWENTY,
                        10,
                        JUNE_30))
                .in("demo/xinhualu/kaiyuan");
    }

    private static Facts amended(String dueOn) {
        return fact(new TaskAmended(
                        "t1",
                        "c1",
                        "A1",
                        2,
                        TWENTY,
                        JUNE_30,
                        TWENTY,
                        LocalDate.parse(dueOn),
                        JUNE_30,
                        BigDecimal.ZERO,
                        10,
                        false,
                        "雨季"))
                .in("demo/xinhualu/kaiyuan");
    }

    private static Facts reportedAt(String recorded) {
        return report().occurredAt(Instant.parse(recorded));
    }

    private static Facts report() {
        return fact(new ProgressReported("t1", "c1", 1, BigDecimal.ONE, "条", "已完成"))
                .in("demo/xinhualu/kaiyuan");
    }
}
