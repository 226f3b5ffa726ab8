package io.taizhang.query.campaign;

import io.taizhang.api.campaign.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task, with what it asks for now and what it asked for before.
 *
 * @param unitPath of the unit that leads it
 * @param letterInForce whether both sides have signed the version in force
 * @param version in force, with its target and its last day
 * @param waitingQuantity reported, and neither verified nor returned
 * @param verifiedPercent of the target in force, at most 100
 * @param versions all of them, oldest first
 * @param late completed after its day
 */
public record TaskRow(
        String taskId,
        String campaignId,
        String title,
        String indicatorCode,
        String campaignUnitId,
        String leadUnitId,
        String unitPath,
        List<String> supportingUnitIds,
        List<String> responsiblePostIds,
        long weight,
        TaskState state,
        boolean overdue,
        boolean late,
        boolean letterInForce,
        int version,
        Target target,
        LocalDate dueOn,
        BigDecimal waitingQuantity,
        BigDecimal verifiedQuantity,
        BigDecimal verifiedPercent,
        List<TaskVersion> versions,
        List<ReportLine> reports,
        Hand assigned,
        @Nullable Hand closed,
        @Nullable String cancelledBecause) {}
