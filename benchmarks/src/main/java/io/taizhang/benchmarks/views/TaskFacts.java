package io.taizhang.benchmarks.views;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.campaign.AuthorityBasis;
import io.taizhang.api.campaign.CampaignEvent.CampaignLaunched;
import io.taizhang.api.campaign.CampaignEvent.ProgressReported;
import io.taizhang.api.campaign.CampaignEvent.ProgressVerified;
import io.taizhang.api.campaign.CampaignEvent.ResponsibilityLetterSigned;
import io.taizhang.api.campaign.CampaignEvent.TaskAssigned;
import io.taizhang.api.campaign.CampaignEvent.TaskCompleted;
import io.taizhang.api.campaign.CampaignEvent.TaskRegistered;
import io.taizhang.api.campaign.Indicator;
import io.taizhang.api.campaign.IndicatorMethod;
import io.taizhang.api.campaign.LetterSide;
import io.taizhang.api.campaign.Target;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A task of the subdistrict's campaign, done in three reports; each campaign has 330 tasks. */
record TaskFacts(Affair affair) {
    private static final int TASKS_OF_SIX_CAMPAIGNS = 1_980;
    private static final int REPORTS = 3;
    private static final int WEIGHT = 5;
    private static final LocalDate FROM = LocalDate.parse("2019-01-01");
    private static final LocalDate UNTIL = LocalDate.parse("2023-12-31");
    private static final BigDecimal EACH = new BigDecimal("10");
    private static final Target TARGET = new Target(new BigDecimal("30"), "条");

    private String campaign() {
        return "campaign-%s-%d".formatted(affair.subdistrict(), affair.number() / TASKS_OF_SIX_CAMPAIGNS);
    }

    private String id() {
        return "task-" + affair.number();
    }

    private Instant at(int days) {
        return affair.begins(40).plus(Duration.ofDays(days));
    }

    List<Recorded> facts() {
        List<Recorded> facts = new ArrayList<>();
        if (affair.number() % TASKS_OF_SIX_CAMPAIGNS < Town.SUBDISTRICTS) {
            facts.add(launched());
        }
        String unit = affair.unit();
        facts.add(affair.inSubdistrict(
                "campaign/" + campaign(), affair.official(), at(0), new TaskRegistered(campaign(), id())));
        facts.add(task(
                0,
                new TaskAssigned(
                        id(),
                        campaign(),
                        affair.subdistrict(),
                        FROM,
                        UNTIL,
                        "A1",
                        unit,
                        List.of(),
                        List.of("grid-leader"),
                        "背街小巷整治" + affair.number(),
                        TARGET,
                        WEIGHT,
                        UNTIL)));
        facts.add(task(
                1,
                new ResponsibilityLetterSigned(
                        id(), campaign(), 1, LetterSide.ASSIGNING, affair.subdistrict(), null, false)));
        facts.add(task(
                2,
                new ResponsibilityLetterSigned(id(), campaign(), 1, LetterSide.RECEIVING, unit, "grid-leader", true)));
        for (int number = 1; number <= REPORTS; number++) {
            BigDecimal verified = EACH.multiply(BigDecimal.valueOf(number));
            facts.add(task(30 * number, new ProgressReported(id(), campaign(), number, EACH, "条", "已完成整治")));
            facts.add(task(
                    30 * number + 1,
                    new ProgressVerified(id(), campaign(), "A1", number, EACH, verified, TARGET, WEIGHT)));
        }
        facts.add(task(
                95, new TaskCompleted(id(), campaign(), "A1", TARGET.quantity(), TARGET, WEIGHT, UNTIL, false, false)));
        return facts;
    }

    /** With the first of its tasks. */
    private Recorded launched() {
        return affair.inSubdistrict(
                "campaign/" + campaign(),
                affair.official(),
                at(0),
                new CampaignLaunched(
                        campaign(),
                        affair.subdistrict(),
                        "创建文明城区",
                        "文明城区",
                        "standard-1",
                        new AuthorityBasis("示例市文明委", "示文明〔2019〕1号", null),
                        FROM,
                        UNTIL,
                        List.of(new Indicator("A1", "环境卫生", IndicatorMethod.SITE_VISIT, new BigDecimal("100")))));
    }

    private Recorded task(int days, LedgerEvent event) {
        return affair.inCommunity("task/" + id(), affair.official(), at(days), event);
    }
}
