package io.taizhang.query.campaign;

import static io.taizhang.query.campaign.Tasks.JULY;
import static io.taizhang.query.campaign.Tasks.JUNE;
import static io.taizhang.query.campaign.Tasks.amended;
import static io.taizhang.query.campaign.Tasks.assigned;
import static io.taizhang.query.campaign.Tasks.cancelled;
import static io.taizhang.query.campaign.Tasks.completed;
import static io.taizhang.query.campaign.Tasks.overdue;
import static io.taizhang.query.campaign.Tasks.reported;
import static io.taizhang.query.campaign.Tasks.returned;
import static io.taizhang.query.campaign.Tasks.signed;
import static io.taizhang.query.campaign.Tasks.target;
import static io.taizhang.query.campaign.Tasks.verified;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.campaign.LetterSide;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TaskLedgerTest {

    @Test
    void aTaskStandsUnderTheUnitThatLeadsIt() {
        TaskRow row = row();

        assertThat(row.unitPath()).isEqualTo("demo/xinhualu/kaiyuan");
        assertThat(row.state()).isEqualTo(TaskState.OPEN);
        assertThat(row.verifiedPercent()).isEqualByComparingTo("0");
        assertThat(row.responsiblePostIds()).containsExactly("grid-leader");
    }

    @Test
    void theTargetInForceStandsBesideAllThatWereInForceBefore() {
        TaskRow row = row(amended("t1", "kaiyuan", "30", "0", false));

        assertThat(row.version()).isEqualTo(2);
        assertThat(row.target()).isEqualTo(target("30"));
        assertThat(row.dueOn()).isEqualTo(JULY);
        assertThat(row.versions())
                .containsExactly(
                        new TaskVersion(1, target("20"), JUNE, LocalDate.parse("2021-01-01"), null),
                        new TaskVersion(2, target("30"), JULY, LocalDate.parse("2021-04-01"), "增加三个小区"));
    }

    @Test
    void onlyWhatWasVerifiedCounts() {
        assertThat(row(reported("t1", "kaiyuan", 1, "8")).verifiedPercent()).isEqualByComparingTo("0");
        assertThat(row(reported("t1", "kaiyuan", 1, "8")).waitingQuantity()).isEqualByComparingTo("8");

        TaskRow row = row(reported("t1", "kaiyuan", 1, "8"), verified("t1", "kaiyuan", 5, 1, "8", "8"));
        assertThat(row.verifiedPercent()).isEqualByComparingTo("40");
        assertThat(row.waitingQuantity()).isEqualByComparingTo("0");
        assertThat(row.reports().getFirst().state()).isEqualTo(ReportState.VERIFIED);
        assertThat(row.reports().getFirst().decided().by()).isEqualTo("inspector");
    }

    @Test
    void whatWasReturnedNoLongerWaits() {
        TaskRow row = row(
                reported("t1", "kaiyuan", 1, "8"),
                reported("t1", "kaiyuan", 2, "5"),
                returned("t1", "kaiyuan", 1, "8"));

        assertThat(row.waitingQuantity()).isEqualByComparingTo("5");
        assertThat(row.verifiedQuantity()).isEqualByComparingTo("0");
        assertThat(row.reports())
                .extracting(ReportLine::state)
                .containsExactly(ReportState.RETURNED, ReportState.WAITING);
        assertThat(row.reports().getFirst().why()).isEqualTo("照片不清");
    }

    @Test
    void aHigherTargetMakesTheSameWorkLess() {
        TaskRow row = row(
                reported("t1", "kaiyuan", 1, "10"),
                verified("t1", "kaiyuan", 5, 1, "10", "10"),
                amended("t1", "kaiyuan", "30", "10", false));

        assertThat(row.verifiedPercent()).isEqualByComparingTo("33.33");
    }

    @Test
    void moreThanTheTargetIsTheTarget() {
        assertThat(row(reported("t1", "kaiyuan", 1, "25"), verified("t1", "kaiyuan", 5, 1, "25", "25"))
                        .verifiedPercent())
                .isEqualByComparingTo("100");
    }

    @Test
    void whatIsPutOffIsNotOverdueAnyMore() {
        assertThat(row(overdue("t1", "kaiyuan")).overdue()).isTrue();
        assertThat(row(overdue("t1", "kaiyuan"), amended("t1", "kaiyuan", "20", "0", true))
                        .overdue())
                .isFalse();
    }

    @Test
    void aTaskThatIsOverIsNotOverdue() {
        TaskRow row = row(overdue("t1", "kaiyuan"), completed("t1", "kaiyuan", true));

        assertThat(row.state()).isEqualTo(TaskState.COMPLETED);
        assertThat(row.overdue()).isFalse();
        assertThat(row.late()).isTrue();
        assertThat(row(cancelled("t1", "kaiyuan", "0")).cancelledBecause()).isEqualTo("并入其他任务");
    }

    @Test
    void anAmendmentTakesTheLetterOutOfForce() {
        Facts assigning = signed("t1", "kaiyuan", 1, LetterSide.ASSIGNING, false);
        Facts receiving = signed("t1", "kaiyuan", 1, LetterSide.RECEIVING, true);

        assertThat(row(assigning).letterInForce()).isFalse();
        assertThat(row(assigning, receiving).letterInForce()).isTrue();
        assertThat(row(assigning, receiving, amended("t1", "kaiyuan", "30", "0", false))
                        .letterInForce())
                .isFalse();
    }

    private static TaskRow row(Facts... then) {
        Facts[] all = Stream.concat(Stream.of(assigned("t1", "kaiyuan", 5)), Arrays.stream(then))
                .toArray(Facts[]::new);
        return Rows.of(new TaskLedger(), all).row("t1");
    }
}
