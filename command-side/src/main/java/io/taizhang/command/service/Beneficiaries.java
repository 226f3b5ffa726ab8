package io.taizhang.command.service;

import static io.taizhang.command.service.ServiceRule.BENEFICIARY_NAMED_TWICE;
import static io.taizhang.command.service.ServiceRule.BENEFICIARY_OUTSIDE_UNIT;

import io.taizhang.command.CommonRule;
import io.taizhang.command.service.Buyers.KnownUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The units that get what is bought. */
record Beneficiaries(List<String> unitIds) {

    /** @param unitId who buys: the others lie below it, or are it */
    void mustBeOpenWithin(String unitId, Buyers buyers) {
        Set<String> named = new HashSet<>();
        for (String id : unitIds) {
            BENEFICIARY_NAMED_TWICE.refuseIf(!named.add(id), id);
            KnownUnit beneficiary = buyers.find(id).orElseThrow(() -> CommonRule.UNIT_UNKNOWN.refusal(id));
            BENEFICIARY_OUTSIDE_UNIT.refuseIf(!beneficiary.path().contains(unitId), id, unitId);
            CommonRule.UNIT_CLOSED.refuseIf(!beneficiary.open(), id);
        }
    }
}
