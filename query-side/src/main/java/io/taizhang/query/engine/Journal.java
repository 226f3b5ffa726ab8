package io.taizhang.query.engine;

import io.taizhang.api.Context;
import io.taizhang.api.LedgerEvent;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 流水: the facts of the ledger themselves, in its order or newest first. */
public final class Journal {
    private static final int CHUNK = 2_000;
    /** Facts looked through for one answer. */
    private static final int PATIENCE = 100_000;

    private final Ledger ledger;

    public Journal(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @throws QueryRefusal where no event has the type asked for */
    public JournalPage find(JournalAsked asked) {
        return new Search(asked).run();
    }

    private static Set<Class<? extends LedgerEvent>> classes(@Nullable String type) {
        if (type == null) {
            return Set.of();
        }
        return Stream.of(Context.values())
                .flatMap(context -> context.events().stream()
                        .filter(event -> type.equals(context.label() + "." + event.getSimpleName())))
                .findFirst()
                .<Set<Class<? extends LedgerEvent>>>map(Set::of)
                .orElseThrow(() -> new QueryRefusal(Refused.BAD_PARAMETER, "type", type));
    }

    private final class Search {
        private final JournalAsked asked;
        private final Set<Class<? extends LedgerEvent>> classes;
        private final long head = ledger.head();
        private final List<Fact> found = new ArrayList<>();
        private int seen;

        Search(JournalAsked asked) {
            this.asked = asked;
            this.classes = classes(asked.type());
        }

        JournalPage run() {
            if (asked.newestFirst() && asked.subject() != null && asked.edge() == null) {
                return latest(asked.subject());
            }
            long edge = asked.edge() != null ? asked.edge() : asked.newestFirst() ? head + 1 : 0;
            while (found.size() < asked.limit() && seen < PATIENCE && !atEnd(edge)) {
                List<Fact> chunk = asked.newestFirst() ? before(edge) : after(edge);
                for (Fact fact : chunk) {
                    if (found.size() < asked.limit() && matches(fact)) {
                        found.add(fact);
                    }
                }
                seen += CHUNK;
                edge = asked.newestFirst() ? Math.max(1, edge - CHUNK) : nextEdge(edge, chunk);
            }
            boolean full = found.size() == asked.limit();
            long next = full ? found.getLast().position() : edge;
            return new JournalPage(found, atEnd(next) ? null : next, head);
        }

        /** The subject index answers at once; only where scope or filters leave too little the journal is walked. */
        private JournalPage latest(String subject) {
            List<Fact> newest = ledger.latestAbout(subject, CHUNK);
            newest.stream().filter(this::matches).limit(asked.limit()).forEach(found::add);
            boolean full = found.size() == asked.limit();
            boolean more = full || newest.size() == CHUNK;
            Long next = !more
                    ? null
                    : full
                            ? (Long) found.getLast().position()
                            : (Long) newest.getLast().position();
            return new JournalPage(found, next, head);
        }

        private boolean atEnd(long edge) {
            return asked.newestFirst() ? edge <= 1 : edge >= head;
        }

        private List<Fact> after(long edge) {
            if (asked.subject() != null) {
                return ledger.about(asked.subject(), edge, head, CHUNK);
            }
            List<Fact> chunk = new ArrayList<>();
            ledger.read(edge, Math.min(head, edge + CHUNK), classes, chunk::add);
            return chunk;
        }

        private List<Fact> before(long edge) {
            long after = Math.max(0, edge - 1 - CHUNK);
            if (asked.subject() != null) {
                return ledger.about(asked.subject(), after, edge - 1, CHUNK).reversed();
            }
            List<Fact> chunk = new ArrayList<>();
            ledger.read(after, edge - 1, classes, chunk::add);
            return chunk.reversed();
        }

        private long nextEdge(long edge, List<Fact> chunk) {
            if (asked.subject() != null) {
                return chunk.size() < CHUNK ? head : chunk.getLast().position();
            }
            return Math.min(head, edge + CHUNK);
        }

        private boolean matches(Fact fact) {
            return asked.reach().covers(fact.units())
                    && Told.to(asked.insider(), fact)
                    && (classes.isEmpty() || classes.contains(fact.event().getClass()))
                    && (asked.actor() == null
                            || asked.actor().equals(fact.provenance().actorId()))
                    && (asked.from() == null || !fact.recordedAt().isBefore(asked.from()))
                    && (asked.to() == null || fact.recordedAt().isBefore(asked.to()));
        }
    }
}
