package io.taizhang.command.deadline;

import io.taizhang.api.Context;
import io.taizhang.ledger.Fact;
import java.util.List;

/**
 * What the facts of one context mean for its clocks: a bean of its context ({@code FlagClocks}). A pure function of the
 * fact alone, so that the clocks that run can be had from the ledger again at any time.
 *
 * <p>The fact that a deadline itself leaves stops its clock, and so does every fact that makes the deadline pointless. A
 * clock may still fire when its thing has ended in the same moment, or again after a crash: the command it issues is
 * decided by the aggregate, which refuses what is no longer due. No rule may rest on a clock having fired; it compares
 * times.
 */
public interface Clocks {

    /** Whose facts it is given; no others are read. A context has at most one. */
    Context context();

    /**
     * Raised where facts that are recorded already start or stop other clocks than they did before: all clocks of the
     * context are then had from the ledger again.
     */
    default int revision() {
        return 1;
    }

    /** The changes the fact makes, in order; empty for what means nothing to any clock. */
    List<ClockChange> after(Fact fact);
}
