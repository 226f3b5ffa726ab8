package io.taizhang.api.activity;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Subject;
import io.taizhang.api.organisation.TeamKind;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What happened to activities and to the series they belong to. */
public sealed interface ActivityEvent extends LedgerEvent {

    @Revision("1")
    record SeriesDefined(
            String seriesId,
            String unitId,
            String title,
            Cadence cadence,
            @Subject("unit") List<String> rotation,
            LocalDate startsOn)
            implements ActivityEvent {}

    @Revision("1")
    record SeriesEnded(String seriesId, String unitId, String why) implements ActivityEvent {}

    /**
     * A unit's turn in a rotation has its activity; stored together with {@link ActivityPlanned}.
     *
     * @param turnId the series, the period, and from the second one on how often the period was planned anew:
     *     {@code s1-2021-03}, {@code s1-2021-03.2}
     */
    @Revision("1")
    record TurnTaken(
            String turnId,
            String seriesId,
            String activityId,
            @Subject("unit") String hostUnitId) implements ActivityEvent {}

    /** @param teamKind of the team when it was planned; null where no team is named */
    @Revision("1")
    record ActivityPlanned(
            String activityId,
            String unitId,
            @Subject("unit") String hostUnitId,
            @Nullable String seriesId,
            @Nullable String teamId,
            @Nullable TeamKind teamKind,
            ActivityKind kind,
            String title,
            LocalDate plannedOn)
            implements ActivityEvent {}

    @Revision("1")
    record ActivityHeld(
            String activityId, ActivityKind kind, @Nullable TeamKind teamKind, HeldRecord record)
            implements ActivityEvent {}

    /** @param version of the record: 2, 3 … */
    @Revision("1")
    record RecordCorrected(
            String activityId,
            ActivityKind kind,
            @Nullable TeamKind teamKind,
            int version,
            HeldRecord oldRecord,
            HeldRecord record,
            String why)
            implements ActivityEvent {}

    /** @param withdrawn the record that no longer counts; null where there was none yet */
    @Revision("1")
    record ActivityCancelled(
            String activityId,
            ActivityKind kind,
            @Nullable TeamKind teamKind,
            @Nullable HeldRecord withdrawn,
            String why)
            implements ActivityEvent {}
}
