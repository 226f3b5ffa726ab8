package io.taizhang.command.campaign;

import static io.taizhang.command.testing.IssuedBuilder.issued;

import io.taizhang.api.campaign.AuthorityBasis;
import io.taizhang.api.campaign.CampaignEvent.CampaignLaunched;
import io.taizhang.api.campaign.CampaignEvent.TaskRegistered;
import io.taizhang.api.campaign.Indicator;
import io.taizhang.api.campaign.IndicatorMethod;
import io.taizhang.command.testing.FakeScope;
import io.taizhang.command.testing.Given;
import io.taizhang.command.testing.IssuedBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Campaign {@code c1} of {@code xinhualu}, launched on 1 March 2021 by {@code approver}, for the whole of that year. Below
 * {@code xinhualu} are the communities {@code kaiyuan} and {@code xinglong}, and {@code gone}, which is closed.
 */
final class ACampaign {
    static final LocalDate STARTS = LocalDate.parse("2021-01-01");
    static final LocalDate ENDS = LocalDate.parse("2021-12-31");
    static final AuthorityBasis BASIS = new AuthorityBasis("示例市文明委", "示文明〔2021〕1号", null);
    static final List<Indicator> INDICATORS = List.of(
            new Indicator("A1", "环境卫生", IndicatorMethod.SITE_VISIT, new BigDecimal("60")),
            new Indicator("A2", "群众满意", IndicatorMethod.SURVEY, new BigDecimal("40")));
    static final CampaignLaunched LAUNCHED =
            new CampaignLaunched("c1", "xinhualu", "创建省级文明单位", "省级文明单位", "s1", BASIS, STARTS, ENDS, INDICATORS);

    private ACampaign() {}

    static Given<Campaign> none() {
        return Given.of(Campaign.class, units()).using(KnownThings.LEDGER, KnownThings.UNITS, KnownThings.POSTS);
    }

    static Given<Campaign> launched() {
        return none().fact(approver(), LAUNCHED);
    }

    /** With the tasks of these ids. */
    static Given<Campaign> with(String... tasks) {
        Given<Campaign> campaign = launched();
        for (String task : tasks) {
            campaign.facts(new TaskRegistered("c1", task));
        }
        return campaign;
    }

    static FakeScope units() {
        return FakeScope.of(
                Map.of(
                        "demo", "demo",
                        "xinhualu", "demo/xinhualu",
                        "kaiyuan", "demo/xinhualu/kaiyuan",
                        "xinglong", "demo/xinhualu/xinglong",
                        "gone", "demo/xinhualu/gone",
                        "jichenglu", "demo/jichenglu"),
                Set.of("gone"));
    }

    static IssuedBuilder official() {
        return issued().from("xinhualu");
    }

    static IssuedBuilder approver() {
        return issued().from("xinhualu").by("approver");
    }

    static IssuedBuilder inspector() {
        return issued().from("xinhualu").by("inspector");
    }

    static IssuedBuilder community() {
        return issued().by("official-kaiyuan").from("kaiyuan");
    }
}
