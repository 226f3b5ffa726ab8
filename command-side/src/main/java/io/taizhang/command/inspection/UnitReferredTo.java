package io.taizhang.command.inspection;

import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.inspection.Units.KnownUnit;

/** A unit that a command names, or that its actor belongs to. */
record UnitReferredTo(String unitId) {

    static UnitReferredTo of(Issued issued) {
        return new UnitReferredTo(issued.by().unitId());
    }

    KnownUnit in(Units units) {
        return units.find(unitId).orElseThrow(() -> CommonRule.UNIT_UNKNOWN.refusal(unitId));
    }

    KnownUnit openIn(Units units) {
        KnownUnit unit = in(units);
        CommonRule.UNIT_CLOSED.refuseIf(!unit.open(), unitId);
        return unit;
    }

    boolean isWithin(String other, Units units) {
        return in(units).isWithin(other);
    }
}
