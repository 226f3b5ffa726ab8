package io.taizhang.command.activity;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.activity.ActivityEvent.TurnTaken;
import io.taizhang.command.UnitThing;
import org.axonframework.eventsourcing.EventSourcingHandler;

/**
 * One period of a rotation, taken by one activity. Its identity is the series and the period: of two activities that are
 * planned for it at the same time, only one begins its stream.
 */
public class Turn extends UnitThing {
    private String activityId = "";

    Turn() {}

    /** Opened by its activity, never by a command of its own. */
    Turn(TurnTaken taken) {
        apply(taken);
    }

    @EventSourcingHandler
    void on(TurnTaken taken) {
        opened("turn/" + taken.turnId(), taken.hostUnitId());
        activityId = taken.activityId();
    }

    String activityId() {
        return activityId;
    }
}
