package io.taizhang.api.inspection;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Subject;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What happened to checklists, inspections, bulletins and findings. */
public sealed interface InspectionEvent extends LedgerEvent {

    @Revision("1")
    record ChecklistPublished(String checklistId, String unitId, String title, List<ChecklistItem> items)
            implements InspectionEvent {}

    /**
     * Which places are looked at can be worked out again by anybody from this fact alone. Sampling 1: each candidate is
     * given the SHA-256 of {@code <sampleSeed>|<its id>} in UTF-8, in lower-case hexadecimal digits; the candidates are put
     * in the order of these texts; the first {@code sampleSize} are the sample, in that order.
     *
     * @param items those of the checklist
     * @param candidates the ids of the places that might have been looked at, as they were given
     * @param seedGiven whether whoever planned it chose the seed; otherwise the server drew 128 random bits
     * @param sampling the version of the way they are drawn
     */
    @Revision("1")
    record InspectionPlanned(
            String inspectionId,
            InspectionKind kind,
            String checklistId,
            String checklistTitle,
            List<ChecklistItem> items,
            @Subject("unit") String inspectorUnitId,
            @Subject("unit") String inspectedUnitId,
            List<String> candidates,
            int sampleSize,
            String sampleSeed,
            boolean seedGiven,
            int sampling,
            @Subject("place") List<String> sampledPlaceIds)
            implements InspectionEvent {}

    /**
     * @param points of the item
     * @param photoTakenAt when the camera says the photo was taken; null where it does not say, or there is none
     */
    @Revision("1")
    record ObservationRecorded(
            String inspectionId,
            String placeId,
            String itemCode,
            ObservationResult result,
            int deduction,
            int points,
            @Nullable String note,
            @Subject("evidence") @Nullable String photoSha256,
            @Nullable Instant photoTakenAt)
            implements InspectionEvent {}

    /** With it comes its score no. 1. */
    @Revision("1")
    record InspectionFinished(
            String inspectionId,
            InspectionKind kind,
            @Subject("unit") String inspectorUnitId,
            @Subject("unit") String inspectedUnitId,
            Score score)
            implements InspectionEvent {}

    /** @param scoreNo the score that it is against */
    @Revision("1")
    record ScoreAppealed(String inspectionId, String appealId, int scoreNo, String grounds)
            implements InspectionEvent {}

    @Revision("1")
    record AppealDecided(
            String inspectionId,
            String appealId,
            int scoreNo,
            boolean upheld,
            List<Correction> corrections,
            String findings)
            implements InspectionEvent {}

    /** Follows an appeal that was upheld. The score before it stays what it was, and readable. */
    @Revision("1")
    record ScoreRevised(
            String inspectionId,
            InspectionKind kind,
            @Subject("unit") String inspectedUnitId,
            int scoreNo,
            int replacesScoreNo,
            String appealId,
            Score before,
            Score score)
            implements InspectionEvent {}

    @Revision("1")
    record BulletinIssued(String bulletinId, String unitId, String title, String summary, List<BulletinLine> lines)
            implements InspectionEvent {}

    /**
     * @param inspectorUnitId whose inspection it was found by; null where it was found by itself
     * @param unitId of the place
     * @param recurs null where the same item was not put right at this place within {@link Recurrence#WITHIN_DAYS} before
     */
    @Revision("1")
    record FindingRaised(
            String findingId,
            @Nullable String inspectionId,
            @Subject("unit") @Nullable String inspectorUnitId,
            String placeId,
            String unitId,
            @Nullable String itemCode,
            String description,
            @Subject("evidence") @Nullable String photoSha256,
            @Nullable Instant photoTakenAt,
            @Nullable Recurrence recurs)
            implements InspectionEvent {}

    /**
     * @param superiorUnitId directly above the rectifying unit; null where there is none
     * @param dueAt exclusive
     * @param enteredLate it was recorded when the time was over already: no clock runs, and it counts in no share
     */
    @Revision("1")
    record RectificationAssigned(
            String findingId,
            String placeId,
            @Subject("unit") String rectifyingUnitId,
            @Subject("unit") @Nullable String superiorUnitId,
            Instant dueAt,
            boolean enteredLate)
            implements InspectionEvent {}

    @Revision("1")
    record RectificationAccepted(
            String findingId,
            String placeId,
            @Subject("unit") String rectifyingUnitId) implements InspectionEvent {}

    /**
     * @param reportNo 1, 2 …: each report that was returned is followed by another
     * @param inTime recorded before it was due: what is entered later is late, whatever hour it names
     */
    @Revision("1")
    record RectificationReported(
            String findingId,
            String placeId,
            int reportNo,
            String measures,
            @Subject("evidence") String photoSha256,
            Instant photoTakenAt,
            Instant dueAt,
            boolean inTime)
            implements InspectionEvent {}

    /**
     * @param inTime what was verified had been reported in time
     * @param overdue a {@link RectificationOverdue} stands before it
     * @param laterFindingIds findings of the same item at the same place that were raised before this was recorded, and
     *     happened within {@link Recurrence#WITHIN_DAYS} after it, unless they are known as come back already
     */
    @Revision("1")
    record RectificationVerified(
            String findingId,
            String placeId,
            @Nullable String itemCode,
            int reportNo,
            boolean inTime,
            boolean overdue,
            boolean enteredLate,
            @Subject("finding") List<String> laterFindingIds)
            implements InspectionEvent {}

    @Revision("1")
    record RectificationReturned(
            String findingId,
            String placeId,
            int reportNo,
            String why,
            Instant dueAt,
            boolean overdue,
            boolean enteredLate,
            @Subject("unit") @Nullable String superiorUnitId)
            implements InspectionEvent {}

    @Revision("1")
    record RectificationOverdue(
            String findingId,
            String placeId,
            @Subject("unit") String rectifyingUnitId,
            @Subject("unit") @Nullable String superiorUnitId,
            Instant dueAt)
            implements InspectionEvent {}

    @Revision("1")
    record FindingEscalated(
            String findingId,
            String placeId,
            @Subject("unit") String toUnitId,
            @Nullable String why) implements InspectionEvent {}
}
