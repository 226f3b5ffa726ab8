package io.taizhang.query.activity;

import static io.taizhang.api.activity.OutputKind.RUBBISH;
import static io.taizhang.api.activity.OutputUnit.TONNE;
import static io.taizhang.query.activity.Activities.cancelled;
import static io.taizhang.query.activity.Activities.corrected;
import static io.taizhang.query.activity.Activities.held;
import static io.taizhang.query.activity.Activities.on;
import static io.taizhang.query.activity.Activities.output;
import static io.taizhang.query.activity.Activities.planned;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.activity.HeldRecord;
import io.taizhang.query.testing.Rows;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class ActivityLedgerTest {
    private static final HeldRecord MARCH = on("2021-03-19", output(RUBBISH, "12.5", TONNE));
    private static final HeldRecord APRIL = on("2021-04-19", output(RUBBISH, "10", TONNE));

    private final ActivityLedger ledger = new ActivityLedger();

    @Test
    void anActivityIsPlannedThenHeld() {
        Rows<ActivityRow> rows = Rows.of(ledger, planned("a1"));
        assertThat(rows.row("a1").state()).isEqualTo(ActivityState.PLANNED);
        assertThat(rows.row("a1").unitPath()).isEqualTo("demo/xinhualu/kaiyuan");
        assertThat(rows.row("a1").heldOn()).isNull();

        ActivityRow row = rows.and(held("a1", MARCH)).row("a1");
        assertThat(row.state()).isEqualTo(ActivityState.HELD);
        assertThat(row.month()).isEqualTo(YearMonth.parse("2021-03"));
        assertThat(row.attendances()).isEqualTo(60);
        assertThat(row.outputs().of(RUBBISH, TONNE)).isEqualByComparingTo("12.5");
        assertThat(rows.json("a1")).contains("\"month\":\"2021-03\"");
    }

    @Test
    void aCorrectionLeavesWhatStoodBeforeReadable() {
        ActivityRow row = Rows.of(
                        ledger,
                        planned("a1"),
                        held("a1", MARCH),
                        corrected("a1", 2, MARCH, APRIL).occurred("2021-05-01"))
                .row("a1");

        assertThat(row.heldOn()).isEqualTo(LocalDate.parse("2021-04-19"));
        assertThat(row.versions()).extracting(RecordVersion::record).containsExactly(MARCH, APRIL);
        assertThat(row.versions().getLast())
                .extracting(RecordVersion::version, RecordVersion::why, RecordVersion::enteredOn)
                .containsExactly(2, "填错", LocalDate.parse("2021-05-01"));
    }

    @Test
    void ofACancelledActivityNothingCountsAndItsRecordStaysReadable() {
        ActivityRow row = Rows.of(ledger, planned("a1"), held("a1", MARCH), cancelled("a1", MARCH))
                .row("a1");

        assertThat(row.state()).isEqualTo(ActivityState.CANCELLED);
        assertThat(row.attendances()).isZero();
        assertThat(row.outputs()).isEqualTo(Outputs.NONE);
        assertThat(row.versions()).hasSize(1);
        assertThat(row.why()).isEqualTo("未曾举办");
    }
}
