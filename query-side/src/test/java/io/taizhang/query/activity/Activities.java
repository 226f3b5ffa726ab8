package io.taizhang.query.activity;

import static io.taizhang.query.testing.Facts.fact;

import io.taizhang.api.activity.ActivityEvent.ActivityCancelled;
import io.taizhang.api.activity.ActivityEvent.ActivityHeld;
import io.taizhang.api.activity.ActivityEvent.ActivityPlanned;
import io.taizhang.api.activity.ActivityEvent.RecordCorrected;
import io.taizhang.api.activity.ActivityKind;
import io.taizhang.api.activity.HeldRecord;
import io.taizhang.api.activity.Output;
import io.taizhang.api.activity.OutputKind;
import io.taizhang.api.activity.OutputUnit;
import io.taizhang.api.organisation.TeamKind;
import io.taizhang.query.testing.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Facts of activities held by volunteers of {@code kaiyuan}, unless said otherwise. */
final class Activities {
    static final String KAIYUAN = "demo/xinhualu/kaiyuan";

    private Activities() {}

    static Facts planned(String id) {
        return planned(id, ActivityKind.CLEANUP, null);
    }

    static Facts planned(String id, ActivityKind kind, String seriesId) {
        return fact(new ActivityPlanned(
                        id,
                        "kaiyuan",
                        "kaiyuan",
                        seriesId,
                        "helpers",
                        TeamKind.VOLUNTEER,
                        kind,
                        "活动" + id,
                        LocalDate.parse("2021-03-19")))
                .in(KAIYUAN);
    }

    static Facts held(String id, HeldRecord record) {
        return fact(new ActivityHeld(id, ActivityKind.CLEANUP, TeamKind.VOLUNTEER, record))
                .in(KAIYUAN);
    }

    static Facts corrected(String id, int version, HeldRecord old, HeldRecord record) {
        return fact(new RecordCorrected(id, ActivityKind.CLEANUP, TeamKind.VOLUNTEER, version, old, record, "填错"))
                .in(KAIYUAN);
    }

    static Facts cancelled(String id, HeldRecord withdrawn) {
        return fact(new ActivityCancelled(id, ActivityKind.CLEANUP, TeamKind.VOLUNTEER, withdrawn, "未曾举办"))
                .in(KAIYUAN);
    }

    /** Of two sessions with sixty attendances by forty people, who gave ninety hours. */
    static HeldRecord on(String day, Output... outputs) {
        return new HeldRecord(LocalDate.parse(day), 2, 60, 40L, 5_400L, List.of(outputs));
    }

    static Output output(OutputKind what, String quantity, OutputUnit unit) {
        return new Output(what, new BigDecimal(quantity), unit);
    }
}
