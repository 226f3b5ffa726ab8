package io.taizhang.query.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.taizhang.api.campaign.CampaignEvent;
import io.taizhang.api.campaign.CampaignEvent.TaskAmended;
import io.taizhang.api.campaign.CampaignEvent.TaskAssigned;
import io.taizhang.api.campaign.CampaignEvent.TaskCancelled;
import io.taizhang.api.campaign.CampaignEvent.TaskCompleted;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many open tasks are due on which day, on the wire as {@code {"2021-06-30": 3}}. */
public record DueDays(@JsonValue SortedMap<LocalDate, Long> tasks) {

    static final DueDays NONE = new DueDays(new TreeMap<>());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DueDays {
        tasks = Collections.unmodifiableSortedMap(new TreeMap<>(tasks));
    }

    /** The first day that one of them is due on; null where none is open. */
    @Nullable LocalDate next() {
        return tasks.isEmpty() ? null : tasks.firstKey();
    }

    DueDays after(CampaignEvent event) {
        return switch (event) {
            case TaskAssigned it -> plus(it.dueOn(), 1);
            case TaskAmended it -> plus(it.oldDueOn(), -1).plus(it.dueOn(), 1);
            case TaskCompleted it -> plus(it.dueOn(), -1);
            case TaskCancelled it -> plus(it.dueOn(), -1);
            default -> this;
        };
    }

    private DueDays plus(LocalDate day, long more) {
        SortedMap<LocalDate, Long> next = new TreeMap<>(tasks);
        long count = next.merge(day, more, Math::addExact);
        if (count == 0) {
            next.remove(day);
        }
        return new DueDays(next);
    }
}
