package io.taizhang.api.renovation;

import io.taizhang.api.LedgerEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What happened to a project and to the payments in it. */
public sealed interface RenovationEvent extends LedgerEvent {
    String projectId();

    @Revision("1")
    record IncludedInPlan(
            String projectId,
            String unitId,
            ProjectKind kind,
            @Nullable Category category,
            String title,
            List<String> placeIds,
            int year)
            implements RenovationEvent {}

    /** @param ballotPassed at least 2/3 of heads and area took part and at least 3/4 of those were for (民法典 278) */
    @Revision("1")
    record BallotRecorded(
            String projectId,
            String subject,
            long headsTotal,
            long headsVoting,
            long headsFor,
            BigDecimal areaTotalM2,
            BigDecimal areaVotingM2,
            BigDecimal areaForM2,
            boolean ballotPassed)
            implements RenovationEvent {}

    /** @param noticeEndsOn the last day of the notice, Asia/Shanghai */
    @Revision("1")
    record DesignPublished(String projectId, String summary, int noticeDays, LocalDate noticeEndsOn)
            implements RenovationEvent {}

    /** identification → preparation. */
    @Revision("1")
    record ProjectApproved(String projectId, ProjectKind kind, long estimateFen, List<FundLine> fundLines)
            implements RenovationEvent {}

    @Revision("1")
    record ContractAwarded(
            String projectId,
            String contractId,
            String contractor,
            long sumFen,
            LocalDate startsOn,
            LocalDate endsOn,
            ProcurementMethod method)
            implements RenovationEvent {}

    /** @param sumChangeFen how much more (or, negative, less) the contract is worth now; 0 unless the kind is VALUE */
    @Revision("1")
    record VariationApproved(
            String projectId,
            String contractId,
            VariationKind kind,
            String oldValue,
            String newValue,
            String rationale,
            long sumChangeFen)
            implements RenovationEvent {}

    @Revision("1")
    record EstimateRevised(
            String projectId, long oldEstimateFen, long estimateFen, List<FundLine> fundLines, String rationale)
            implements RenovationEvent {}

    /** preparation → implementation. */
    @Revision("1")
    record WorksStarted(String projectId, ProjectKind kind) implements RenovationEvent {}

    @Revision("1")
    record WorksReported(String projectId, String stage, int percent, String note) implements RenovationEvent {}

    @Revision("1")
    record WorksCorrected(String projectId, int oldPercent, int percent, String why) implements RenovationEvent {}

    @Revision("1")
    record WorksCertified(String projectId, String contractId, long amountFen) implements RenovationEvent {}

    @Revision("1")
    record PaymentRequested(
            String projectId, String paymentId, String contractId, String fundId, long amountFen, String payee)
            implements RenovationEvent {}

    @Revision("1")
    record PaymentFunded(String projectId, String paymentId, String fundId, long amountFen)
            implements RenovationEvent {}

    @Revision("1")
    record PaymentApproved(String projectId, String paymentId, String contractId, String fundId, long amountFen)
            implements RenovationEvent {}

    /** @param refusedIn where the payment stood when it was refused */
    @Revision("1")
    record PaymentRefused(
            String projectId,
            String paymentId,
            String contractId,
            String fundId,
            long amountFen,
            PaymentState refusedIn,
            String why)
            implements RenovationEvent {}

    /** Money left the fund for certified work. */
    @Revision("1")
    record PaymentMade(
            String projectId,
            ProjectKind kind,
            String paymentId,
            String contractId,
            String fundId,
            long amountFen,
            String voucherNo)
            implements RenovationEvent {}

    /** @param paidOn the day the payment had been made on, Asia/Shanghai */
    @Revision("1")
    record PaymentReversed(
            String projectId,
            ProjectKind kind,
            String paymentId,
            String contractId,
            String fundId,
            long amountFen,
            LocalDate paidOn,
            String why)
            implements RenovationEvent {}

    /** implementation → completion. */
    @Revision("1")
    record WorksCompleted(String projectId, ProjectKind kind) implements RenovationEvent {}

    @Revision("1")
    record WorksAccepted(String projectId, ProjectKind kind, List<String> findings) implements RenovationEvent {}

    /** completion → implementation. */
    @Revision("1")
    record WorksRejected(String projectId, ProjectKind kind, List<String> findings) implements RenovationEvent {}

    /** @param late settled more than three months after acceptance */
    @Revision("1")
    record AccountSettled(String projectId, long finalFen, long paidFen, boolean late) implements RenovationEvent {}

    /** completion → completed. */
    @Revision("1")
    record ProjectHandedOver(String projectId, ProjectKind kind, String managedBy) implements RenovationEvent {}

    @Revision("1")
    record DemonstrationDesignated(String projectId, ProjectKind kind) implements RenovationEvent {}

    /** any open stage → cancelled. */
    @Revision("1")
    record ProjectCancelled(String projectId, ProjectKind kind, Stage cancelledIn, String why)
            implements RenovationEvent {}
}
