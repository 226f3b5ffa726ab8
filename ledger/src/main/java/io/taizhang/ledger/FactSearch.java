package io.taizhang.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for facts with the ledger's indices, in bounded time. What one index answers is found at once, wherever it stands; where several
 * things are asked for at once, the ledger is looked through so many positions at a time.
 *
 * <p>What happened in some period was either recorded within a day of it, and stands between two positions, or later, and
 * stands in the index of late facts.
 */
final class FactSearch {
    /** A fact recorded later than this after it happened is in the index of late facts, and none is recorded so long before. */
    private static final Duration LATE = Duration.ofDays(1);

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final FactReader reader;
    private final Effort effort;

    FactSearch(FactReader reader) {
        this(reader, Effort.OF_ONE_ANSWER);
    }

    FactSearch(FactReader reader, Effort effort) {
        this.reader = reader;
        this.effort = effort;
    }

    /**
     * How many positions one search looks through at most. Each is a bound on what is read: rows where no index helps, entries
     * of indices where one does, and of one thing's facts alone where the thing is named.
     */
    record Effort(long rows, long entries, long ofOneThing) {
        static final Effort OF_ONE_ANSWER = new Effort(50_000, 250_000, 16_000_000);
    }

    /** The last position recorded at or before a time. */
    long positionAt(Instant time) {
        return reader.query("select ledger.position_at(?)", row -> row.getLong(1), stamp(time))
                .getFirst();
    }

    Set<String> unitPaths() {
        return reader.query(
                        "select ledger.unit_paths()",
                        row -> Set.of((String[]) row.getArray(1).getArray()))
                .getFirst();
    }

    /** A time as the store can hold it: in whole microseconds. */
    private static OffsetDateTime stamp(Instant time) {
        return within(time).truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static Instant within(Instant time) {
        return time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
    }

    /** The first whole microsecond that is not before a time. */
    private static Instant ceiling(Instant time) {
        Instant floor = time.truncatedTo(ChronoUnit.MICROS);
        return floor.equals(time) ? time : floor.plus(1, ChronoUnit.MICROS);
    }

    Found find(Sought asked, Stretch stretch, int limit) {
        Sought sought = byActor(asked);
        if (sought.types() != null && sought.types().isEmpty()
                || sought.unitPaths() != null && sought.unitPaths().isEmpty()) {
            return new Found(List.of(), null);
        }
        if (!Objects.equals(asked.actorId(), sought.actorId()) && asked.actorId() != null) {
            return new Found(List.of(), null);
        }
        List<Fact> facts = new ArrayList<>();
        List<Part> parts =
                sought.boundsOccurrence() ? byOccurrence(sought, stretch) : List.of(new Part(stretch, false));
        for (Part part : parts) {
            Lookup lookup = new Lookup(sought, part.late());
            Stretch looked = part.stretch().first(lookup.breath());
            // One more than asked for tells whether there is more.
            facts.addAll(lookup.facts(looked, limit + 1 - facts.size()));
            if (facts.size() > limit) {
                List<Fact> page = facts.subList(0, limit);
                return new Found(page, stretch.beyond(page.getLast().position()));
            }
            if (!part.stretch().beyond(looked).isEmpty()) {
                return new Found(facts, stretch.beyond(looked));
            }
        }
        return new Found(facts, null);
    }

    /** What an account recorded, asked for as a subject, is what it is the actor of. */
    private static Sought byActor(Sought sought) {
        String subject = sought.subject();
        return subject == null || !subject.startsWith(PostgresLedger.ACTOR)
                ? sought
                : sought.withSubject(null).withActor(subject.substring(PostgresLedger.ACTOR.length()));
    }

    /** @param late whether only late facts of it can be meant */
    private record Part(Stretch stretch, boolean late) {}

    private List<Part> byOccurrence(Sought sought, Stretch stretch) {
        Instant from = sought.occurredFrom();
        Instant before = sought.occurredBefore();
        long low = from == null ? 0 : positionAt(within(from).minus(LATE).minusNanos(1_000));
        long high = before == null ? Long.MAX_VALUE : positionAt(within(before).plus(LATE));
        List<Part> parts = new ArrayList<>(List.of(
                new Part(stretch.within(low, high), false),
                new Part(stretch.within(Math.max(low, high), Long.MAX_VALUE), true)));
        parts.removeIf(part -> part.stretch().isEmpty());
        return stretch.newestFirst() ? parts.reversed() : parts;
    }

    /** One way of looking, chosen by what is asked for and not by what is there. */
    private final class Lookup {
        private final Sought sought;
        private final boolean late;

        Lookup(Sought sought, boolean late) {
            this.sought = sought;
            this.late = late;
        }

        private boolean plain() {
            return sought.never().isEmpty() && !sought.boundsOccurrence();
        }

        private int indexed() {
            return (sought.subject() == null ? 0 : 1)
                    + (sought.actorId() == null ? 0 : 1)
                    + (sought.types() == null ? 0 : 1)
                    + (sought.unitPaths() == null ? 0 : 1);
        }

        private boolean oneIndexAnswers() {
            return plain() && indexed() <= 1;
        }

        private boolean aboutAThing() {
            return sought.subject() != null && !sought.subject().startsWith("unit/");
        }

        /** How many positions one search looks through at most. */
        long breath() {
            if (oneIndexAnswers()) {
                return Long.MAX_VALUE / 4;
            }
            return aboutAThing() ? effort.ofOneThing() : indexed() > 0 || late ? effort.entries() : effort.rows();
        }

        /** How many positions one statement looks through at most: as many as it can have to read rows of. */
        private long widest() {
            return aboutAThing() ? 1_000_000 : indexed() > 0 || late ? 65_536 : 20_000;
        }

        List<Fact> facts(Stretch looked, int most) {
            if (!oneIndexAnswers()) {
                return inAllIndices(looked, most);
            }
            return indexed() == 0
                    ? inTheLedger(looked, most)
                    : sought.subject() != null ? aboutASubject(looked, most) : inOneIndex(looked, most);
        }

        private List<Fact> inTheLedger(Stretch looked, int most) {
            String sql = """
                    select %s from ledger.ledger l where l.position > ? and l.position <= ? order by l.position %s limit ?
                    """.formatted(FactReader.COLUMNS, order(looked));
            return reader.facts(sql, looked.after(), looked.upTo(), most);
        }

        private List<Fact> aboutASubject(Stretch looked, int most) {
            return reader.facts(
                    at("positions_about(?, ?, ?, ?, ?)", looked),
                    sought.subject(),
                    looked.after(),
                    looked.upTo(),
                    (long) most,
                    looked.newestFirst(),
                    most);
        }

        private List<Fact> inOneIndex(Stretch looked, int most) {
            return reader.facts(
                    at("positions_with(?, ?, ?, ?, ?, ?)", looked),
                    sought.actorId() != null ? "actor_id" : sought.types() != null ? "type" : "unit_path",
                    theOneSet(),
                    looked.after(),
                    looked.upTo(),
                    (long) most,
                    looked.newestFirst(),
                    most);
        }

        private List<Fact> inAllIndices(Stretch looked, int most) {
            String positions = """
                    positions_of_all(?, case when ?::text like 'unit/%' then ledger.paths_through(substr(?, 6)) end,
                        ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
            return reader.facts(
                    at(positions, looked),
                    sought.subject(),
                    sought.subject(),
                    sought.subject(),
                    sought.actorId(),
                    array(sought.types()),
                    sought.never().isEmpty() ? null : array(sought.never()),
                    array(sought.unitPaths()),
                    bound(sought.occurredFrom()),
                    bound(sought.occurredBefore()),
                    late,
                    looked.after(),
                    looked.upTo(),
                    (long) most,
                    widest(),
                    looked.newestFirst(),
                    most);
        }

        /** The facts at the positions that a function of the schema answers: one walk of the index, and not one for each. */
        private static String at(String positions, Stretch looked) {
            return """
                    select %s from ledger.ledger l where l.position = any (array(select ledger.%s))
                    order by l.position %s limit ?
                    """.formatted(FactReader.COLUMNS, positions, order(looked));
        }

        private static String order(Stretch looked) {
            return looked.newestFirst() ? "desc" : "asc";
        }

        private static @Nullable OffsetDateTime bound(@Nullable Instant time) {
            return time == null ? null : stamp(ceiling(within(time)));
        }

        private String[] theOneSet() {
            String actor = sought.actorId();
            if (actor != null) {
                return new String[] {actor};
            }
            Set<String> set = sought.types() != null ? sought.types() : sought.unitPaths();
            return set == null ? new String[0] : set.toArray(String[]::new);
        }

        private static String @Nullable [] array(@Nullable Set<String> texts) {
            return texts == null ? null : texts.toArray(String[]::new);
        }
    }
}
