package io.taizhang.query.engine;

import io.taizhang.api.Context;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Found;
import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.Sought;
import io.taizhang.ledger.Stretch;
import io.taizhang.query.engine.TimeMachine.Time;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 流水: the facts of the ledger themselves, in its order or newest first. What an actor may not see is no part of what is
 * looked for, so that neither a page nor the place where the next one begins tells of it.
 */
public final class Journal {
    private static final int AT_ONCE = 2_000;

    private final Ledger ledger;

    public Journal(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @throws QueryRefusal where no event has the type asked for */
    public JournalPage find(JournalAsked asked) {
        long head = ledger.head();
        Found found = ledger.search(sought(asked), stretch(asked, head), asked.limit());
        Stretch rest = found.rest();
        @Nullable Long next = rest == null ? null : (Long) (rest.newestFirst() ? rest.upTo() + 1 : rest.after());
        return new JournalPage(found.facts(), next, head);
    }

    /** @throws QueryRefusal where no event has the type asked for */
    public void check(JournalAsked asked) {
        types(asked);
    }

    /** Where the journal ends now: to be read up to, it is the same journal however long the reading takes. */
    public long head() {
        return ledger.head();
    }

    /**
     * Hands over all facts asked for that stand at or before a position; the limit does not count.
     *
     * @throws QueryRefusal where no event has the type asked for
     */
    public void each(JournalAsked asked, long upTo, Consumer<Fact> reader) {
        Sought sought = sought(asked);
        @Nullable Stretch rest = stretch(asked, upTo);
        while (rest != null) {
            Found found = ledger.search(sought, rest, AT_ONCE);
            found.facts().forEach(reader);
            rest = found.rest();
        }
    }

    private Stretch stretch(JournalAsked asked, long head) {
        long after = asked.after() == null ? 0 : asked.after();
        long upTo = asked.before() == null ? head : Math.min(head, asked.before() - 1);
        if (asked.time() == Time.RECORDED && asked.from() != null) {
            after = Math.max(after, ledger.positionAt(asked.from().minusNanos(1)));
        }
        if (asked.time() == Time.RECORDED && asked.to() != null) {
            upTo = Math.min(upTo, ledger.positionAt(asked.to().minusNanos(1)));
        }
        return new Stretch(after, upTo, asked.newestFirst());
    }

    private Sought sought(JournalAsked asked) {
        Sought sought = Sought.everything()
                .withSubject(asked.subject())
                .withActor(asked.actor())
                .withUnitPaths(paths(asked));
        Set<String> kept = Told.keptFrom(asked.insider());
        @Nullable Set<String> types = types(asked);
        sought = types == null
                ? sought.without(kept)
                : sought.withTypes(
                        types.stream().filter(type -> !kept.contains(type)).collect(Collectors.toSet()));
        return asked.time() == Time.OCCURRED ? sought.occurred(asked.from(), asked.to()) : sought;
    }

    /** Null where all types are asked for. */
    private static @Nullable Set<String> types(JournalAsked asked) {
        Context context = asked.context();
        if (asked.type() == null) {
            return context == null ? null : types(context).collect(Collectors.toSet());
        }
        if (Arrays.stream(Context.values()).flatMap(Journal::types).noneMatch(asked.type()::equals)) {
            throw new QueryRefusal(Refused.BAD_PARAMETER, "type", asked.type());
        }
        return context == null || types(context).anyMatch(asked.type()::equals) ? Set.of(asked.type()) : Set.of();
    }

    private static Stream<String> types(Context context) {
        return context.events().stream().map(event -> context.label() + "." + event.getSimpleName());
    }

    /** Null where they are all within reach and asked for. */
    private @Nullable Set<String> paths(JournalAsked asked) {
        if (asked.unit() == null && asked.reach().equals(Reach.EVERYTHING)) {
            return null;
        }
        Set<String> all = ledger.unitPaths();
        Set<String> wanted = all.stream()
                .filter(path -> asked.reach().covers(Fact.units(path)))
                .filter(path -> asked.unit() == null || Fact.units(path).contains(asked.unit()))
                .collect(Collectors.toSet());
        return wanted.size() == all.size() ? null : wanted;
    }
}
