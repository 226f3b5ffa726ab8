package io.taizhang.command.activity;

import static io.taizhang.command.activity.ActivityRule.NOT_THIS_HOSTS_TURN;

import java.time.LocalDate;
import java.util.List;

/**
 * The units that host in turn, one in each period. Whose turn it is follows from the day alone: neither the order in which
 * activities are entered nor one that is left out or cancelled moves anybody else's turn.
 */
record Rotation(List<String> hosts) {
    static final Rotation NONE = new Rotation(List.of());

    Rotation {
        hosts = List.copyOf(hosts);
    }

    boolean isNone() {
        return hosts.isEmpty();
    }

    void mustBeTurnOf(String hostId, LocalDate day, Calendar calendar) {
        String turn = hosts.get((int) (calendar.numberOf(day) % hosts.size()));
        NOT_THIS_HOSTS_TURN.refuseIf(!turn.equals(hostId), hostId, calendar.periodOf(day), turn);
    }
}
