package io.taizhang.command.activity;

import static io.taizhang.command.activity.ActivityRule.TURN_ALREADY_TAKEN;

import io.taizhang.command.Issued;
import io.taizhang.command.Lookup;
import java.util.Optional;

/**
 * Who took a period of a rotation. A turn whose activity was cancelled is its host's again: it is then taken a second time,
 * under a number of its own.
 */
record Turns(String seriesId, String period, Lookup lookup) {

    /** @return the id under which it may be taken now */
    String free(Issued issued) {
        int number = 1;
        Optional<String> holder = holder(number);
        while (holder.isPresent()) {
            mustBeCancelled(holder.get(), issued);
            number++;
            holder = holder(number);
        }
        return id(number);
    }

    private Optional<String> holder(int number) {
        return lookup.ask(Turn.class, "turn/" + id(number), Turn::activityId);
    }

    private void mustBeCancelled(String activityId, Issued issued) {
        Activity.Standing activity = lookup.ask(Activity.class, "activity/" + activityId, Activity::standing)
                .orElseThrow(() -> new IllegalStateException("A turn is stored with its activity: " + activityId));
        TURN_ALREADY_TAKEN.refuseIf(!activity.cancelled(), period, activityId);
        activity.latest().mustPrecede(issued);
    }

    /** No id holds a dot after its period, so that no two of different series are the same. */
    private String id(int number) {
        return seriesId + "-" + period + (number == 1 ? "" : "." + number);
    }
}
