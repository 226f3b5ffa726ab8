package io.taizhang.api.casework;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Sealed;
import io.taizhang.api.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What happened to cases, and to the promises they are handled under. */
public sealed interface CaseworkEvent extends LedgerEvent {

    @Revision("1")
    record ServicePolicyPublished(
            String policyId,
            @Subject("unit") String unitId,
            int version,
            ServiceClocks clocks,
            List<CaseCategory> categories)
            implements CaseworkEvent {}

    @Revision("1")
    record ServicePolicyRevised(
            String policyId,
            @Subject("unit") String unitId,
            int version,
            int previousVersion,
            ServiceClocks clocks,
            List<CaseCategory> categories)
            implements CaseworkEvent {}

    /**
     * @param category null where a citizen reported it: the office names one as it files the case
     * @param snapshot null but for a citizen's
     */
    @Revision("1")
    record CaseReported(
            String caseId,
            CaseMark mark,
            CaseSource source,
            @Nullable String category,
            @Nullable String placeId,
            Sealed description,
            @Nullable Sealed contact,
            @Nullable Snapshot snapshot,
            PolicyInForce policy,
            Clocking clocking)
            implements CaseworkEvent {}

    @Revision("1")
    record CaseFiled(String caseId, CaseMark mark, String category, String clause, int handleHours, Clocking clocking)
            implements CaseworkEvent {}

    @Revision("1")
    record CaseDeclined(String caseId, CaseMark mark, String why, Clocking clocking) implements CaseworkEvent {}

    @Revision("1")
    record CaseDispatched(
            String caseId, CaseMark mark, @Subject("unit") String departmentId, Clocking clocking)
            implements CaseworkEvent {}

    @Revision("1")
    record DispatchAccepted(
            String caseId, CaseMark mark, @Subject("unit") String departmentId) implements CaseworkEvent {}

    /** @param returns how often it has come back, with this one */
    @Revision("1")
    record DispatchReturned(
            String caseId,
            CaseMark mark,
            @Subject("unit") String departmentId,
            int returns,
            String why,
            Clocking clocking)
            implements CaseworkEvent {}

    @Revision("1")
    record ArrivedOnSite(
            String caseId, CaseMark mark, @Subject("unit") String departmentId, Clocking clocking)
            implements CaseworkEvent {}

    /**
     * @param photoTakenAt as the camera noted it; null where it did not, or where there is no photo
     * @param times how often it has been handled, with this one
     */
    @Revision("1")
    record CaseHandled(
            String caseId,
            CaseMark mark,
            @Subject("unit") String departmentId,
            HandlingAction action,
            String note,
            @Subject("evidence") @Nullable String photoSha256,
            @Nullable Instant photoTakenAt,
            int times,
            Clocking clocking)
            implements CaseworkEvent {}

    @Revision("1")
    record ExtensionRequested(String caseId, CaseMark mark, int hours, String why) implements CaseworkEvent {}

    @Revision("1")
    record ExtensionRefused(String caseId, CaseMark mark, String why) implements CaseworkEvent {}

    /** @param clock as it runs now */
    @Revision("1")
    record ExtensionApproved(String caseId, CaseMark mark, int hours, ClockRun clock) implements CaseworkEvent {}

    /**
     * @param times how often it has been deferred, with this one
     * @param clock as it runs now
     */
    @Revision("1")
    record CaseDeferred(String caseId, CaseMark mark, LocalDate untilOn, String why, int times, ClockRun clock)
            implements CaseworkEvent {}

    @Revision("1")
    record CaseVerified(String caseId, CaseMark mark, String findings) implements CaseworkEvent {}

    /** @param reworks how often it was sent back or reopened, with this one */
    @Revision("1")
    record SentBack(
            String caseId,
            CaseMark mark,
            @Subject("unit") String departmentId,
            int reworks,
            String why,
            Clocking clocking)
            implements CaseworkEvent {}

    @Revision("1")
    record CaseClosed(String caseId, CaseMark mark, String reply) implements CaseworkEvent {}

    /** @param satisfaction from 1 to 5; null where nobody was reached, as is {@code resolved} */
    @Revision("1")
    record CalledBack(
            String caseId,
            CaseMark mark,
            boolean reached,
            @Nullable Boolean resolved,
            @Nullable Integer satisfaction) implements CaseworkEvent {}

    /** @param reworks how often it was sent back or reopened, with this one */
    @Revision("1")
    record CaseReopened(String caseId, CaseMark mark, int reworks, String why, Clocking clocking)
            implements CaseworkEvent {}

    /** @param counted what the case had counted for, and counts for no longer */
    @Revision("1")
    record CaseMerged(
            String caseId, CaseMark mark, @Subject("case") String intoCaseId, CaseScore counted, Clocking clocking)
            implements CaseworkEvent {}

    /** @param satisfaction from 1 to 5 */
    @Revision("1")
    record CaseRated(String caseId, CaseMark mark, int satisfaction) implements CaseworkEvent {}

    @Revision("1")
    record CaseEscalated(String caseId, CaseMark mark, Escalation why) implements CaseworkEvent {}

    /**
     * A clocked step was handed in later than a minute after it happened: no clock of the case starts from there, and it is
     * in no figure but in the share of those entered late. Typing late makes no breach by it, and back-dating saves from none.
     *
     * @param counted what the case had counted for, and counts for no longer
     */
    @Revision("1")
    record CaseEnteredLate(String caseId, CaseMark mark, CaseScore counted) implements CaseworkEvent {}

    /**
     * A clock was not stopped in time: once for each time it runs.
     *
     * @param clock the clock, and when its time was over
     * @param policyVersion of the policy that gave the time
     */
    @Revision("1")
    record ClockBreached(String caseId, CaseMark mark, ClockRun clock, String policyId, int policyVersion)
            implements CaseworkEvent {}
}
