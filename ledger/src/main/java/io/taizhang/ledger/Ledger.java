package io.taizhang.ledger;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.LedgerKind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The ledger as its readers see it. Everything is read from the primary; every method throws
 * {@link LedgerUnavailableException} when the store cannot be reached.
 */
public interface Ledger {

    LedgerKind kind();

    /** The last position; 0 where nothing has been recorded. */
    long head();

    /**
     * Streams the facts in {@code (after, upTo]}, in order, in large chunks.
     *
     * @param types only events of these classes; empty for all
     * @throws UnknownEventException at a fact whose type or revision this build does not know
     */
    void read(long after, long upTo, Collection<Class<? extends LedgerEvent>> types, Consumer<Fact> reader);

    /**
     * The facts about a subject in {@code (after, upTo]}, in order.
     *
     * @param subject {@code project/p1}, {@code fund/f1}, {@code unit/xinhualu} (with all units below it),
     *     {@code actor/official} (what an account recorded)
     * @param limit at most so many; {@link Integer#MAX_VALUE} for all
     */
    List<Fact> about(String subject, long after, long upTo, int limit);

    /** The newest facts about a subject, newest first; subjects as in {@link #about}. */
    List<Fact> latestAbout(String subject, int limit);

    /**
     * Looks for facts in a part of the ledger, in bounded time: fewer than the limit, or none, may be found before the rest is
     * to be looked through.
     *
     * @param limit at most so many, 1 or more
     */
    Found search(Sought sought, Stretch stretch, int limit);

    /** The last position recorded at or before a time, 0 where there is none. */
    long positionAt(Instant recorded);

    /** All unit paths that facts carry, also those of units that have moved since; one may be empty. */
    Set<String> unitPaths();

    Optional<Fact> find(UUID eventId);

    Optional<Fact> at(long position);

    /** The last fact of a stream's number within it; empty where the stream does not exist. */
    OptionalLong lastSequence(String stream);

    /**
     * Calls back, from a thread of the ledger's, soon after something was appended by this or another process. Callbacks
     * must be quick; several appends may share one call. Close the subscription to end it.
     */
    AutoCloseable onAppend(Runnable callback);
}
