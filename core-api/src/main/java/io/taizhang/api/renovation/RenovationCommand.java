package io.taizhang.api.renovation;

import static io.taizhang.api.Role.APPROVER;
import static io.taizhang.api.Role.FINANCE;
import static io.taizhang.api.Role.INSPECTOR;
import static io.taizhang.api.Role.SYSTEM;

import io.taizhang.api.Created;
import io.taizhang.api.IssuedBy;
import io.taizhang.api.LedgerCommand;
import io.taizhang.api.OpensIn;
import io.taizhang.api.constraint.Fen;
import io.taizhang.api.constraint.Id;
import io.taizhang.api.constraint.Name;
import io.taizhang.api.constraint.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 老旧小区改造, and roads, courtyards, lifts and demolition. */
public sealed interface RenovationCommand extends LedgerCommand {
    String projectId();

    record IncludeInPlan(
            @Created @Id String projectId,
            @Id String unitId,
            ProjectKind kind,
            @Nullable Category category,
            @Name String title,
            @Size(max = 500) List<@Id String> placeIds,
            @Min(1990) @Max(2100) int year)
            implements RenovationCommand, OpensIn {}

    /** The owners' vote, counted by heads and by floor area (民法典 278). */
    record RecordBallot(
            @Id String projectId,
            @Name String subject,
            @Positive @Max(10_000_000) long headsTotal,
            @PositiveOrZero long headsVoting,
            @PositiveOrZero long headsFor,
            @Positive @Digits(integer = 12, fraction = 2) BigDecimal areaTotalM2,

            @PositiveOrZero @Digits(integer = 12, fraction = 2) BigDecimal areaVotingM2,

            @PositiveOrZero @Digits(integer = 12, fraction = 2) BigDecimal areaForM2)
            implements RenovationCommand {}

    /** Puts the design on notice; approval waits for the notice to end. */
    record PublishDesign(
            @Id String projectId,
            @Text String summary,
            @Min(1) @Max(365) int noticeDays) implements RenovationCommand {}

    @IssuedBy(APPROVER)
    record ApproveProject(
            @Id String projectId,
            @Fen long estimateFen,
            @Size(min = 1, max = 50) List<@Valid FundLine> fundLines) implements RenovationCommand {}

    record AwardContract(
            @Id String projectId,
            @Created @Id String contractId,
            @Name String contractor,
            @Fen long sumFen,
            LocalDate startsOn,
            LocalDate endsOn,
            ProcurementMethod method)
            implements RenovationCommand {}

    /** @param oldValue what stands now: fen for VALUE, an ISO date for DURATION, words for SCOPE; likewise newValue */
    @IssuedBy(APPROVER)
    record ApproveVariation(
            @Id String projectId,
            @Id String contractId,
            VariationKind kind,
            @Text String oldValue,
            @Text String newValue,
            @Text String rationale)
            implements RenovationCommand {}

    /** @param fundLines the new lines; absent, the old ones stand and the difference shows as not funded */
    @IssuedBy(APPROVER)
    record ReviseEstimate(
            @Id String projectId,
            @Fen long estimateFen,
            @Size(min = 1, max = 50) @Nullable List<@Valid FundLine> fundLines,
            @Text String rationale)
            implements RenovationCommand {}

    record StartWorks(@Id String projectId) implements RenovationCommand {}

    /** @param stage the part of the works, in the site's words; percent is of the whole project */
    record ReportWorks(
            @Id String projectId,
            @Name String stage,
            @Min(0) @Max(100) int percent,
            @Text String note) implements RenovationCommand {}

    record CorrectWorks(
            @Id String projectId,
            @Min(0) @Max(100) int percent,
            @Text String why) implements RenovationCommand {}

    @IssuedBy(INSPECTOR)
    record CertifyWorks(
            @Id String projectId,
            @Id String contractId,
            @Fen long amountFen) implements RenovationCommand {}

    record RequestPayment(
            @Id String projectId,
            @Created @Id String paymentId,
            @Id String contractId,
            @Id String fundId,
            @Fen long amountFen,
            @Name String payee)
            implements RenovationCommand {}

    /** The fund has set the money aside. */
    @IssuedBy(SYSTEM)
    record ConfirmFunding(@Id String projectId, @Id String paymentId) implements RenovationCommand {}

    @IssuedBy(APPROVER)
    record ApprovePayment(@Id String projectId, @Id String paymentId) implements RenovationCommand {}

    @IssuedBy({APPROVER, SYSTEM})
    record RefusePayment(
            @Id String projectId,
            @Id String paymentId,
            @Text String why) implements RenovationCommand {}

    @IssuedBy(FINANCE)
    record ConfirmDisbursement(
            @Id String projectId,
            @Id String paymentId,
            @Name String voucherNo) implements RenovationCommand {}

    /** 红冲: undoes a payment by a fact of its own, never by an edit. */
    @IssuedBy(FINANCE)
    record ReversePayment(
            @Id String projectId,
            @Id String paymentId,
            @Text String why) implements RenovationCommand {}

    record CompleteWorks(@Id String projectId) implements RenovationCommand {}

    /** 联合验收. */
    @IssuedBy(INSPECTOR)
    record AcceptWorks(
            @Id String projectId, @Size(max = 100) List<@Text String> findings) implements RenovationCommand {}

    @IssuedBy(INSPECTOR)
    record RejectWorks(
            @Id String projectId, @Size(min = 1, max = 100) List<@Text String> findings) implements RenovationCommand {}

    @IssuedBy(FINANCE)
    record SettleAccount(@Id String projectId, @Fen long finalFen) implements RenovationCommand {}

    record HandOver(@Id String projectId, @Name String managedBy) implements RenovationCommand {}

    /** 示范院. */
    @IssuedBy(APPROVER)
    record DesignateDemonstration(@Id String projectId) implements RenovationCommand {}

    @IssuedBy(APPROVER)
    record CancelProject(@Id String projectId, @Text String why) implements RenovationCommand {}
}
