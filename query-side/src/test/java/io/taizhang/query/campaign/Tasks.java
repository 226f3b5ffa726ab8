package io.taizhang.query.campaign;

import static io.taizhang.query.testing.Facts.fact;

import io.taizhang.api.campaign.AuthorityBasis;
import io.taizhang.api.campaign.CampaignEvent.CampaignLaunched;
import io.taizhang.api.campaign.CampaignEvent.ProgressReported;
import io.taizhang.api.campaign.CampaignEvent.ProgressReturned;
import io.taizhang.api.campaign.CampaignEvent.ProgressVerified;
import io.taizhang.api.campaign.CampaignEvent.ResponsibilityLetterSigned;
import io.taizhang.api.campaign.CampaignEvent.TaskAmended;
import io.taizhang.api.campaign.CampaignEvent.TaskAssigned;
import io.taizhang.api.campaign.CampaignEvent.TaskCancelled;
import io.taizhang.api.campaign.CampaignEvent.TaskCompleted;
import io.taizhang.api.campaign.CampaignEvent.TaskFellOverdue;
import io.taizhang.api.campaign.Indicator;
import io.taizhang.api.campaign.IndicatorMethod;
import io.taizhang.api.campaign.LetterSide;
import io.taizhang.api.campaign.Target;
import io.taizhang.query.testing.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What happens in the campaign c1 of xinhualu to tasks of its communities, each to do twenty by the end of June. */
final class Tasks {
    static final LocalDate JUNE = LocalDate.parse("2021-06-30");
    static final LocalDate JULY = LocalDate.parse("2021-07-31");
    static final Target TWENTY = target("20");

    private Tasks() {}

    static Target target(String quantity) {
        return new Target(new BigDecimal(quantity), "条");
    }

    static Facts launched() {
        return fact(new CampaignLaunched(
                "c1",
                "xinhualu",
                "创建省级文明单位",
                "省级文明单位",
                "s1",
                new AuthorityBasis("示例市文明委", "示文明〔2021〕1号", null),
                LocalDate.parse("2021-01-01"),
                LocalDate.parse("2021-12-31"),
                List.of(
                        new Indicator("A1", "环境卫生", IndicatorMethod.SITE_VISIT, new BigDecimal("60")),
                        new Indicator("A2", "群众满意", IndicatorMethod.SURVEY, new BigDecimal("40")))));
    }

    static Facts assigned(String task, String unit, int weight) {
        return assigned(task, unit, weight, "A1");
    }

    static Facts assigned(String task, String unit, int weight, String indicator) {
        return in(
                unit,
                fact(new TaskAssigned(
                        task,
                        "c1",
                        "xinhualu",
                        LocalDate.parse("2021-01-01"),
                        LocalDate.parse("2021-12-31"),
                        indicator,
                        unit,
                        List.of(),
                        List.of("grid-leader"),
                        "背街小巷整治",
                        TWENTY,
                        weight,
                        JUNE)));
    }

    static Facts reported(String task, String unit, int number, String quantity) {
        return in(
                unit,
                fact(new ProgressReported(task, "c1", number, new BigDecimal(quantity), "条", "已完成"))
                        .by("official-" + unit));
    }

    static Facts verified(String task, String unit, int weight, int number, String quantity, String inAll) {
        return in(
                unit,
                fact(new ProgressVerified(
                                task,
                                "c1",
                                "A1",
                                number,
                                new BigDecimal(quantity),
                                new BigDecimal(inAll),
                                TWENTY,
                                weight))
                        .by("inspector"));
    }

    static Facts returned(String task, String unit, int number, String quantity) {
        return in(
                unit,
                fact(new ProgressReturned(task, "c1", number, new BigDecimal(quantity), "照片不清"))
                        .by("inspector"));
    }

    /** To as many by the end of July; version 2, of weight 5. */
    static Facts amended(String task, String unit, String to, String verified, boolean overdue) {
        return in(
                        unit,
                        fact(new TaskAmended(
                                task,
                                "c1",
                                "A1",
                                2,
                                TWENTY,
                                JUNE,
                                target(to),
                                JULY,
                                LocalDate.parse("2021-04-01"),
                                new BigDecimal(verified),
                                5,
                                overdue,
                                "增加三个小区")))
                .occurred("2021-04-01");
    }

    static Facts overdue(String task, String unit) {
        return in(unit, fact(new TaskFellOverdue(task, "c1", "A1", JUNE)));
    }

    /** Of weight 5. */
    static Facts completed(String task, String unit, boolean late) {
        return in(unit, fact(new TaskCompleted(task, "c1", "A1", new BigDecimal("20"), TWENTY, 5, JUNE, late, late)));
    }

    /** Of weight 5. */
    static Facts cancelled(String task, String unit, String verified) {
        return in(
                unit,
                fact(new TaskCancelled(task, "c1", "A1", new BigDecimal(verified), TWENTY, 5, JUNE, false, "并入其他任务")));
    }

    static Facts signed(String task, String unit, int version, LetterSide side, boolean inForce) {
        String signer = side == LetterSide.ASSIGNING ? "xinhualu" : unit;
        String post = side == LetterSide.ASSIGNING ? null : "grid-leader";
        return in(
                unit,
                fact(new ResponsibilityLetterSigned(task, "c1", version, side, signer, post, inForce))
                        .by("official-" + signer));
    }

    private static Facts in(String unit, Facts told) {
        return told.in("demo/xinhualu/" + unit);
    }
}
