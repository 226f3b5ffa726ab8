package io.taizhang.query.casework;

import io.taizhang.api.Sealed;
import io.taizhang.api.casework.Aside;
import io.taizhang.api.casework.CaseClock;
import io.taizhang.api.casework.CaseSource;
import io.taizhang.api.casework.CaseStage;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case on the desk. Whom to call back stands elsewhere: the department that handles it does not see that.
 *
 * @param unitPath of the department while one has it, of the office otherwise
 * @param unitId the office whose case it is
 * @param category null until a citizen's report is filed
 * @param whereabouts where it is, in a citizen's words
 * @param departmentId that has it, or had it last; null until it is dispatched
 * @param openFrom when its report counted
 * @param openUntil when it was declined, closed or merged, exclusive; the end of time while it is open
 * @param clock that runs; null where none does
 * @param dueAt when that clock's time is over
 * @param breached whether it is over and on record
 * @param breaches on record, of all its clocks
 * @param reworks how often it was sent back or reopened
 * @param extensionHours asked for and not decided yet
 * @param aside why it is in no figure; null where it counts
 * @param reply null until it is closed or declined
 */
public record DeskRow(
        String caseId,
        String unitPath,
        String unitId,
        CaseSource source,
        @Nullable String category,
        @Nullable String placeId,
        @Nullable String gridCode,
        Sealed description,
        @Nullable Sealed whereabouts,
        @Nullable String photoSha256,
        CaseStage stage,
        @Nullable String departmentId,
        Instant openFrom,
        Instant openUntil,
        @Nullable CaseClock clock,
        @Nullable Instant dueAt,
        boolean breached,
        int breaches,
        int returns,
        int reworks,
        boolean escalated,
        @Nullable Integer extensionHours,
        @Nullable LocalDate deferredUntil,
        @Nullable Aside aside,
        @Nullable String mergedIntoCaseId,
        @Nullable String reply,
        @Nullable Integer satisfaction,
        String policyId,
        int policyVersion) {}
