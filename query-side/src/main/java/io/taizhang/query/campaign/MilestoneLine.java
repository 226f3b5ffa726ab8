package io.taizhang.query.campaign;

import io.taizhang.api.campaign.Milestone;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A milestone.
 *
 * @param reachedOn Asia/Shanghai; null until it is reached
 * @param late reached after its day
 * @param overdue not reached, past its day
 */
public record MilestoneLine(
        String code,
        String title,
        LocalDate dueOn,
        @Nullable LocalDate reachedOn,
        boolean late,
        boolean overdue) {

    static MilestoneLine of(Milestone milestone) {
        return new MilestoneLine(milestone.code(), milestone.title(), milestone.dueOn(), null, false, false);
    }

    boolean isReached() {
        return reachedOn != null;
    }

    boolean saysTheSameAs(Milestone milestone) {
        return code.equals(milestone.code()) && dueOn.equals(milestone.dueOn());
    }

    MilestoneLine reached(LocalDate on, boolean afterItsDay) {
        return new MilestoneLine(code, title, dueOn, on, afterItsDay, false);
    }

    MilestoneLine fallenOverdue() {
        return new MilestoneLine(code, title, dueOn, null, false, true);
    }

    MilestoneLine called(String newTitle) {
        return new MilestoneLine(code, newTitle, dueOn, reachedOn, late, overdue);
    }
}
