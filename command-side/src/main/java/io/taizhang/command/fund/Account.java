package io.taizhang.command.fund;

import java.time.Instant;

/**
 * What one project or campaign may spend from a fund, in fen.
 *
 * @param since when money was first allocated to it
 */
record Account(long allocatedFen, long reservedFen, long disbursedFen, Instant since) {

    static Account openedAt(Instant since) {
        return new Account(0, 0, 0, since);
    }

    /** Allocated, and neither reserved nor paid. */
    long freeFen() {
        return allocatedFen - reservedFen - disbursedFen;
    }

    Account allocate(long fen) {
        return new Account(Math.addExact(allocatedFen, fen), reservedFen, disbursedFen, since);
    }

    Account reserve(long fen) {
        return new Account(allocatedFen, Math.addExact(reservedFen, fen), disbursedFen, since);
    }

    Account disburse(long fen) {
        return new Account(allocatedFen, reservedFen, Math.addExact(disbursedFen, fen), since);
    }
}
