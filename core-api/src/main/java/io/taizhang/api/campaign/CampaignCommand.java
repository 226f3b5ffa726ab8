package io.taizhang.api.campaign;

import static io.taizhang.api.Role.APPROVER;
import static io.taizhang.api.Role.CITIZEN;
import static io.taizhang.api.Role.INSPECTOR;
import static io.taizhang.api.Role.OFFICIAL;
import static io.taizhang.api.Role.SYSTEM;

import io.taizhang.api.Created;
import io.taizhang.api.IssuedBy;
import io.taizhang.api.LedgerCommand;
import io.taizhang.api.OpensIn;
import io.taizhang.api.constraint.Id;
import io.taizhang.api.constraint.Name;
import io.taizhang.api.constraint.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 创建活动: what it is judged by, how it is led, the tasks it is worked off in, and how it ends. */
public sealed interface CampaignCommand extends LedgerCommand {

    /** It belongs to the unit of whoever publishes it here; a campaign of any unit may follow it. */
    record PublishStandard(
            @Created @Id String standardId,
            @Name String title,
            @Name String issuer,
            @Name String version,
            @Size(min = 1, max = 500) List<@Valid Indicator> indicators)
            implements CampaignCommand {}

    @IssuedBy(APPROVER)
    record LaunchCampaign(
            @Created @Id String campaignId,
            @Id String unitId,
            @Name String title,
            @Name String targetTitle,
            @Id String standardId,
            @Valid @Nullable AuthorityBasis authorityBasis,
            LocalDate startsOn,
            LocalDate endsOn)
            implements CampaignCommand, OpensIn {}

    /** Names the whole group; the one before is dissolved. */
    record AppointLeadingGroup(
            @Id String campaignId, @Size(min = 1, max = 100) List<@Valid GroupPost> posts) implements CampaignCommand {}

    /** Names the whole plan; what was reached already stands in it unchanged. */
    record SetMilestones(
            @Id String campaignId, @Size(min = 1, max = 100) List<@Valid Milestone> milestones)
            implements CampaignCommand {}

    record ReachMilestone(@Id String campaignId, @Id String code) implements CampaignCommand {}

    /** @param attendees how many took part */
    record HoldMeeting(
            @Id String campaignId,
            MeetingKind kind,
            @Name String subject,
            @Positive @Max(1_000_000) long attendees,
            @Size(max = 100) List<@Text String> decisions)
            implements CampaignCommand {}

    /** @param period what it reports on, in words: 2021-03, 第5期 */
    record IssueReport(
            @Id String campaignId,
            ReportKind kind,
            @Name String period,
            @Text String summary) implements CampaignCommand {}

    /** 三率一度, by an official or, from a questionnaire's answers, by itself. @param sample how many answered; the rates are percentages of them */
    @IssuedBy({OFFICIAL, SYSTEM})
    record RecordOpinionSurvey(
            @Id String campaignId,
            @Positive @Max(100_000_000) long sample,

            @PositiveOrZero @Max(100) @Digits(integer = 3, fraction = 2) BigDecimal awarenessPct,

            @PositiveOrZero @Max(100) @Digits(integer = 3, fraction = 2) BigDecimal supportPct,

            @PositiveOrZero @Max(100) @Digits(integer = 3, fraction = 2) BigDecimal participationPct,

            @PositiveOrZero @Max(100) @Digits(integer = 3, fraction = 2) BigDecimal satisfactionPct)
            implements CampaignCommand {}

    /**
     * Asks anybody who holds a token. Each of the four measures is measured by one question at least.
     *
     * @param closesOn the last day for answers
     */
    record OpenQuestionnaire(
            @Created @Id String questionnaireId,
            @Id String campaignId,
            @Name String title,
            @Size(min = 1, max = 50) List<@Valid Question> questions,
            LocalDate closesOn)
            implements CampaignCommand {}

    /** Makes that many more tokens good for an answer. */
    record IssueTokens(
            @Id String questionnaireId, @Min(1) @Max(10_000) int count) implements CampaignCommand {}

    /**
     * Fills in one sheet.
     *
     * @param sheetId the token's digest, so that no token fills in two
     * @param token all 16 digits; it does not come into the ledger
     */
    @IssuedBy(CITIZEN)
    record AnswerQuestionnaire(
            @Id String sheetId,
            @Id String questionnaireId,
            @Pattern(regexp = "[0-9A-HJKMNP-TV-Z]{16}") String token,
            @Size(min = 1, max = 50) List<@Valid Choice> answers)
            implements CampaignCommand {}

    /** Before its last day by an official, or when that has passed. The answers given until then are counted. */
    @IssuedBy({OFFICIAL, SYSTEM})
    record CloseQuestionnaire(@Id String questionnaireId) implements CampaignCommand {}

    /**
     * @param responsiblePostIds the posts of the lead unit, or below it, that answer for the task
     * @param weight what the task counts beside others
     */
    record AssignTask(
            @Id String campaignId,
            @Created @Id String taskId,
            @Id String indicatorCode,
            @Id String leadUnitId,
            @Size(max = 50) List<@Id String> supportingUnitIds,
            @Size(max = 50) @Nullable List<@Id String> responsiblePostIds,
            @Name String title,
            @Valid Target target,
            @Min(1) @Max(1_000) int weight,
            LocalDate dueOn)
            implements CampaignCommand {}

    /**
     * Which side is signing follows from the signer's own unit.
     *
     * @param postId the post the signer signs in
     */
    record SignResponsibilityLetter(
            @Id String taskId, @Id @Nullable String postId) implements CampaignCommand {}

    /** Supersedes the version before; the letter has to be signed anew. */
    record AmendTask(
            @Id String taskId,
            @Valid Target target,
            LocalDate dueOn,
            @Text String rationale) implements CampaignCommand {}

    /** @param quantity what was done since the last report, in the unit of the target */
    record ReportProgress(
            @Id String taskId,
            @Positive @Digits(integer = 12, fraction = 2) BigDecimal quantity,
            @Text String note) implements CampaignCommand {}

    @IssuedBy(INSPECTOR)
    record VerifyProgress(
            @Id String taskId, @Min(1) @Max(1_000_000) int reportNo) implements CampaignCommand {}

    @IssuedBy(INSPECTOR)
    record ReturnProgress(
            @Id String taskId,
            @Min(1) @Max(1_000_000) int reportNo,
            @Text String why) implements CampaignCommand {}

    @IssuedBy(APPROVER)
    record CompleteTask(@Id String taskId) implements CampaignCommand {}

    record CancelTask(@Id String taskId, @Text String why) implements CampaignCommand {}

    /**
     * 材料申报: hands in what proves an indicator. It belongs to the unit of whoever hands it in, where that is the campaign's or
     * below it.
     *
     * @param documents of the evidence store; the same document may serve many indicators
     * @param period what they cover, in words: 2021Q1
     */
    record SubmitMaterial(
            @Created @Id String materialId,
            @Id String campaignId,
            @Id String indicatorCode,
            @Name String title,
            @Size(min = 1, max = 50) List<@Valid MaterialDocument> documents,
            @Name String period)
            implements CampaignCommand {}

    /** @param score from 0 to 100; only of what is accepted */
    @IssuedBy(INSPECTOR)
    record ReviewMaterial(
            @Id String materialId,
            boolean accepted,

            @PositiveOrZero @Max(100) @Digits(integer = 3, fraction = 2) @Nullable BigDecimal score,

            @Text String why)
            implements CampaignCommand {}

    /** Hands in another material in place of this one, which stays. */
    record ReplaceMaterial(
            @Id String materialId,
            @Created @Id String newMaterialId,
            @Name String title,
            @Size(min = 1, max = 50) List<@Valid MaterialDocument> documents,
            @Name String period)
            implements CampaignCommand {}

    /** @param quarter {@code 2021Q3} */
    @IssuedBy(INSPECTOR)
    record ReviewCampaign(
            @Id String campaignId,
            @Pattern(regexp = "(19|20)\\d{2}Q[1-4]") String quarter,
            @Size(min = 1, max = 500) List<@Valid IndicatorScore> scores)
            implements CampaignCommand {}

    /** @param score from 0 to 100 */
    @IssuedBy(APPROVER)
    record AppraiseCampaign(
            @Id String campaignId,
            @Min(1990) @Max(2100) int year,

            @PositiveOrZero @Max(100) @Digits(integer = 3, fraction = 2) BigDecimal score,

            @Name String grade)
            implements CampaignCommand {}

    @IssuedBy(APPROVER)
    record ConcludeCampaign(@Id String campaignId, CampaignOutcome outcome) implements CampaignCommand {}

    /** Its due day has passed. */
    @IssuedBy(SYSTEM)
    record MarkTaskOverdue(@Id String taskId) implements CampaignCommand {}

    /** Its due day has passed. */
    @IssuedBy(SYSTEM)
    record MarkMilestoneOverdue(@Id String campaignId, @Id String code) implements CampaignCommand {}

    /** The campaign's last day has passed; it is still to be concluded. */
    @IssuedBy(SYSTEM)
    record EndCampaignPeriod(@Id String campaignId) implements CampaignCommand {}
}
