package io.taizhang.query.pages.audit;

import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.web.Reading.ToldFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page of the journal, the newest on top, and where it is turned over to.
 *
 * @param newer null on the newest page, as is {@code older} on the oldest
 */
record JournalSheet(
        List<ObjectNode> facts,
        @Nullable String newer,
        @Nullable String older,
        String newest,
        String oldest) {

    /** Pages may be short, or empty, and still have others beyond them: one answer looks through so much of the ledger. */
    static JournalSheet of(Frame frame, JournalQuery query, ToldFacts found) {
        Address here = frame.here().without("before", "after");
        boolean upwards = query.after() != null;
        List<ObjectNode> shown = upwards ? found.items().reversed() : found.items();
        @Nullable Long top = shown.isEmpty() ? null : (Long) position(shown.getFirst());
        @Nullable Long bottom = shown.isEmpty() ? null : (Long) position(shown.getLast());
        return new JournalSheet(
                shown,
                newer(here, query, found, top),
                older(here, query, found, bottom),
                here.toString(),
                here.with("after", 0).toString());
    }

    private static @Nullable String newer(Address here, JournalQuery query, ToldFacts found, @Nullable Long top) {
        if (query.after() != null) {
            return found.next() == null
                    ? null
                    : here.with("after", found.next()).toString();
        }
        if (query.before() == null) {
            return null;
        }
        return here.with("after", top == null ? query.before() - 1 : top).toString();
    }

    private static @Nullable String older(Address here, JournalQuery query, ToldFacts found, @Nullable Long bottom) {
        if (query.after() == null) {
            return found.next() == null
                    ? null
                    : here.with("before", found.next()).toString();
        }
        if (query.after() == 0) {
            return null;
        }
        return here.with("before", bottom == null ? query.after() + 1 : bottom).toString();
    }

    private static long position(ObjectNode fact) {
        return fact.path("position").longValue();
    }
}
