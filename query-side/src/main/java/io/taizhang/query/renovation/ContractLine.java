package io.taizhang.query.renovation;

import io.taizhang.api.renovation.ProcurementMethod;
import io.taizhang.api.renovation.RenovationEvent.ContractAwarded;
import io.taizhang.api.renovation.RenovationEvent.VariationApproved;
import io.taizhang.api.renovation.VariationKind;
import java.time.LocalDate;

/**
 * A contract of a project.
 *
 * @param sumFen with its variations
 * @param endsOn with its variations
 * @param variations how many were approved
 * @param certifiedFen work certified under it
 */
public record ContractLine(
        String contractId,
        String contractor,
        ProcurementMethod method,
        long sumFen,
        LocalDate startsOn,
        LocalDate endsOn,
        int variations,
        long certifiedFen) {

    static ContractLine of(ContractAwarded event) {
        return new ContractLine(
                event.contractId(),
                event.contractor(),
                event.method(),
                event.sumFen(),
                event.startsOn(),
                event.endsOn(),
                0,
                0);
    }

    ContractLine varied(VariationApproved event) {
        LocalDate end = event.kind() == VariationKind.DURATION ? LocalDate.parse(event.newValue()) : endsOn;
        return new ContractLine(
                contractId,
                contractor,
                method,
                Math.addExact(sumFen, event.sumChangeFen()),
                startsOn,
                end,
                variations + 1,
                certifiedFen);
    }

    ContractLine certified(long fen) {
        return new ContractLine(
                contractId, contractor, method, sumFen, startsOn, endsOn, variations, Math.addExact(certifiedFen, fen));
    }
}
