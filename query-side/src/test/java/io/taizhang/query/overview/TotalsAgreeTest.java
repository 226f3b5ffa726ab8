package io.taizhang.query.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.renovation.PaymentState;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.Stage;
import io.taizhang.query.View;
import io.taizhang.query.fund.AllocationRow;
import io.taizhang.query.fund.BalanceRow;
import io.taizhang.query.renovation.CompoundRow;
import io.taizhang.query.renovation.MonthRow;
import io.taizhang.query.renovation.PaymentRow;
import io.taizhang.query.renovation.RenovationFigures;
import io.taizhang.query.renovation.SpendingRow;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.RandomOffice;
import io.taizhang.query.testing.Rows;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an office does, the views say the same about it. */
class TotalsAgreeTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void unitsSumUpTheProjectsBelowThem(long seed) {
        List<Facts> facts = RandomOffice.atWork(seed, 800);
        Rows<SpendingRow> projects = rows("renovation-spending", SpendingRow.class, facts);
        Rows<OverviewRow> units = rows("unit-overview", OverviewRow.class, facts);

        for (OverviewRow unit : units.all()) {
            RenovationFigures figures = unit.renovation();
            List<SpendingRow> below = below(unit.unitPath(), projects);
            assertThat(figures.estimateFen()).isEqualTo(sum(below, SpendingRow::estimateFen));
            assertThat(figures.contractFen()).isEqualTo(sum(below, SpendingRow::contractFen));
            assertThat(figures.certifiedFen()).isEqualTo(sum(below, SpendingRow::certifiedFen));
            assertThat(figures.requestedFen()).isEqualTo(sum(below, SpendingRow::requestedFen));
            assertThat(figures.approvedFen()).isEqualTo(sum(below, SpendingRow::approvedFen));
            assertThat(figures.paidFen()).isEqualTo(sum(below, SpendingRow::paidFen));
            assertThat(ProjectKind.values())
                    .allSatisfy(kind -> assertThat(figures.paidFenByKind().of(kind))
                            .isEqualTo(sum(below, project -> project.kind() == kind ? project.paidFen() : 0)));
            assertThat(figures.settledFen()).isEqualTo(sum(below, SpendingRow::settledFen));
            assertThat(figures.projects()).isEqualTo(sum(below, project -> project.stage() == Stage.CANCELLED ? 0 : 1));
            assertThat(Stage.values())
                    .allSatisfy(stage -> assertThat(figures.projectsByStage().of(stage))
                            .isEqualTo(sum(below, project -> project.stage() == stage ? 1 : 0)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noStepOfAProjectsMoneyIsMoreThanTheOneBeforeIt(long seed) {
        List<Facts> facts = RandomOffice.atWork(seed, 800);

        assertThat(rows("renovation-spending", SpendingRow.class, facts).all())
                .allSatisfy(project -> assertThat(List.of(
                                project.estimateFen(),
                                project.contractFen(),
                                project.certifiedFen(),
                                project.requestedFen(),
                                project.approvedFen(),
                                project.paidFen()))
                        .isSortedAccordingTo((one, next) -> Long.compare(next, one)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void monthsPaymentsAndFundsComeToWhatWasPaid(long seed) {
        List<Facts> facts = RandomOffice.atWork(seed, 800);
        Rows<OverviewRow> units = rows("unit-overview", OverviewRow.class, facts);
        long paid = units.row("demo").renovation().paidFen();
        assertThat(paid).isPositive();

        Rows<MonthRow> months = rows("spending-by-month", MonthRow.class, facts);
        assertThat(months.all())
                .anySatisfy(month -> assertThat(month.reversedFen()).isPositive());
        for (OverviewRow unit : units.all()) {
            assertThat(months.all().stream()
                            .filter(month -> month.unitId().equals(unit.unitId()))
                            .mapToLong(MonthRow::netFen)
                            .sum())
                    .isEqualTo(unit.renovation().paidFen());
        }
        assertThat(stream("renovation-payments", PaymentRow.class, facts)
                        .filter(payment -> payment.state() == PaymentState.PAID)
                        .mapToLong(PaymentRow::amountFen)
                        .sum())
                .isEqualTo(paid);
        BalanceRow fund = rows("fund-balance", BalanceRow.class, facts).row("f1");
        assertThat(fund.disbursedFen()).isEqualTo(paid);
        assertThat(units.row("demo").fund().availableFen()).isEqualTo(fund.availableFen());
        assertThat(stream("fund-allocations", AllocationRow.class, facts)
                        .mapToLong(allocation -> allocation.reservedFen() + allocation.disbursedFen())
                        .sum())
                .isEqualTo(fund.reservedFen() + fund.disbursedFen());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void compoundSurveyCountsTheCompoundsAmongTheProjects(long seed) {
        List<Facts> facts = RandomOffice.atWork(seed, 800);
        Rows<SpendingRow> projects = rows("renovation-spending", SpendingRow.class, facts);

        assertThat(rows("compound-survey", CompoundRow.class, facts).all())
                .isNotEmpty()
                .allSatisfy(unit -> {
                    List<SpendingRow> compounds = below(unit.unitPath(), projects).stream()
                            .filter(project -> project.kind() == ProjectKind.COMPOUND)
                            .toList();
                    assertThat(unit.underWorks())
                            .isEqualTo(sum(compounds, project -> project.stage() == Stage.IMPLEMENTATION ? 1 : 0));
                    assertThat(unit.projects() + unit.cancelled()).isEqualTo(compounds.size());
                });
    }

    private static <S> Rows<S> rows(String name, Class<S> rowType, List<Facts> facts) {
        return Rows.of(view(name, rowType), facts);
    }

    private static <S> Stream<S> stream(String name, Class<S> rowType, List<Facts> facts) {
        return rows(name, rowType, facts).all().stream();
    }

    @SuppressWarnings("unchecked")
    private static <S> View<S> view(String name, Class<S> rowType) {
        View<?> view = AllViews.list().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(view.rowType()).isEqualTo(rowType);
        return (View<S>) view;
    }

    private static List<SpendingRow> below(String unitPath, Rows<SpendingRow> projects) {
        return projects.all().stream()
                .filter(project -> (project.unitPath() + "/").startsWith(unitPath + "/"))
                .toList();
    }

    private static long sum(List<SpendingRow> projects, ToLongFunction<SpendingRow> figure) {
        return projects.stream().mapToLong(figure).sum();
    }
}
