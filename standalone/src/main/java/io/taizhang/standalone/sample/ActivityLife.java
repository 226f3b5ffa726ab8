package io.taizhang.standalone.sample;

import io.taizhang.api.activity.ActivityCommand.PlanActivity;
import io.taizhang.api.activity.ActivityCommand.RecordHeld;
import io.taizhang.api.activity.ActivityKind;
import io.taizhang.api.activity.Output;
import io.taizhang.api.activity.OutputKind;
import io.taizhang.api.activity.OutputUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity, planned ten days before, written into the diary by the account of its office. One record may stand for many
 * sessions: offices published totals only.
 *
 * @param hostUnitId null where it is the unit itself, as are series and team where there is none
 */
record ActivityLife(
        String activityId,
        String unitId,
        @Nullable String hostUnitId,
        @Nullable String seriesId,
        @Nullable String teamId,
        ActivityKind kind,
        String title,
        LocalDate heldOn) {
    private static final int AHEAD = 10;
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    /** Of no series and no team. */
    static ActivityLife alone(String activityId, String unitId, ActivityKind kind, String title, LocalDate heldOn) {
        return new ActivityLife(activityId, unitId, null, null, null, kind, title, heldOn);
    }

    static ActivityLife byTeam(
            String activityId, String unitId, String teamId, ActivityKind kind, String title, LocalDate heldOn) {
        return new ActivityLife(activityId, unitId, null, null, teamId, kind, title, heldOn);
    }

    static ActivityLife inSeries(
            String activityId,
            String unitId,
            String hostUnitId,
            String seriesId,
            ActivityKind kind,
            String title,
            LocalDate heldOn) {
        return new ActivityLife(activityId, unitId, hostUnitId, seriesId, null, kind, title, heldOn);
    }

    void writePlanned(Diary diary) {
        diary.on(
                heldOn.minusDays(AHEAD),
                "official",
                new PlanActivity(activityId, unitId, hostUnitId, seriesId, teamId, kind, title + "（示例）", heldOn));
    }

    void writeHeld(Diary diary, int sessions, long attendances, @Nullable Long volunteerMinutes, Output... outputs) {
        writePlanned(diary);
        diary.at(
                heldOn,
                EVENING,
                "official",
                new RecordHeld(activityId, heldOn, sessions, attendances, null, volunteerMinutes, List.of(outputs)));
    }

    static Output output(OutputKind what, long quantity, OutputUnit unit) {
        return new Output(what, BigDecimal.valueOf(quantity), unit);
    }
}
