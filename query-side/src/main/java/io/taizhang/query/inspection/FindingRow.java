package io.taizhang.query.inspection;

import io.taizhang.api.inspection.Recurrence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fault and how it is put right. The counts are 0 or 1, so that over any selection of rows they add up to what is asked:
 * the on-time share is {@code onTimeCount} of {@code judgedCount}.
 *
 * @param unitPath of the place
 * @param alsoUnitIds the unit whose inspection found it, which sees what it may act on; empty where it was found by itself
 * @param dueAt exclusive; null until it is assigned
 * @param overdue nothing was reported when it was due, whatever came later
 * @param enteredLate assigned in the ledger when its time was over: no part of the on-time share
 * @param recurs the repair that did not last; null where it is not a fault come back
 * @param openCount 1 until it is verified
 * @param overdueCount 1 while it is open and overdue
 * @param judgedCount 1 once it is verified, or overdue
 * @param onTimeCount 1 once it is verified and had been reported before it was due
 */
public record FindingRow(
        String findingId,
        String placeId,
        @Nullable String itemCode,
        @Nullable String inspectionId,
        String unitPath,
        List<String> alsoUnitIds,
        String description,
        FindingState state,
        @Nullable String rectifyingUnitId,
        Instant raisedAt,
        @Nullable Instant dueAt,
        @Nullable Instant reportedAt,
        @Nullable Instant verifiedAt,
        boolean overdue,
        boolean enteredLate,
        boolean recurring,
        @Nullable Recurrence recurs,
        @Nullable String escalatedToUnitId,
        @Nullable String foundPhotoSha256,
        @Nullable String rectifiedPhotoSha256,
        int returns,
        int openCount,
        int overdueCount,
        int verifiedCount,
        int recurringCount,
        int judgedCount,
        int onTimeCount,
        int enteredLateCount,
        List<FindingStep> steps) {}
