package io.taizhang.api.activity;

import io.taizhang.api.Created;
import io.taizhang.api.LedgerCommand;
import io.taizhang.api.OpensIn;
import io.taizhang.api.constraint.Id;
import io.taizhang.api.constraint.Name;
import io.taizhang.api.constraint.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 活动: culture, volunteering, publicity and clean-ups, planned alone or in a series, and what came of them. */
public sealed interface ActivityCommand extends LedgerCommand {

    /**
     * @param rotation the units that host in turn, one in each period, the first one in the period the series starts in;
     *     empty where anybody may host at any time
     * @param startsOn the first day of the series; the day it is defined on where absent
     */
    record DefineSeries(
            @Created @Id String seriesId,
            @Id String unitId,
            @Name String title,
            @Valid Cadence cadence,
            @Size(max = 100) List<@Id String> rotation,
            @Nullable LocalDate startsOn)
            implements ActivityCommand, OpensIn {}

    /** From then on no activity is planned in it; those that are planned take place. */
    record EndSeries(@Id String seriesId, @Text String why) implements ActivityCommand {}

    /**
     * @param unitId whose activity it is
     * @param hostUnitId where it takes place: that unit or one below it; the unit itself where absent
     * @param teamId the team that holds it: volunteers, an arts troupe
     */
    record PlanActivity(
            @Created @Id String activityId,
            @Id String unitId,
            @Id @Nullable String hostUnitId,
            @Id @Nullable String seriesId,
            @Id @Nullable String teamId,
            ActivityKind kind,
            @Name String title,
            LocalDate plannedOn)
            implements ActivityCommand, OpensIn {}

    /** @param heldOn the day it counts for; the day it occurred on where absent */
    record RecordHeld(
            @Id String activityId,
            @Nullable LocalDate heldOn,
            @Positive @Max(10_000) int sessions,
            @PositiveOrZero @Max(1_000_000_000) long attendances,

            @PositiveOrZero @Max(1_000_000_000) @Nullable Long participants,

            @PositiveOrZero @Max(1_000_000_000_000L) @Nullable Long volunteerMinutes,

            @Size(max = 50) List<@Valid Output> outputs)
            implements ActivityCommand {}

    /**
     * Supersedes the whole record; the one before stays readable.
     *
     * @param heldOn the day it counts for; as it was where absent
     */
    record CorrectRecord(
            @Id String activityId,
            @Nullable LocalDate heldOn,
            @Positive @Max(10_000) int sessions,
            @PositiveOrZero @Max(1_000_000_000) long attendances,

            @PositiveOrZero @Max(1_000_000_000) @Nullable Long participants,

            @PositiveOrZero @Max(1_000_000_000_000L) @Nullable Long volunteerMinutes,

            @Size(max = 50) List<@Valid Output> outputs,
            @Text String why)
            implements ActivityCommand {}

    /** Also of one that is on record as held: then it never was, and its record counts nowhere any more. */
    record CancelActivity(@Id String activityId, @Text String why) implements ActivityCommand {}
}
