package io.taizhang.query.service;

import io.taizhang.api.service.ServiceKind;
import io.taizhang.query.fold.Tally;

/**
 * The services a unit and everything below it buy.
 *
 * @param contracts neither terminated nor run out
 * @param feeFen of all terms ever agreed
 */
public record ServiceFigures(
        long contracts, Tally<ServiceKind> contractsByKind, long feeFen, long deliveries, long assessments) {
    static final ServiceFigures NONE = new ServiceFigures(0, Tally.none(), 0, 0, 0);

    /** @param more 1, 0 or -1 */
    ServiceFigures contracts(int more, ServiceKind kind) {
        return new ServiceFigures(contracts + more, contractsByKind.plus(kind, more), feeFen, deliveries, assessments);
    }

    ServiceFigures agreed(long fen) {
        return new ServiceFigures(contracts, contractsByKind, Math.addExact(feeFen, fen), deliveries, assessments);
    }

    ServiceFigures delivered() {
        return new ServiceFigures(contracts, contractsByKind, feeFen, deliveries + 1, assessments);
    }

    ServiceFigures assessed() {
        return new ServiceFigures(contracts, contractsByKind, feeFen, deliveries, assessments + 1);
    }
}
