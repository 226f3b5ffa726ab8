package io.taizhang.query.oc4ids;

import io.taizhang.api.renovation.ProcurementMethod;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationEvent;
import io.taizhang.api.renovation.RenovationEvent.AccountSettled;
import io.taizhang.api.renovation.RenovationEvent.ContractAwarded;
import io.taizhang.api.renovation.RenovationEvent.DesignPublished;
import io.taizhang.api.renovation.RenovationEvent.EstimateRevised;
import io.taizhang.api.renovation.RenovationEvent.ProjectApproved;
import io.taizhang.api.renovation.RenovationEvent.VariationApproved;
import io.taizhang.api.renovation.RenovationEvent.WorksAccepted;
import io.taizhang.api.renovation.RenovationEvent.WorksCertified;
import io.taizhang.api.renovation.RenovationEvent.WorksReported;
import io.taizhang.api.renovation.Stage;
import io.taizhang.api.renovation.VariationKind;
import java.util.List;
import java.util.Optional;

/** The standard's words for ours, from its codelists. */
final class Codes {
    private Codes() {}

    /** {@code projectStatus}: what is handed over is in use; what was pulled down is gone. */
    static String status(Stage stage, ProjectKind kind) {
        return switch (stage) {
            case IDENTIFICATION -> "identification";
            case PREPARATION -> "preparation";
            case IMPLEMENTATION -> "implementation";
            case COMPLETION -> "completion";
            case COMPLETED -> kind == ProjectKind.DEMOLITION ? "decommissioned" : "maintenance";
            case CANCELLED -> "cancelled";
        };
    }

    /** {@code projectType}. */
    static String type(ProjectKind kind) {
        return switch (kind) {
            case COMPOUND, COURTYARD, ROAD, PUBLIC_SPACE -> "rehabilitation";
            case LIFT -> "expansion";
            case DEMOLITION -> "decommissioning";
        };
    }

    /** {@code projectSector}: the nearest there is; of what is pulled down it says nothing. */
    static List<String> sector(ProjectKind kind) {
        return switch (kind) {
            case COMPOUND, COURTYARD, LIFT -> List.of("socialHousing");
            case ROAD -> List.of("transport", "transport.road");
            case PUBLIC_SPACE -> List.of("cultureSportsAndRecreation");
            case DEMOLITION -> List.of();
        };
    }

    /** {@code method}. */
    static String method(ProcurementMethod method) {
        return switch (method) {
            case OPEN -> "open";
            case SELECTIVE -> "selective";
            case LIMITED -> "limited";
            case DIRECT -> "direct";
        };
    }

    /** {@code modificationType}. */
    static String modification(VariationKind kind) {
        return switch (kind) {
            case VALUE -> "value";
            case DURATION -> "duration";
            case SCOPE -> "scope";
        };
    }

    /** {@code documentType} of what is cited by a fact; empty where the standard has no place for it. */
    static Optional<String> document(RenovationEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case DesignPublished design -> "designReport";
                    case ProjectApproved approval -> "budgetApproval";
                    case EstimateRevised revision -> "budgetAmendmentApproval";
                    case ContractAwarded award -> "contractSigned";
                    case VariationApproved variation -> "contractAmendment";
                    case WorksReported report -> "physicalProgressReport";
                    case WorksCertified certificate -> "paymentCertificate";
                    case WorksAccepted acceptance -> "completionCertificate";
                    case AccountSettled settlement -> "financialProgressReport";
                    default -> null;
                });
    }
}
