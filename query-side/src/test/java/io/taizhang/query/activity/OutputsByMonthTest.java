package io.taizhang.query.activity;

import static io.taizhang.api.activity.OutputKind.BUILDING_WASTE;
import static io.taizhang.api.activity.OutputKind.RUBBISH;
import static io.taizhang.api.activity.OutputUnit.CUBIC_METRE;
import static io.taizhang.api.activity.OutputUnit.TONNE;
import static io.taizhang.api.activity.OutputUnit.TRUCKLOAD;
import static io.taizhang.query.activity.Activities.cancelled;
import static io.taizhang.query.activity.Activities.corrected;
import static io.taizhang.query.activity.Activities.held;
import static io.taizhang.query.activity.Activities.on;
import static io.taizhang.query.activity.Activities.output;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.activity.HeldRecord;
import io.taizhang.query.testing.Rows;
import org.junit.jupiter.api.Test;

class OutputsByMonthTest {
    private static final HeldRecord MARCH =
            on("2021-03-19", output(RUBBISH, "12.5", TONNE), output(RUBBISH, "3", TRUCKLOAD));
    private static final HeldRecord APRIL = on("2021-04-19", output(RUBBISH, "10", TONNE));

    private final OutputsByMonth outputs = new OutputsByMonth();

    @Test
    void anOutputCountsForEveryUnitAboveByMonthByYearAndInAll() {
        Rows<OutputsRow> rows = Rows.of(outputs, held("a1", MARCH));

        assertThat(rows.keys())
                .containsExactlyInAnyOrder(
                        "demo",
                        "demo/2021",
                        "demo/2021-03",
                        "xinhualu",
                        "xinhualu/2021",
                        "xinhualu/2021-03",
                        "kaiyuan",
                        "kaiyuan/2021",
                        "kaiyuan/2021-03");
        assertThat(rows.row("xinhualu/2021-03").unitPath()).isEqualTo("demo/xinhualu");
        assertThat(rows.row("xinhualu/2021").grain()).isEqualTo(Grain.YEAR);
        assertThat(rows.json("demo")).contains("{\"RUBBISH\":{\"TRUCKLOAD\":3,\"TONNE\":12.5}}");
    }

    @Test
    void unitsAreNeverAddedToOneAnother() {
        Rows<OutputsRow> rows = Rows.of(
                outputs,
                held("a1", MARCH),
                held("a2", APRIL),
                held("a3", on("2021-04-20", output(BUILDING_WASTE, "0.125", CUBIC_METRE))));

        Outputs all = rows.row("demo").outputs();
        assertThat(all.of(RUBBISH, TONNE)).isEqualByComparingTo("22.5");
        assertThat(all.of(RUBBISH, TRUCKLOAD)).isEqualByComparingTo("3");
        assertThat(all.of(BUILDING_WASTE, CUBIC_METRE)).isEqualByComparingTo("0.125");
        assertThat(rows.row("demo").activities()).isEqualTo(3);
        assertThat(rows.row("demo/2021-04").activities()).isEqualTo(2);
    }

    @Test
    void aRecordCountsForTheDayItWasHeldOnHoweverLateItIsEntered() {
        Rows<OutputsRow> rows = Rows.of(outputs, held("a1", MARCH).occurred("2022-01-10"));

        assertThat(rows.keys()).contains("demo/2021-03").doesNotContain("demo/2022-01");
    }

    @Test
    void aCorrectionMovesWhatWasEnteredForAnotherMonth() {
        HeldRecord december = on("2020-12-19", output(RUBBISH, "11", TONNE));
        Rows<OutputsRow> rows =
                Rows.of(outputs, held("a1", MARCH), held("a2", APRIL), corrected("a1", 2, MARCH, december));

        assertThat(rows.keys()).doesNotContain("demo/2021-03");
        assertThat(rows.row("demo/2020-12").outputs().of(RUBBISH, TONNE)).isEqualByComparingTo("11");
        assertThat(rows.row("demo/2021").outputs().of(RUBBISH, TONNE)).isEqualByComparingTo("10");
        assertThat(rows.row("demo").outputs().of(RUBBISH, TONNE)).isEqualByComparingTo("21");
        assertThat(rows.row("demo").outputs().of(RUBBISH, TRUCKLOAD)).isZero();
        assertThat(rows.row("demo").activities()).isEqualTo(2);
    }

    @Test
    void whatIsCancelledIsTakenOff() {
        Rows<OutputsRow> rows = Rows.of(outputs, held("a1", MARCH), held("a2", APRIL), cancelled("a1", MARCH));

        assertThat(rows.row("demo").outputs()).isEqualTo(Outputs.NONE.plus(1, APRIL.outputs()));
        assertThat(rows.and(cancelled("a2", APRIL)).keys()).isEmpty();
    }

    @Test
    void whatHadNoOutputLeavesNoRow() {
        assertThat(Rows.of(outputs, held("a1", on("2021-03-19")), cancelled("a3", null))
                        .keys())
                .isEmpty();
    }
}
