package io.taizhang.api.inspection;

import static io.taizhang.api.Role.APPROVER;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 督导检查 and 整改: what is looked at and what it comes to, what is wrong and how it is put right. */
public sealed interface InspectionCommand extends LedgerCommand {
    /** 64 lower-case hexadecimal digits: a photo in the evidence store. */
    String SHA256 = "[0-9a-f]{64}";

    /** Published once and never changed; another version is another checklist. */
    record PublishChecklist(
            @Created @Id String checklistId,
            @Id String unitId,
            @Name String title,
            @Size(min = 1, max = 100) List<@Valid ChecklistItem> items)
            implements InspectionCommand, OpensIn {}

    /**
     * Whoever plans it reaches both units; from then on the inspecting unit may look at the other.
     *
     * @param placeIds the places that may be looked at, within the inspected unit
     * @param sampleSize how many of them are looked at; absent: all
     * @param sampleSeed by which they are drawn; absent: the server makes one. How they are drawn stands at
     *     {@link InspectionEvent.InspectionPlanned}
     */
    record PlanInspection(
            @Created @Id String inspectionId,
            InspectionKind kind,
            @Id String checklistId,
            @Id String inspectorUnitId,
            @Id String inspectedUnitId,
            @Size(min = 1, max = 500) List<@Id String> placeIds,
            @Min(1) @Max(500) @Nullable Integer sampleSize,
            @Id @Nullable String sampleSeed)
            implements InspectionCommand {}

    /**
     * Observed again before the inspection is finished, the later observation counts.
     *
     * @param deduction in points: from 1 to those of the item for FAIL, otherwise 0
     */
    @IssuedBy(INSPECTOR)
    record RecordObservation(
            @Id String inspectionId,
            @Id String placeId,
            @Id String itemCode,
            ObservationResult result,
            @Min(0) @Max(1_000) int deduction,
            @Text @Nullable String note,
            @Pattern(regexp = SHA256) @Nullable String photoSha256)
            implements InspectionCommand {}

    @IssuedBy({OFFICIAL, INSPECTOR})
    record FinishInspection(@Id String inspectionId) implements InspectionCommand {}

    /** By the inspected unit. */
    record AppealScore(
            @Id String inspectionId,
            @Created @Id String appealId,
            @Text String grounds) implements InspectionCommand {}

    /**
     * By somebody who neither inspected nor appealed, and not of the inspected unit.
     *
     * @param corrections what should have been observed: at least one where the appeal is upheld, otherwise none. The new
     *     score is computed from them; the old one stays readable
     */
    @IssuedBy({APPROVER, INSPECTOR})
    record DecideAppeal(
            @Id String inspectionId,
            @Id String appealId,
            boolean upheld,
            @Size(max = 500) List<@Valid Correction> corrections,
            @Text String findings)
            implements InspectionCommand {}

    /** 督查通报: makes known what finished inspections came to. */
    record IssueBulletin(
            @Created @Id String bulletinId,
            @Id String unitId,
            @Name String title,
            @Text String summary,
            @Size(min = 1, max = 200) List<@Id String> inspectionIds)
            implements InspectionCommand, OpensIn {}

    /**
     * A fault at a place, in the course of an inspection or by itself.
     *
     * @param itemCode the item of the inspection's checklist, or, without an inspection, of any; a fault of the same item
     *     at the same place is the same fault coming back
     * @param photoSha256 the fault, as it was found
     */
    @IssuedBy({OFFICIAL, INSPECTOR})
    record RaiseFinding(
            @Created @Id String findingId,
            @Id @Nullable String inspectionId,
            @Id String placeId,
            @Id @Nullable String itemCode,
            @Text String description,
            @Pattern(regexp = SHA256) @Nullable String photoSha256)
            implements InspectionCommand {}

    /**
     * 交办.
     *
     * @param unitId that is to put it right
     * @param dueAt until when, exclusive; for 整改不过夜 the end of the same day
     */
    @IssuedBy({OFFICIAL, INSPECTOR})
    record AssignRectification(@Id String findingId, @Id String unitId, Instant dueAt) implements InspectionCommand {}

    /** By the unit that is to put it right. */
    record AcceptRectification(@Id String findingId) implements InspectionCommand {}

    /** @param photoSha256 the place put right, taken after the fault was found */
    record ReportRectified(
            @Id String findingId,
            @Text String measures,
            @Pattern(regexp = SHA256) String photoSha256) implements InspectionCommand {}

    /** 复查: by nobody who put it right or belongs to the unit that did. */
    @IssuedBy(INSPECTOR)
    record VerifyRectified(@Id String findingId) implements InspectionCommand {}

    /** It is not put right; the time it was due at stands. */
    @IssuedBy(INSPECTOR)
    record ReturnRectification(@Id String findingId, @Text String why) implements InspectionCommand {}

    /** Nothing was reported when it was due. */
    @IssuedBy(SYSTEM)
    record MarkRectificationOverdue(@Id String findingId) implements InspectionCommand {}

    /**
     * 升级督办: takes an overdue rectification to a unit above the one it was taken to before. The unit directly above the
     * rectifying one is told by itself.
     *
     * @param why absent where time alone is the reason
     */
    @IssuedBy({OFFICIAL, INSPECTOR, SYSTEM})
    record Escalate(
            @Id String findingId,
            @Id String toUnitId,
            @Text @Nullable String why) implements InspectionCommand {}
}
