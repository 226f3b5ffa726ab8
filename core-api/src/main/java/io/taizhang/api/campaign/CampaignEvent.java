package io.taizhang.api.campaign;

import io.taizhang.api.ForTheOffice;
import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What happened to standards, to campaigns and to the tasks of campaigns. */
public sealed interface CampaignEvent extends LedgerEvent {

    /** @param unitId of whoever published it here */
    @Revision("1")
    record StandardPublished(
            String standardId, String unitId, String title, String issuer, String version, List<Indicator> indicators)
            implements CampaignEvent {}

    /** @param indicators of the standard, as it stood: a published version never changes */
    @Revision("1")
    record CampaignLaunched(
            String campaignId,
            String unitId,
            String title,
            String targetTitle,
            String standardId,
            AuthorityBasis authorityBasis,
            LocalDate startsOn,
            LocalDate endsOn,
            List<Indicator> indicators)
            implements CampaignEvent {}

    @Revision("1")
    record LeadingGroupAppointed(String campaignId, List<GroupPost> posts) implements CampaignEvent {}

    /**
     * @param milestones the whole plan
     * @param reached codes of those in it that were reached before
     * @param dropped codes of those that stood in the plan before and no longer do
     */
    @Revision("1")
    record MilestonesSet(String campaignId, List<Milestone> milestones, List<String> reached, List<String> dropped)
            implements CampaignEvent {}

    /** @param late reached after its due day */
    @Revision("1")
    record MilestoneReached(String campaignId, String code, LocalDate dueOn, boolean late) implements CampaignEvent {}

    @Revision("1")
    record MilestoneFellOverdue(String campaignId, String code, LocalDate dueOn) implements CampaignEvent {}

    @Revision("1")
    record MeetingHeld(String campaignId, MeetingKind kind, String subject, long attendees, List<String> decisions)
            implements CampaignEvent {}

    @Revision("1")
    record ReportIssued(String campaignId, ReportKind kind, String period, String summary) implements CampaignEvent {}

    /** @param surveyNo 1, 2, 3 … within the campaign */
    @Revision("1")
    record OpinionSurveyRecorded(
            String campaignId,
            int surveyNo,
            long sample,
            BigDecimal awarenessPct,
            BigDecimal supportPct,
            BigDecimal participationPct,
            BigDecimal satisfactionPct)
            implements CampaignEvent {}

    @Revision("1")
    record QuestionnaireOpened(
            String questionnaireId,
            String unitId,
            String campaignId,
            String title,
            List<Question> questions,
            LocalDate closesOn)
            implements CampaignEvent {}

    /** @param total of all tokens that are now good for an answer, numbered from 1 */
    @Revision("1")
    record TokensIssued(String questionnaireId, String campaignId, int count, int total) implements CampaignEvent {}

    /**
     * Somebody answered. What one sheet says is nobody's business but the office's: the public sees sums.
     *
     * @param sheetId SHA-256 of the token that was used for it
     */
    @ForTheOffice
    @Revision("1")
    record QuestionnaireAnswered(
            String sheetId, String unitId, String questionnaireId, String campaignId, List<Choice> answers)
            implements CampaignEvent {}

    /** Sheets that stand in the ledger before this fact are counted, and no others. */
    @Revision("1")
    record QuestionnaireClosed(String questionnaireId, String campaignId) implements CampaignEvent {}

    /** The campaign takes the task on; stored together with {@link TaskAssigned}. */
    @Revision("1")
    record TaskRegistered(String campaignId, String taskId) implements CampaignEvent {}

    /**
     * A task with its first version, under the unit that leads it.
     *
     * @param campaignUnitId the assigning side
     * @param campaignStartsOn with {@code campaignEndsOn} the days between which every version of the task is due
     */
    @Revision("1")
    record TaskAssigned(
            String taskId,
            String campaignId,
            @Subject("unit") String campaignUnitId,
            LocalDate campaignStartsOn,
            LocalDate campaignEndsOn,
            String indicatorCode,
            @Subject("unit") String leadUnitId,
            @Subject("unit") List<String> supportingUnitIds,
            @Subject("post") List<String> responsiblePostIds,
            String title,
            Target target,
            int weight,
            LocalDate dueOn)
            implements CampaignEvent {}

    /**
     * @param version of the task that was signed for
     * @param signingUnitId the signer's own unit
     * @param inForce whether both sides have now signed this version
     */
    @Revision("1")
    record ResponsibilityLetterSigned(
            String taskId,
            String campaignId,
            int version,
            LetterSide side,
            @Subject("unit") String signingUnitId,
            @Nullable String postId,
            boolean inForce)
            implements CampaignEvent {}

    /**
     * @param version 2, 3 …
     * @param effectiveOn the first day this version is in force, Asia/Shanghai
     * @param verifiedQuantity what had been verified until then
     * @param overdue whether the version before had fallen overdue
     */
    @Revision("1")
    record TaskAmended(
            String taskId,
            String campaignId,
            String indicatorCode,
            int version,
            Target oldTarget,
            LocalDate oldDueOn,
            Target target,
            LocalDate dueOn,
            LocalDate effectiveOn,
            BigDecimal verifiedQuantity,
            int weight,
            boolean overdue,
            String rationale)
            implements CampaignEvent {}

    /** @param reportNo 1, 2, 3 … within the task */
    @Revision("1")
    record ProgressReported(
            String taskId, String campaignId, int reportNo, BigDecimal quantity, String unit, String note)
            implements CampaignEvent {}

    /**
     * @param quantity of this report
     * @param verifiedQuantity of all verified reports, this one included
     */
    @Revision("1")
    record ProgressVerified(
            String taskId,
            String campaignId,
            String indicatorCode,
            int reportNo,
            BigDecimal quantity,
            BigDecimal verifiedQuantity,
            Target target,
            int weight)
            implements CampaignEvent {}

    @Revision("1")
    record ProgressReturned(String taskId, String campaignId, int reportNo, BigDecimal quantity, String why)
            implements CampaignEvent {}

    @Revision("1")
    record TaskFellOverdue(String taskId, String campaignId, String indicatorCode, LocalDate dueOn)
            implements CampaignEvent {}

    /**
     * @param overdue whether it had fallen overdue
     * @param late completed after its due day
     */
    @Revision("1")
    record TaskCompleted(
            String taskId,
            String campaignId,
            String indicatorCode,
            BigDecimal verifiedQuantity,
            Target target,
            int weight,
            LocalDate dueOn,
            boolean overdue,
            boolean late)
            implements CampaignEvent {}

    /** @param overdue whether it had fallen overdue */
    @Revision("1")
    record TaskCancelled(
            String taskId,
            String campaignId,
            String indicatorCode,
            BigDecimal verifiedQuantity,
            Target target,
            int weight,
            LocalDate dueOn,
            boolean overdue,
            String why)
            implements CampaignEvent {}

    /**
     * @param unitId of whoever handed it in, or the campaign's
     * @param replacesId the material it takes the place of; null for one that takes none's
     */
    @Revision("1")
    record MaterialSubmitted(
            String materialId,
            String campaignId,
            @Subject("unit") String campaignUnitId,
            String unitId,
            String indicatorCode,
            String title,
            List<MaterialDocument> documents,
            String period,
            @Subject("material") @Nullable String replacesId)
            implements CampaignEvent {}

    /** @param score from 0 to 100; null where it was not scored */
    @Revision("1")
    record MaterialReviewed(
            String materialId,
            String campaignId,
            @Subject("unit") String campaignUnitId,
            String indicatorCode,
            boolean accepted,
            @Nullable BigDecimal score,
            String why)
            implements CampaignEvent {}

    /**
     * @param reviewed whether it had been reviewed before
     * @param accepted and then accepted
     */
    @Revision("1")
    record MaterialReplaced(
            String materialId,
            String campaignId,
            @Subject("unit") String campaignUnitId,
            String indicatorCode,
            boolean reviewed,
            boolean accepted,
            @Subject("material") String newMaterialId)
            implements CampaignEvent {}

    /** @param weightedScore 0 to 100: the scores by their indicators' weights, of the indicators scored */
    @Revision("1")
    record CampaignReviewed(String campaignId, String quarter, List<IndicatorScore> scores, BigDecimal weightedScore)
            implements CampaignEvent {}

    @Revision("1")
    record CampaignAppraised(String campaignId, int year, BigDecimal score, String grade) implements CampaignEvent {}

    /** The last day has passed; what is still to do is to conclude. */
    @Revision("1")
    record CampaignPeriodEnded(String campaignId, LocalDate endsOn) implements CampaignEvent {}

    /** @param unreached codes of the milestones that were not reached */
    @Revision("1")
    record CampaignConcluded(String campaignId, CampaignOutcome outcome, List<String> unreached)
            implements CampaignEvent {}
}
