package io.taizhang.command.between;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taizhang.api.Actor;
import io.taizhang.api.LedgerCommand;
import io.taizhang.api.Role;
import io.taizhang.api.campaign.AuthorityBasis;
import io.taizhang.api.campaign.CampaignCommand.AssignTask;
import io.taizhang.api.campaign.CampaignCommand.CancelTask;
import io.taizhang.api.campaign.CampaignCommand.ConcludeCampaign;
import io.taizhang.api.campaign.CampaignCommand.LaunchCampaign;
import io.taizhang.api.campaign.CampaignCommand.PublishStandard;
import io.taizhang.api.campaign.CampaignCommand.ReportProgress;
import io.taizhang.api.campaign.CampaignOutcome;
import io.taizhang.api.campaign.Indicator;
import io.taizhang.api.campaign.IndicatorMethod;
import io.taizhang.api.campaign.Target;
import io.taizhang.api.fund.FundCommand.Allocate;
import io.taizhang.api.fund.FundCommand.Appropriate;
import io.taizhang.api.fund.FundCommand.OpenFund;
import io.taizhang.api.fund.FundPurpose;
import io.taizhang.api.fund.FundSource;
import io.taizhang.api.organisation.OrganisationCommand.CreatePost;
import io.taizhang.api.organisation.OrganisationCommand.RegisterUnit;
import io.taizhang.api.organisation.UnitKind;
import io.taizhang.command.CommandDesk.Answer;
import io.taizhang.command.CommandDesk.Order;
import io.taizhang.command.CommandSettings;
import io.taizhang.command.CommandSide;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Refusal;
import io.taizhang.command.Rule;
import io.taizhang.command.campaign.CampaignAggregates;
import io.taizhang.command.campaign.CampaignRule;
import io.taizhang.command.campaign.Posts;
import io.taizhang.command.campaign.Units;
import io.taizhang.command.fund.Beneficiaries;
import io.taizhang.command.fund.FundAggregates;
import io.taizhang.command.fund.FundRule;
import io.taizhang.command.organisation.OrganisationAggregates;
import io.taizhang.command.organisation.Places;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.testing.TestLedger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A campaign, its task and its fund on a real ledger. */
class CampaignEndToEndTest {
    private static final LocalDate FAR = LocalDate.parse("2099-12-31");

    private final TestLedger ledger = TestLedger.live();
    private final Ports ports = new Ports();
    private final CommandSide side = new CommandSide(
            ledger.store(),
            ledger.clock(),
            Stream.of(OrganisationAggregates.all(), CampaignAggregates.all(), FundAggregates.all())
                    .flatMap(List::stream)
                    .<Class<?>>map(type -> type)
                    .toList(),
            ports,
            new CommandSettings(1000, 50));

    @BeforeEach
    void launch() {
        ports.add(Units.class, new UnitsByDirectory(side.units()::now));
        ports.add(Posts.class, new PostsByLookup(side.lookup(), side.units()::now));
        ports.add(Places.class, new PlacesByLookup(side.lookup(), side.units()::now));
        ports.add(Beneficiaries.class, new BeneficiariesByLookup(side.lookup(), side.units()::now));
        issue(Role.ADMIN, "", unit("demo", null));
        issue(Role.ADMIN, "demo", unit("xinhualu", "demo"));
        issue(Role.ADMIN, "demo", unit("kaiyuan", "xinhualu"));
        issue(Role.OFFICIAL, "demo", new CreatePost("grid-leader", "kaiyuan", "网格长", null));
        issue(
                Role.OFFICIAL,
                "demo",
                new PublishStandard(
                        "s1",
                        "测评体系",
                        "示例市文明委",
                        "2021版",
                        List.of(new Indicator("A1", "环境卫生", IndicatorMethod.SITE_VISIT, new BigDecimal("100")))));
        issue(Role.APPROVER, "xinhualu", launch("c1"));
    }

    @AfterEach
    void close() {
        side.close();
        ledger.close();
    }

    @Test
    void aTaskIsStoredWithItsCampaignsFactEachUnderItsOwnUnit() {
        Answer answer = issue(Role.OFFICIAL, "xinhualu", assign("c1", "t1"));

        Fact registered = ledger.ledger().at(answer.position() - 1).orElseThrow();
        Fact assigned = ledger.ledger().at(answer.position()).orElseThrow();
        assertThat(registered.stream()).isEqualTo("campaign/c1");
        assertThat(registered.unitPath()).isEqualTo("demo/xinhualu");
        assertThat(assigned.stream()).isEqualTo("task/t1");
        assertThat(assigned.unitPath()).isEqualTo("demo/xinhualu/kaiyuan");
        assertThat(assigned.provenance().commandId())
                .isEqualTo(registered.provenance().commandId());
        assertThat(answer.id()).isEqualTo("t1");
        assertThat(answer.sequence()).isZero();
    }

    @Test
    void aTaskThatWasJustAssignedGoesOn() {
        issue(Role.OFFICIAL, "xinhualu", assign("c1", "t1"));
        Answer reported = issue(Role.OFFICIAL, "kaiyuan", new ReportProgress("t1", BigDecimal.ONE, "已完成"));
        assertThat(reported.sequence()).isEqualTo(1);
    }

    @Test
    void theSameKeyAssignsOnce() {
        Order order = order(Role.OFFICIAL, "xinhualu", assign("c1", "t1"));
        Answer first = side.desk().issue(order);
        Answer again = side.desk().issue(order);
        assertThat(again.repeated()).isTrue();
        assertThat(again.position()).isEqualTo(first.position());
        assertThat(again.sequence()).isEqualTo(first.sequence());
    }

    @Test
    void aTasksIdIsTakenOnceInAllCampaigns() {
        issue(Role.APPROVER, "xinhualu", launch("c2"));
        issue(Role.OFFICIAL, "xinhualu", assign("c1", "t1"));
        refused(CommonRule.ALREADY_EXISTS, Role.OFFICIAL, assign("c2", "t1"));
        refused(CommonRule.ALREADY_EXISTS, Role.OFFICIAL, assign("c1", "t1"));
    }

    @Test
    void aCampaignIsConcludedOnceItsTasksAreClosed() {
        issue(Role.OFFICIAL, "xinhualu", assign("c1", "t1"));
        ConcludeCampaign conclude = new ConcludeCampaign("c1", CampaignOutcome.WITHDRAWN);
        refused(CampaignRule.OPEN_TASKS, Role.APPROVER, conclude);
        issue(Role.OFFICIAL, "xinhualu", new CancelTask("t1", "并入其他任务"));
        issue(Role.APPROVER, "xinhualu", conclude);
        refused(CommonRule.CLOSED, Role.OFFICIAL, assign("c1", "t2"));
    }

    /** A conclusion that a task has overtaken finds it open; a task that a conclusion has overtaken finds it closed. */
    @Test
    void noTaskSlipsIntoACampaignThatIsBeingConcluded() {
        for (int round = 0; round < 10; round++) {
            String campaignId = "race-" + round;
            issue(Role.APPROVER, "xinhualu", launch(campaignId));
            try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
                crowd.submit(() -> issue(Role.OFFICIAL, "xinhualu", assign(campaignId, campaignId + "-task")));
                crowd.submit(() ->
                        issue(Role.APPROVER, "xinhualu", new ConcludeCampaign(campaignId, CampaignOutcome.NOT_WON)));
            }
            assertThat(ledger.ledger().lastSequence("campaign/" + campaignId)).hasValue(1);
        }
    }

    @Test
    void aCampaignFundPaysForCampaignsThatAreOpen() {
        issue(Role.FINANCE, "demo", new OpenFund("f1", "demo", "创建专项", 2021, FundPurpose.CAMPAIGN, FundSource.CITY));
        issue(Role.FINANCE, "demo", new Appropriate("f1", 1_000, "文号"));
        issue(Role.FINANCE, "demo", new Allocate("f1", "a1", "campaign/c1", 600));
        issue(Role.APPROVER, "xinhualu", new ConcludeCampaign("c1", CampaignOutcome.TITLE_WON));
        assertThatThrownBy(() -> issue(Role.FINANCE, "demo", new Allocate("f1", "a2", "campaign/c1", 1)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(FundRule.BENEFICIARY_CLOSED));
    }

    private Answer issue(Role role, String unitId, LedgerCommand command) {
        return side.desk().issue(order(role, unitId, command));
    }

    private void refused(Rule rule, Role role, LedgerCommand command) {
        long head = ledger.ledger().head();
        assertThatThrownBy(() -> issue(role, "xinhualu", command))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
        assertThat(ledger.ledger().head()).isEqualTo(head);
    }

    private static Order order(Role role, String unitId, LedgerCommand command) {
        Actor actor = new Actor(role + "-" + unitId, unitId, Set.of(role));
        return Order.of(actor, UUID.randomUUID().toString(), command);
    }

    private static RegisterUnit unit(String unitId, String parentId) {
        return new RegisterUnit(unitId, parentId, UnitKind.SUBDISTRICT, unitId, null, null, null, List.of());
    }

    private static LaunchCampaign launch(String campaignId) {
        return new LaunchCampaign(
                campaignId,
                "xinhualu",
                "创建省级文明单位",
                "省级文明单位",
                "s1",
                new AuthorityBasis("示例市文明委", "示文明〔2021〕1号", null),
                LocalDate.parse("2021-01-01"),
                FAR);
    }

    private static AssignTask assign(String campaignId, String taskId) {
        return new AssignTask(
                campaignId,
                taskId,
                "A1",
                "kaiyuan",
                List.of("demo"),
                List.of("grid-leader"),
                "背街小巷整治",
                new Target(BigDecimal.TEN, "条"),
                5,
                FAR);
    }
}
