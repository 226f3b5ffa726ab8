package io.taizhang.query.overview;

import io.taizhang.query.campaign.TaskFigures;
import io.taizhang.query.casework.CaseworkFigures;
import io.taizhang.query.fund.FundFigures;
import io.taizhang.query.inspection.InspectionFigures;
import io.taizhang.query.renovation.RenovationFigures;
import java.time.LocalDate;

/**
 * What the facts of a day changed in the headline figures of a unit with everything below it: each is what was added that
 * day, below zero where it was taken away. What a figure was at the end of a day is what it is later less all that was
 * added in between.
 *
 * @param day on which the facts were recorded, Asia/Shanghai
 * @param facts how many there were
 * @param tasksWeight of tasks that are not cancelled, with what is {@code tasksEarned} of it in ten-thousandths
 */
public record DayRow(
        String unitId,
        LocalDate day,
        String unitPath,
        long facts,
        long tasksOverdue,
        long tasksWeight,
        long tasksEarned,
        long paidFen,
        long availableFen,
        long findingsOverdue,
        long casesOpen) {

    static DayRow empty(String unitId, LocalDate day, String unitPath) {
        return new DayRow(unitId, day, unitPath, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** With what one fact adds: the figures it makes where there were none before it. */
    DayRow plus(
            TaskFigures tasks,
            RenovationFigures renovation,
            FundFigures fund,
            InspectionFigures inspection,
            CaseworkFigures casework) {
        return new DayRow(
                unitId,
                day,
                unitPath,
                facts + 1,
                tasksOverdue + tasks.overdue(),
                tasksWeight + tasks.weight(),
                tasksEarned + tasks.earned(),
                paidFen + renovation.paidFen(),
                availableFen + fund.availableFen(),
                findingsOverdue + inspection.overdue(),
                casesOpen + casework.open());
    }
}
