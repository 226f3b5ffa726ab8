package io.taizhang.query.activity;

import io.taizhang.api.activity.ActivityEvent.ActivityPlanned;
import io.taizhang.api.activity.ActivityKind;
import io.taizhang.api.activity.HeldRecord;
import io.taizhang.api.organisation.TeamKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An activity, with what is on record of it now and what was before. Of a cancelled one nothing counts any more.
 *
 * @param year with {@code month} of the day it was held on; null where it was not
 * @param versions of its record, oldest first
 * @param why it was cancelled
 */
public record ActivityRow(
        String activityId,
        String title,
        ActivityKind kind,
        String unitId,
        String unitPath,
        String hostUnitId,
        @Nullable String seriesId,
        @Nullable String teamId,
        @Nullable TeamKind teamKind,
        LocalDate plannedOn,
        ActivityState state,
        @Nullable LocalDate heldOn,
        @Nullable Integer year,
        @Nullable YearMonth month,
        long sessions,
        long attendances,
        @Nullable Long participants,
        @Nullable Long volunteerMinutes,
        Outputs outputs,
        List<RecordVersion> versions,
        @Nullable String why) {

    static ActivityRow planned(ActivityPlanned plan, String unitPath) {
        return new ActivityRow(
                plan.activityId(),
                plan.title(),
                plan.kind(),
                plan.unitId(),
                unitPath,
                plan.hostUnitId(),
                plan.seriesId(),
                plan.teamId(),
                plan.teamKind(),
                plan.plannedOn(),
                ActivityState.PLANNED,
                null,
                null,
                null,
                0,
                0,
                null,
                null,
                Outputs.NONE,
                List.of(),
                null);
    }

    ActivityRow held(RecordVersion version, String path) {
        HeldRecord record = version.record();
        List<RecordVersion> all =
                Stream.concat(versions.stream(), Stream.of(version)).toList();
        return with(path, ActivityState.HELD, record, all, null);
    }

    ActivityRow cancelled(String reason, String path) {
        return with(path, ActivityState.CANCELLED, null, versions, reason);
    }

    private ActivityRow with(
            String path,
            ActivityState next,
            @Nullable HeldRecord record,
            List<RecordVersion> all,
            @Nullable String reason) {
        return new ActivityRow(
                activityId,
                title,
                kind,
                unitId,
                path,
                hostUnitId,
                seriesId,
                teamId,
                teamKind,
                plannedOn,
                next,
                record == null ? null : record.heldOn(),
                record == null ? null : record.heldOn().getYear(),
                record == null ? null : YearMonth.from(record.heldOn()),
                record == null ? 0 : record.sessions(),
                record == null ? 0 : record.attendances(),
                record == null ? null : record.participants(),
                record == null ? null : record.volunteerMinutes(),
                record == null ? Outputs.NONE : Outputs.NONE.plus(1, record.outputs()),
                all,
                reason);
    }
}
