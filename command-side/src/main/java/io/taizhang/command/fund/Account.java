package io.taizhang.command.fund;

import java.time.Instant;

/**
 * What one project or campaign may spend from a fund.
 *
 * @param free allocated, and neither reserved nor paid
 * @param since when money was first allocated to it
 */
record Account(RunningBalance free, Instant since) {

    static Account openedAt(Instant since) {
        return new Account(new RunningBalance(), since);
    }
}
