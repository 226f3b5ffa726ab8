package io.taizhang.query.engine;

import io.taizhang.ledger.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts of the journal.
 *
 * @param next where to go on, to be given as {@code after}, or with the newest first as {@code before}; null where there is
 *     nothing more. A page may be short, or empty, and still have a next one: one answer looks through so much of the ledger
 *     and no more
 * @param position where the ledger ended when the question was asked
 */
public record JournalPage(List<Fact> items, @Nullable Long next, long position) {
    public JournalPage {
        items = List.copyOf(items);
    }
}
