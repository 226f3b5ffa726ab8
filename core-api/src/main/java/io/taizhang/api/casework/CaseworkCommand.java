package io.taizhang.api.casework;

import static io.taizhang.api.Role.APPROVER;
import static io.taizhang.api.Role.CITIZEN;
import static io.taizhang.api.Role.INSPECTOR;
import static io.taizhang.api.Role.SYSTEM;

import io.taizhang.api.Created;
import io.taizhang.api.IssuedBy;
import io.taizhang.api.LedgerCommand;
import io.taizhang.api.OpensIn;
import io.taizhang.api.Personal;
import io.taizhang.api.constraint.Id;
import io.taizhang.api.constraint.Name;
import io.taizhang.api.constraint.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 城管案件 · 民意诉求, from the report to the call-back. */
public sealed interface CaseworkCommand extends LedgerCommand {
    /** 64 lower-case hexadecimal digits. */
    String SHA256 = "[0-9a-f]{64}";

    /**
     * The first version of what a unit promises. It holds for all cases of the unit, and of those below that promise
     * nothing themselves.
     *
     * @param policyId the unit: each has one policy, in versions
     */
    @IssuedBy(APPROVER)
    record PublishServicePolicy(
            @Id String policyId,
            @Min(1) @Max(1_000_000) int version,
            @Valid ServiceClocks clocks,
            @Size(min = 1, max = 100) List<@Valid CaseCategory> categories)
            implements CaseworkCommand, OpensIn {

        @Override
        public String unitId() {
            return policyId;
        }
    }

    /** The next version: for cases reported from then on. */
    @IssuedBy(APPROVER)
    record ReviseServicePolicy(
            @Id String policyId,
            @Min(1) @Max(1_000_000) int version,
            @Valid ServiceClocks clocks,
            @Size(min = 1, max = 100) List<@Valid CaseCategory> categories)
            implements CaseworkCommand {}

    /**
     * @param unitId the office whose case it is; its departments work it off
     * @param description what is wrong; sealed before it is stored
     * @param contact whom to call back; sealed before it is stored, and never told the department that handles the case
     */
    record ReportCase(
            @Created @Id String caseId,
            @Id String unitId,
            CaseSource source,
            @Id String category,
            @Id @Nullable String placeId,
            @Id @Nullable String gridCode,
            @Personal @Text String description,
            @Personal @Name @Nullable String contact)
            implements CaseworkCommand, OpensIn {}

    /**
     * 随手拍.
     *
     * @param whereabouts where it is, in the citizen's words; sealed before it is stored
     * @param words what is wrong; sealed before they are stored
     * @param contact as for a report
     * @param photoSha256 of a photo that was handed in before
     * @param trackingId SHA-256 of the code that the citizen is given
     */
    @IssuedBy(CITIZEN)
    record ReportSnapshot(
            @Created @Id String caseId,
            @Id String unitId,
            @Personal @Name String whereabouts,
            @Personal @Text String words,
            @Personal @Name @Nullable String contact,
            @Pattern(regexp = SHA256) @Nullable String photoSha256,
            @Pattern(regexp = SHA256) String trackingId)
            implements CaseworkCommand, OpensIn {}

    /**
     * 立案.
     *
     * @param clause of the category it is filed by
     * @param category where the report named none, or another; null: as reported
     */
    record FileCase(
            @Id String caseId,
            @Name String clause,
            @Id @Nullable String category) implements CaseworkCommand {}

    /** @param why also told whoever follows the case */
    record DeclineCase(@Id String caseId, @Text String why) implements CaseworkCommand {}

    /** 街道派单. @param departmentId a unit below the one whose case it is */
    record DispatchCase(@Id String caseId, @Id String departmentId) implements CaseworkCommand {}

    /** 部门接单. */
    record AcceptDispatch(@Id String caseId) implements CaseworkCommand {}

    /** 退单. A third return takes the case further up. */
    record ReturnDispatch(@Id String caseId, @Text String why) implements CaseworkCommand {}

    /** Somebody of the department is on the spot. */
    record Arrive(@Id String caseId) implements CaseworkCommand {}

    /** @param photoSha256 of a photo that shows it */
    record HandleCase(
            @Id String caseId,
            HandlingAction action,
            @Text String note,
            @Pattern(regexp = SHA256) @Nullable String photoSha256)
            implements CaseworkCommand {}

    /** @param hours more than there are */
    record RequestExtension(
            @Id String caseId,
            @Min(1) @Max(2_160) int hours,
            @Text String why) implements CaseworkCommand {}

    @IssuedBy(APPROVER)
    record ApproveExtension(@Id String caseId) implements CaseworkCommand {}

    @IssuedBy(APPROVER)
    record RefuseExtension(@Id String caseId, @Text String why) implements CaseworkCommand {}

    /** 缓办. @param untilOn the last day to handle it, Asia/Shanghai */
    @IssuedBy(APPROVER)
    record DeferCase(
            @Id String caseId, LocalDate untilOn, @Text String why) implements CaseworkCommand {}

    @IssuedBy(INSPECTOR)
    record VerifyCase(@Id String caseId, @Text String findings) implements CaseworkCommand {}

    /** 返工: it is handled again, with the full time. A third rework takes the case further up. */
    @IssuedBy(INSPECTOR)
    record SendBack(@Id String caseId, @Text String why) implements CaseworkCommand {}

    /** 结案. @param reply told whoever follows the case */
    record CloseCase(@Id String caseId, @Text String reply) implements CaseworkCommand {}

    /**
     * 回访.
     *
     * @param resolved what was answered; null where nobody was reached
     * @param satisfaction from 1 to 5; null where nobody was reached
     */
    record CallBack(
            @Id String caseId,
            boolean reached,
            @Nullable Boolean resolved,
            @Min(1) @Max(5) @Nullable Integer satisfaction)
            implements CaseworkCommand {}

    /** It is dispatched and handled again, and counts as rework. */
    record ReopenCase(@Id String caseId, @Text String why) implements CaseworkCommand {}

    /** @param intoCaseId one of the same unit, reported before */
    record MergeDuplicate(@Id String caseId, @Id String intoCaseId) implements CaseworkCommand {}

    /** Whoever follows a case that was closed says how satisfied they are, from 1 to 5. */
    @IssuedBy(CITIZEN)
    record RateCase(
            @Id String caseId,
            @Pattern(regexp = SHA256) String trackingId,
            @Min(1) @Max(5) int satisfaction) implements CaseworkCommand {}

    /** The time that a clock gave is over. */
    @IssuedBy(SYSTEM)
    record BreachClock(
            @Id String caseId,
            CaseClock clock,
            @Min(1) @Max(1_000_000) int run) implements CaseworkCommand {}
}
