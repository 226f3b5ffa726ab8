package io.taizhang.command.activity;

import static io.taizhang.command.activity.ActivityRule.HOST_OUTSIDE_UNIT;

import io.taizhang.command.CommonRule;
import io.taizhang.command.activity.Hosts.KnownHost;

/** A unit that is to host. */
record HostReferredTo(String unitId) {

    void mustBeOpenWithin(String aboveId, Hosts hosts) {
        KnownHost host = known(hosts);
        HOST_OUTSIDE_UNIT.refuseIf(!host.isWithin(aboveId), unitId, aboveId);
        CommonRule.UNIT_CLOSED.refuseIf(!host.open(), unitId);
    }

    KnownHost known(Hosts hosts) {
        return hosts.find(unitId).orElseThrow(() -> CommonRule.UNIT_UNKNOWN.refusal(unitId));
    }
}
