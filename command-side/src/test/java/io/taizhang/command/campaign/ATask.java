package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.ACampaign.ENDS;
import static io.taizhang.command.campaign.ACampaign.STARTS;
import static io.taizhang.command.campaign.ACampaign.community;
import static io.taizhang.command.campaign.ACampaign.inspector;
import static io.taizhang.command.campaign.ACampaign.official;

import io.taizhang.api.campaign.CampaignEvent.ProgressReported;
import io.taizhang.api.campaign.CampaignEvent.ProgressVerified;
import io.taizhang.api.campaign.CampaignEvent.TaskAmended;
import io.taizhang.api.campaign.CampaignEvent.TaskAssigned;
import io.taizhang.api.campaign.Target;
import io.taizhang.command.testing.Given;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Task {@code t1} of {@code c1}: {@code kaiyuan} is to bring twenty lanes into order by the end of June 2021. */
final class ATask {
    static final LocalDate JUNE = LocalDate.parse("2021-06-30");
    static final LocalDate JULY = LocalDate.parse("2021-07-31");
    static final Target TWENTY = target("20");
    static final TaskAssigned ASSIGNED = assigned("xinhualu", "kaiyuan");

    private ATask() {}

    static Target target(String quantity) {
        return new Target(new BigDecimal(quantity), "条");
    }

    private static TaskAssigned assigned(String campaignUnitId, String leadUnitId) {
        return new TaskAssigned(
                "t1",
                "c1",
                campaignUnitId,
                STARTS,
                ENDS,
                "A1",
                leadUnitId,
                List.of("xinglong", "jichenglu"),
                List.of("grid-leader"),
                "背街小巷整治",
                TWENTY,
                5,
                JUNE);
    }

    static Given<Task> given() {
        return given("xinhualu", "kaiyuan");
    }

    static Given<Task> given(String campaignUnitId, String leadUnitId) {
        return Given.of(Task.class, ACampaign.units())
                .using(KnownThings.UNITS, KnownThings.POSTS)
                .fact(official(), assigned(campaignUnitId, leadUnitId));
    }

    /** On 1 April, to thirty by July. */
    static Given<Task> amended() {
        return given().fact(official().at("2021-04-01T09:00:00+08:00"), amendment());
    }

    static TaskAmended amendment() {
        return new TaskAmended(
                "t1",
                "c1",
                "A1",
                2,
                TWENTY,
                JUNE,
                target("30"),
                JULY,
                LocalDate.parse("2021-04-01"),
                BigDecimal.ZERO,
                5,
                false,
                "增加三个小区");
    }

    /** Reported by {@code official-kaiyuan}, not yet verified. */
    static Given<Task> reported(String quantity) {
        return given().fact(community(), report(1, quantity));
    }

    /** Reported, and verified by {@code inspector}. */
    static Given<Task> verified(String quantity) {
        return reported(quantity).fact(inspector(), verification(1, quantity, quantity));
    }

    static ProgressReported report(int number, String quantity) {
        return new ProgressReported("t1", "c1", number, new BigDecimal(quantity), "条", "已完成");
    }

    static ProgressVerified verification(int number, String quantity, String inAll) {
        return new ProgressVerified(
                "t1", "c1", "A1", number, new BigDecimal(quantity), new BigDecimal(inAll), TWENTY, 5);
    }
}
