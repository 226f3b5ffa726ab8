package io.taizhang.command.fund;

import java.time.Instant;

/**
 * A promise of money.
 *
 * @param beneficiary with its type: {@code project/p1}
 * @param amountFen what is left of it after withdrawals; 0 or more
 * @param since when it was made
 */
record Allocation(String beneficiary, long amountFen, Instant since) {

    Allocation less(long fen) {
        return new Allocation(beneficiary, amountFen - fen, since);
    }
}
