package io.taizhang.query.renovation;

import io.taizhang.api.renovation.Category;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.Stage;
import org.jspecify.annotations.Nullable;

/**
 * How far a project's money has come; the steps are those of {@link Spending}.
 *
 * @param year of the plan
 * @param placeCount how many places the project covers
 */
public record SpendingRow(
        String projectId,
        String title,
        ProjectKind kind,
        @Nullable Category category,
        int year,
        String unitId,
        String unitPath,
        Stage stage,
        int placeCount,
        long estimateFen,
        long contractFen,
        long certifiedFen,
        long requestedFen,
        long approvedFen,
        long paidFen,
        long settledFen) {

    Spending spending() {
        return new Spending(estimateFen, contractFen, certifiedFen, requestedFen, approvedFen, paidFen, settledFen);
    }

    SpendingRow with(String path, Stage newStage, Spending spending) {
        return new SpendingRow(
                projectId,
                title,
                kind,
                category,
                year,
                unitId,
                path,
                newStage,
                placeCount,
                spending.estimateFen(),
                spending.contractFen(),
                spending.certifiedFen(),
                spending.requestedFen(),
                spending.approvedFen(),
                spending.paidFen(),
                spending.settledFen());
    }
}
