package io.taizhang.query.engine;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.LedgerKind;
import io.taizhang.api.Provenance;
import io.taizhang.api.Role;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Found;
import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.Sought;
import io.taizhang.ledger.Stretch;
import io.taizhang.ledger.SubjectIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A ledger in memory, for tests of the engine alone. */
class MemoryLedger implements Ledger {
    static final Instant START = Instant.parse("2021-01-01T00:00:00Z");

    private static final SubjectIndex SUBJECTS = SubjectIndex.ofAllContexts();

    private final List<Fact> facts = new CopyOnWriteArrayList<>();
    private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();

    /** Recorded one hour after the fact before it, and just as it occurred. */
    void append(String stream, String unitPath, LedgerEvent event) {
        append(stream, unitPath, event, START.plusSeconds(3600L * (facts.size() + 1)));
    }

    void append(String stream, String unitPath, LedgerEvent event, Instant occurredAt) {
        appendAll(List.of(fact(facts.size() + 1, stream, unitPath, event, occurredAt)));
    }

    void appendAll(List<Fact> more) {
        facts.addAll(more);
        callbacks.forEach(Runnable::run);
    }

    static Fact fact(long position, String stream, String unitPath, LedgerEvent event, Instant occurredAt) {
        UUID id = new UUID(0, position);
        return new Fact(
                position,
                id,
                stream,
                position,
                "test." + event.getClass().getSimpleName(),
                1,
                START.plusSeconds(3600L * position),
                event,
                new Provenance(
                        "official", Role.OFFICIAL, "demo", unitPath, id, id, id, occurredAt, null, List.of(), ""));
    }

    @Override
    public LedgerKind kind() {
        return LedgerKind.SAMPLE;
    }

    @Override
    public long head() {
        return facts.size();
    }

    @Override
    public void read(long after, long upTo, Collection<Class<? extends LedgerEvent>> types, Consumer<Fact> reader) {
        for (Fact fact : List.copyOf(facts).subList((int) after, (int) upTo)) {
            if (types.isEmpty() || types.contains(fact.event().getClass())) {
                reader.accept(fact);
            }
        }
    }

    @Override
    public List<Fact> about(String subject, long after, long upTo, int limit) {
        return facts.stream()
                .filter(fact -> fact.position() > after && fact.position() <= upTo)
                .filter(fact -> isAbout(fact, subject))
                .limit(limit)
                .toList();
    }

    private static boolean isAbout(Fact fact, String subject) {
        return subject.equals("actor/" + fact.provenance().actorId())
                || SUBJECTS.of(fact).contains(subject);
    }

    @Override
    public List<Fact> latestAbout(String subject, int limit) {
        List<Fact> found = new ArrayList<>(about(subject, 0, head(), Integer.MAX_VALUE));
        return found.reversed().stream().limit(limit).toList();
    }

    @Override
    public Found search(Sought sought, Stretch stretch, int limit) {
        List<Fact> found = facts.stream()
                .filter(fact -> fact.position() > stretch.after() && fact.position() <= stretch.upTo())
                .filter(fact -> sought.subject() == null || isAbout(fact, sought.subject()))
                .filter(fact ->
                        sought.occurredFrom() == null || !fact.occurredAt().isBefore(sought.occurredFrom()))
                .filter(fact ->
                        sought.occurredBefore() == null || fact.occurredAt().isBefore(sought.occurredBefore()))
                .toList();
        boolean more = found.size() > limit;
        return more
                ? new Found(
                        found.subList(0, limit),
                        Stretch.oldestFirst(found.get(limit - 1).position(), stretch.upTo()))
                : new Found(found, null);
    }

    @Override
    public long positionAt(Instant recorded) {
        return facts.stream()
                .filter(fact -> !fact.recordedAt().isAfter(recorded))
                .count();
    }

    @Override
    public Set<String> unitPaths() {
        return facts.stream().map(Fact::unitPath).collect(Collectors.toSet());
    }

    @Override
    public Optional<Fact> find(UUID eventId) {
        return facts.stream().filter(fact -> fact.eventId().equals(eventId)).findFirst();
    }

    @Override
    public Optional<Fact> at(long position) {
        return facts.stream().filter(fact -> fact.position() == position).findFirst();
    }

    @Override
    public OptionalLong lastSequence(String stream) {
        return facts.stream()
                .filter(fact -> fact.stream().equals(stream))
                .mapToLong(Fact::sequence)
                .max();
    }

    @Override
    public AutoCloseable onAppend(Runnable callback) {
        callbacks.add(callback);
        return () -> callbacks.remove(callback);
    }
}
