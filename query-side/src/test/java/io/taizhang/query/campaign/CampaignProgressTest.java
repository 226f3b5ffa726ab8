package io.taizhang.query.campaign;

import static io.taizhang.query.campaign.Tasks.JULY;
import static io.taizhang.query.campaign.Tasks.JUNE;
import static io.taizhang.query.campaign.Tasks.amended;
import static io.taizhang.query.campaign.Tasks.assigned;
import static io.taizhang.query.campaign.Tasks.completed;
import static io.taizhang.query.campaign.Tasks.launched;
import static io.taizhang.query.campaign.Tasks.overdue;
import static io.taizhang.query.campaign.Tasks.verified;
import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.taizhang.api.campaign.CampaignEvent.CampaignAppraised;
import io.taizhang.api.campaign.CampaignEvent.CampaignConcluded;
import io.taizhang.api.campaign.CampaignEvent.CampaignPeriodEnded;
import io.taizhang.api.campaign.CampaignEvent.CampaignReviewed;
import io.taizhang.api.campaign.CampaignEvent.LeadingGroupAppointed;
import io.taizhang.api.campaign.CampaignEvent.MeetingHeld;
import io.taizhang.api.campaign.CampaignEvent.MilestoneFellOverdue;
import io.taizhang.api.campaign.CampaignEvent.MilestoneReached;
import io.taizhang.api.campaign.CampaignEvent.MilestonesSet;
import io.taizhang.api.campaign.CampaignEvent.OpinionSurveyRecorded;
import io.taizhang.api.campaign.CampaignEvent.ReportIssued;
import io.taizhang.api.campaign.CampaignOutcome;
import io.taizhang.api.campaign.GroupPost;
import io.taizhang.api.campaign.MeetingKind;
import io.taizhang.api.campaign.Milestone;
import io.taizhang.api.campaign.ReportKind;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignProgressTest {
    private static final LocalDate MAY = LocalDate.parse("2021-05-31");
    private static final BigDecimal NINETY = new BigDecimal("90.00");

    private final Rows<CampaignRow> rows = Rows.of(new CampaignProgress(), launched());

    @Test
    void aCampaignStandsUnderItsOwnUnitWhoeverLeadsItsTasks() {
        rows.and(assigned("t1", "kaiyuan", 5));

        assertThat(row().unitPath()).isEqualTo("demo/xinhualu");
        assertThat(row().open()).isTrue();
    }

    @Test
    void tasksAreCountedInAllAndByIndicator() {
        rows.and(
                assigned("t1", "kaiyuan", 5),
                assigned("t2", "xinglong", 15, "A2"),
                verified("t1", "kaiyuan", 5, 1, "20", "20"),
                completed("t1", "kaiyuan", false));

        assertThat(row().tasks().open()).isEqualTo(1);
        assertThat(row().tasks().completed()).isEqualTo(1);
        assertThat(row().tasks().verifiedPercent()).isEqualByComparingTo("25");
        assertThat(row().indicators())
                .extracting(line -> line.tasks().tasks(), line -> line.tasks().verifiedPercent())
                .containsExactly(tuple(1L, new BigDecimal("100.00")), tuple(1L, new BigDecimal("0.00")));
    }

    @Test
    void whatIsDueNextIsTheFirstOfTasksAndMilestones() {
        rows.and(assigned("t1", "kaiyuan", 5));
        assertThat(row().nextDueOn()).isEqualTo(JUNE);

        rows.and(planned(new Milestone("M1", "自查", MAY)));
        assertThat(row().nextDueOn()).isEqualTo(MAY);

        rows.and(fact(new MilestoneReached("c1", "M1", MAY, false)).occurred("2021-05-20"));
        assertThat(row().nextDueOn()).isEqualTo(JUNE);

        rows.and(amended("t1", "kaiyuan", "20", "0", false));
        assertThat(row().nextDueOn()).isEqualTo(JULY);

        rows.and(fact(new CampaignConcluded("c1", CampaignOutcome.WITHDRAWN, List.of())));
        assertThat(row().nextDueOn()).isNull();
    }

    @Test
    void tasksAndMilestonesThatAreLateAreCounted() {
        rows.and(
                assigned("t1", "kaiyuan", 5),
                overdue("t1", "kaiyuan"),
                planned(new Milestone("M1", "自查", MAY)),
                fact(new MilestoneFellOverdue("c1", "M1", MAY)));
        assertThat(row().overdue()).isEqualTo(2);

        rows.and(fact(new MilestoneReached("c1", "M1", MAY, true)).occurred("2021-06-03"));
        assertThat(row().overdue()).isEqualTo(1);
        assertThat(row().milestones())
                .containsExactly(new MilestoneLine("M1", "自查", MAY, LocalDate.parse("2021-06-03"), true, false));
    }

    @Test
    void aNewPlanKeepsWhatWasReachedAndWhatIsOverdue() {
        rows.and(
                planned(new Milestone("M1", "自查", MAY), new Milestone("M2", "迎检", MAY)),
                fact(new MilestoneReached("c1", "M1", MAY, false)),
                fact(new MilestoneFellOverdue("c1", "M2", MAY)),
                planned(new Milestone("M1", "自查", MAY), new Milestone("M2", "迎接检查", MAY)));
        assertThat(row().milestones().getFirst().isReached()).isTrue();
        assertThat(row().milestones().getLast().overdue()).isTrue();
        assertThat(row().milestones().getLast().title()).isEqualTo("迎接检查");

        rows.and(planned(new Milestone("M1", "自查", MAY), new Milestone("M2", "迎接检查", JUNE)));
        assertThat(row().milestones().getLast().overdue()).isFalse();
    }

    @Test
    void meetingsAndReportsAreCountedByKind() {
        rows.and(
                meeting(MeetingKind.SPECIAL),
                meeting(MeetingKind.SPECIAL),
                meeting(MeetingKind.QUARTERLY),
                fact(new ReportIssued("c1", ReportKind.MONTHLY, "2021-03", "进展平稳")),
                fact(new OpinionSurveyRecorded("c1", 1, 500, NINETY, NINETY, NINETY, NINETY)),
                fact(new LeadingGroupAppointed("c1", List.of(new GroupPost("组长", "xinhualu")))));

        assertThat(row().meetings().of(MeetingKind.SPECIAL)).isEqualTo(2);
        assertThat(row().meetings().total()).isEqualTo(3);
        assertThat(row().reports().of(ReportKind.MONTHLY)).isEqualTo(1);
        assertThat(row().surveys()).isEqualTo(1);
        assertThat(row().leadingGroup()).containsExactly(new GroupPost("组长", "xinhualu"));
    }

    @Test
    void aCampaignIsJudgedAndComesToItsEnd() {
        rows.and(
                fact(new CampaignReviewed("c1", "2021Q1", List.of(), NINETY)).by("inspector"),
                fact(new CampaignAppraised("c1", 2021, NINETY, "优秀")).by("approver"),
                fact(new CampaignPeriodEnded("c1", LocalDate.parse("2021-12-31"))));
        assertThat(row().reviews()).extracting(ReviewLine::quarter).containsExactly("2021Q1");
        assertThat(row().appraisals()).extracting(AppraisalLine::grade).containsExactly("优秀");
        assertThat(row().periodEnded()).isTrue();
        assertThat(row().open()).isTrue();

        rows.and(fact(new CampaignConcluded("c1", CampaignOutcome.TITLE_WON, List.of()))
                .by("approver"));
        assertThat(row().open()).isFalse();
        assertThat(row().outcome()).isEqualTo(CampaignOutcome.TITLE_WON);
    }

    private CampaignRow row() {
        return rows.row("c1");
    }

    private static Facts planned(Milestone... milestones) {
        return fact(new MilestonesSet("c1", List.of(milestones), List.of(), List.of()));
    }

    private static Facts meeting(MeetingKind kind) {
        return fact(new MeetingHeld("c1", kind, "专题会", 30, List.of()));
    }
}
