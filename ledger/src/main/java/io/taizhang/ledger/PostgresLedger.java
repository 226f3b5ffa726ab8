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

/** Reads by primary key, in chunks: no transaction and no cursor stays open while the reader works. */
final class PostgresLedger implements Ledger {
    static final String HEAD = "select coalesce(max(position), 0) from ledger.ledger";
    private static final int CHUNK = 2_000;
    static final String ACTOR = "actor/";
    /** With more types than these the server takes longer to leave rows out than to hand them over. */
    private static final int MANY_TYPES = 48;

    private static final String RANGE = """
            select %s from ledger.ledger l where l.position > ? and l.position <= ? order by l.position
            """.formatted(FactReader.COLUMNS);

    private final LedgerKind kind;
    private final FactReader reader;
    private final FactSearch search;
    private final WakeUps wakeUps;

    PostgresLedger(LedgerKind kind, FactReader reader, WakeUps wakeUps) {
        this.kind = kind;
        this.reader = reader;
        this.search = new FactSearch(reader);
        this.wakeUps = wakeUps;
    }

    @Override
    public LedgerKind kind() {
        return kind;
    }

    @Override
    public long head() {
        long head = reader.query(HEAD, row -> row.getLong(1)).getFirst();
        wakeUps.reached(head);
        return head;
    }

    @Override
    public void read(long after, long upTo, Collection<Class<? extends LedgerEvent>> types, Consumer<Fact> consumer) {
        if (types.isEmpty()) {
            new ReadAhead(CHUNK, this::range).read(after, end(after, upTo), consumer);
        } else {
            List<String> names = types.stream().map(reader.codec()::typeOf).toList();
            if (names.size() > MANY_TYPES) {
                readMost(after, end(after, upTo), Set.copyOf(names), consumer);
            } else {
                readSome(after, upTo, names.toArray(String[]::new), consumer);
            }
        }
    }

    /** Where there is no more than one chunk to be read, what is behind the end is found empty as quickly as the end itself. */
    private long end(long after, long upTo) {
        return upTo - after <= CHUNK ? upTo : Math.min(upTo, head());
    }

    private void readMost(long after, long upTo, Set<String> types, Consumer<Fact> consumer) {
        for (long last = after; last < upTo; last += CHUNK) {
            reader.facts(types, RANGE, last, Math.min(upTo, last + CHUNK)).forEach(consumer);
        }
    }

    /** Positions have no gaps, so a chunk is a range: quick however little the planner knows of a ledger just filled. */
    private List<Fact> range(long after, long upTo) {
        return reader.facts(RANGE, after, upTo);
    }

    private void readSome(long after, long upTo, String[] types, Consumer<Fact> consumer) {
        String sql = """
                select %s from ledger.ledger l
                where l.type = any (?) and l.position > ? and l.position <= ? order by l.position limit ?
                """.formatted(FactReader.COLUMNS);
        long last = after;
        while (last < upTo) {
            List<Fact> chunk = reader.facts(sql, types, last, upTo, CHUNK);
            chunk.forEach(consumer);
            last = chunk.size() < CHUNK ? upTo : chunk.getLast().position();
        }
    }

    @Override
    public List<Fact> about(String subject, long after, long upTo, int limit) {
        if (subject.startsWith(ACTOR)) {
            return by(subject.substring(ACTOR.length()), after, upTo, "asc", limit);
        }
        String sql = """
                select %s from ledger.ledger l
                where l.position = any (array(select ledger.positions_about(?, ?, ?, ?, newest => false)))
                order by l.position limit ?
                """.formatted(FactReader.COLUMNS);
        return reader.facts(sql, subject, after, upTo, limit, limit);
    }

    @Override
    public List<Fact> latestAbout(String subject, int limit) {
        if (subject.startsWith(ACTOR)) {
            return by(subject.substring(ACTOR.length()), 0, Long.MAX_VALUE, "desc", limit);
        }
        String sql = """
                select %s from ledger.ledger l
                where l.position = any (array(select ledger.positions_about(?, 0, ?, ?, newest => true)))
                order by l.position desc limit ?
                """.formatted(FactReader.COLUMNS);
        return reader.facts(sql, subject, Long.MAX_VALUE, limit, limit);
    }

    /** An account stands in each of its facts, and needs no subject of its own: the ledger has an index over them. */
    private List<Fact> by(String actorId, long after, long upTo, String direction, int limit) {
        String sql = """
                select %1$s from ledger.ledger l where l.actor_id = ? and l.position > ? and l.position <= ?
                order by l.actor_id %2$s, l.position %2$s limit ?
                """.formatted(FactReader.COLUMNS, direction);
        return reader.facts(sql, actorId, after, upTo, limit);
    }

    @Override
    public Found search(Sought sought, Stretch stretch, int limit) {
        return search.find(sought, stretch, limit);
    }

    @Override
    public long positionAt(Instant recorded) {
        return search.positionAt(recorded);
    }

    @Override
    public Set<String> unitPaths() {
        return search.unitPaths();
    }

    @Override
    public Optional<Fact> find(UUID eventId) {
        String sql = "select %s from ledger.ledger l where l.event_id = ?".formatted(FactReader.COLUMNS);
        return reader.facts(sql, eventId).stream().findFirst();
    }

    @Override
    public Optional<Fact> at(long position) {
        String sql = "select %s from ledger.ledger l where l.position = ?".formatted(FactReader.COLUMNS);
        return reader.facts(sql, position).stream().findFirst();
    }

    @Override
    public OptionalLong lastSequence(String stream) {
        String sql = "select sequence from ledger.ledger where stream = ? order by sequence desc limit 1";
        return reader.query(sql, row -> row.getLong(1), stream).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    @Override
    public AutoCloseable onAppend(Runnable callback) {
        return wakeUps.subscribe(callback);
    }
}
