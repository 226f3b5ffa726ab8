package io.taizhang.query.campaign;

import static io.taizhang.query.campaign.Tasks.amended;
import static io.taizhang.query.campaign.Tasks.assigned;
import static io.taizhang.query.campaign.Tasks.cancelled;
import static io.taizhang.query.campaign.Tasks.completed;
import static io.taizhang.query.campaign.Tasks.overdue;
import static io.taizhang.query.campaign.Tasks.reported;
import static io.taizhang.query.campaign.Tasks.verified;
import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.taizhang.api.organisation.OrganisationEvent.UnitMoved;
import io.taizhang.api.organisation.OrganisationEvent.UnitRegistered;
import io.taizhang.api.organisation.OrganisationEvent.UnitRenamed;
import io.taizhang.api.organisation.UnitKind;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitRankingTest {
    private final Rows<RankingRow> rows = Rows.of(
            new UnitRanking(),
            registered("kaiyuan", "开元社区"),
            registered("xinglong", "兴隆社区"),
            registered("wangyue", "望月社区"));

    @Test
    void whatIsOnlyReportedMovesNothing() {
        rows.and(assigned("t1", "kaiyuan", 5));
        RankingRow before = rows.row("xinhualu");

        rows.and(reported("t1", "kaiyuan", 1, "20"));

        assertThat(rows.row("xinhualu")).isEqualTo(before);
        assertThat(before.verifiedPercent()).isEqualByComparingTo("0");
    }

    @Test
    void unitsAreComparedByWhatWasVerifiedOfTheWeightOfTheirTasks() {
        rows.and(
                assigned("t1", "kaiyuan", 5),
                assigned("t2", "kaiyuan", 15),
                assigned("t3", "xinglong", 1),
                verified("t1", "kaiyuan", 5, 1, "20", "20"),
                verified("t3", "xinglong", 1, 1, "10", "10"));

        assertThat(rows.row("xinhualu").below())
                .extracting(RankLine::rank, RankLine::name, RankLine::tasks, RankLine::verifiedPercent)
                .containsExactly(
                        tuple(1, "兴隆社区", 1L, new BigDecimal("50.00")),
                        tuple(2, "开元社区", 2L, new BigDecimal("25.00")),
                        tuple(null, "望月社区", 0L, null));
        assertThat(rows.row("kaiyuan").verifiedPercent()).isEqualByComparingTo("25");
        assertThat(rows.row("kaiyuan").parentUnitId()).isEqualTo("xinhualu");
        assertThat(rows.row("kaiyuan").below()).isEmpty();
    }

    @Test
    void aUnitHasWhatIsBelowItAsWell() {
        rows.and(
                assigned("t1", "kaiyuan", 5),
                assigned("t2", "xinglong", 15),
                verified("t1", "kaiyuan", 5, 1, "20", "20"));

        assertThat(rows.row("xinhualu").verifiedPercent()).isEqualByComparingTo("25");
        assertThat(rows.row("demo").tasks()).isEqualTo(2);
        assertThat(rows.row("demo").below())
                .extracting(RankLine::unitId, RankLine::verifiedPercent)
                .containsExactly(tuple("xinhualu", new BigDecimal("25.00")));
    }

    @Test
    void unitsThatAreLevelShareTheirRank() {
        rows.and(
                assigned("t1", "kaiyuan", 5),
                assigned("t2", "xinglong", 5),
                assigned("t3", "wangyue", 5),
                verified("t1", "kaiyuan", 5, 1, "10", "10"),
                verified("t2", "xinglong", 5, 1, "10", "10"));

        assertThat(rows.row("xinhualu").below())
                .extracting(RankLine::unitId, RankLine::rank)
                .containsExactly(tuple("kaiyuan", 1), tuple("xinglong", 1), tuple("wangyue", 3));
    }

    @Test
    void workCountsUpToTheTargetReportByReport() {
        rows.and(
                assigned("t1", "kaiyuan", 5),
                verified("t1", "kaiyuan", 5, 1, "15", "15"),
                verified("t1", "kaiyuan", 5, 2, "15", "30"));

        assertThat(rows.row("kaiyuan").verifiedPercent()).isEqualByComparingTo("100");
    }

    @Test
    void anAmendmentWeighsTheSameWorkAnew() {
        rows.and(
                assigned("t1", "kaiyuan", 5),
                verified("t1", "kaiyuan", 5, 1, "10", "10"),
                amended("t1", "kaiyuan", "40", "10", false));

        assertThat(rows.row("kaiyuan").verifiedPercent()).isEqualByComparingTo("25");
    }

    @Test
    void aCancelledTaskIsGoneFromTheComparison() {
        rows.and(
                assigned("t1", "kaiyuan", 5),
                assigned("t2", "kaiyuan", 5),
                verified("t1", "kaiyuan", 5, 1, "10", "10"),
                cancelled("t1", "kaiyuan", "10"));

        assertThat(rows.row("kaiyuan").tasks()).isEqualTo(1);
        assertThat(rows.row("kaiyuan").verifiedPercent()).isEqualByComparingTo("0");
        assertThat(rows.row("kaiyuan").figures().cancelled()).isEqualTo(1);
    }

    @Test
    void overdueTasksAreCountedWhileTheyAreOpen() {
        rows.and(assigned("t1", "kaiyuan", 5), overdue("t1", "kaiyuan"));
        assertThat(rows.row("kaiyuan").figures().overdue()).isEqualTo(1);

        rows.and(completed("t1", "kaiyuan", true));
        assertThat(rows.row("kaiyuan").figures())
                .returns(0L, TaskFigures::overdue)
                .returns(0L, TaskFigures::open)
                .returns(1L, TaskFigures::completed)
                .returns(1L, TaskFigures::completedLate);
    }

    @Test
    void aUnitIsComparedUnderItsNewNameAndWithItsNewNeighbours() {
        rows.and(
                fact(new UnitRenamed("kaiyuan", "开元路社区")).in("demo/xinhualu/kaiyuan"),
                fact(new UnitMoved("wangyue", "xinhualu", "jichenglu")).in("demo/jichenglu/wangyue"));

        assertThat(rows.row("xinhualu").below()).extracting(RankLine::name).containsExactly("开元路社区", "兴隆社区");
        assertThat(rows.row("jichenglu").below()).extracting(RankLine::unitId).containsExactly("wangyue");
        assertThat(rows.row("wangyue").parentUnitId()).isEqualTo("jichenglu");
    }

    private static Facts registered(String unitId, String name) {
        return fact(new UnitRegistered(unitId, "xinhualu", UnitKind.COMMUNITY, name, null, null, null, List.of()))
                .in("demo/xinhualu/" + unitId);
    }
}
