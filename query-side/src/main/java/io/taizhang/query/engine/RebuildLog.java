package io.taizhang.query.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The work on rebuilds, written down where every process can read it. What an owner writes counts only as long as nobody
 * has cancelled the rebuild or taken it over.
 */
final class RebuildLog {
    /** How often a rebuild is begun before it is given up: its process may die of it. */
    private static final int MOST_ATTEMPTS = 3;

    private static final String TASK = """
            r.id, r.view, r.mode, r.generation, r.shape, r.stored, r.stored_facts, r.verdict is not null, r.swapped,
            r.mode = 'HOLD' and r.decided_by is not null""";

    private static final RowMapper<RebuildTask> AS_TASK = (row, number) -> new RebuildTask(
            row.getObject(1, UUID.class),
            row.getString(2),
            RebuildMode.valueOf(row.getString(3)),
            row.getObject(4, Long.class),
            row.getString(5),
            row.getLong(6),
            row.getLong(7),
            row.getBoolean(8),
            row.getBoolean(9),
            row.getBoolean(10));

    private static final String OPEN = """
            insert into views.view_rebuild as r (id, request, view, mode, state, requested_by, owner)
            values (?, ?, ?, ?, 'WAITING', ?, ?) returning\s""" + TASK;

    /** Nobody works on it: its owner died, or this process owns it and knows nothing of it any more. */
    private static final String ORPHANED = """
            r.state in ('WAITING', 'RUNNING') and r.view = any(?)
            and (r.owner = ? and r.id <> all(?) or not\s""" + RebuildOwner.IS_ALIVE + ")";

    private static final String GIVE_UP = """
            update views.view_rebuild r set state = 'FAILED', finished_at = clock_timestamp(),
                failure = 'The process that worked on it died ' || attempts || ' times'
            where attempts >= ? and\s""" + ORPHANED;

    private static final String TAKE_OVER =
            """
            with taken as (
                update views.view_rebuild r set owner = ? where\s""" + ORPHANED + " returning r.* ) select " + TASK + " from taken r order by r.started_at, r.view";

    private static final String BEGIN = """
            update views.view_rebuild set state = 'RUNNING', attempts = attempts + 1, generation = ?, shape = ?,
                stored = ?, stored_facts = ?, verdict = case generation when ? then verdict end,
                differing = case generation when ? then differing end,
                started_at = case state when 'WAITING' then clock_timestamp() else started_at end
            where id = ? and owner = ? and state in ('WAITING', 'RUNNING')
            """;

    private static final String OWN = " where id = ? and owner = ? and state = 'RUNNING'";

    private static final String PROGRESS =
            "update views.view_rebuild set position = ?, head = ?, facts = ?, rows = ?" + OWN;

    private static final String STORED = "update views.view_rebuild set stored = ?, stored_facts = ?" + OWN;

    private static final String COMPARED = "update views.view_rebuild set differing = ?, verdict = ?::json" + OWN;

    private static final String END = """
            update views.view_rebuild set state = ?, failure = ?, finished_at = clock_timestamp()""" + OWN;

    private static final String HOLD = "update views.view_rebuild set state = 'HELD'" + OWN;

    private static final String CONFIRM = """
            update views.view_rebuild r set state = 'RUNNING', decided_by = ?, owner = ?, attempts = 0
            where r.id = ? and r.state = 'HELD' returning\s""" + TASK;

    private static final String CANCEL = """
            update views.view_rebuild r set state = case state when 'HELD' then 'DISCARDED' else 'CANCELLED' end,
                decided_by = ?, owner = case state when 'HELD' then ? else owner end, finished_at = clock_timestamp()
            where r.id = ? and r.state in ('WAITING', 'RUNNING', 'HELD') and not r.swapped returning r.state
            """;

    /** Rows of generations that nobody will see and nobody works on. */
    private static final String LEFT_OVER = """
            select r.view, r.generation from views.view_rebuild r
            where r.generation is not null and not r.swapped
                and (r.state in ('FAILED', 'CANCELLED', 'DISCARDED', 'ABANDONED') or r.state = 'DONE' and r.mode = 'VERIFY')
                and not exists (select from views.view_state s where s.view = r.view and s.generation = r.generation)
                and (r.owner is null or r.owner = ? and r.id <> all(?) or not\s""" + RebuildOwner.IS_ALIVE + ")";

    private final JdbcClient jdbc;
    private final Docs docs;

    /** Rows of one generation of a view. */
    record Generation(String view, long number) {}

    RebuildLog(JdbcClient jdbc, Docs docs) {
        this.jdbc = jdbc;
        this.docs = docs;
    }

    /**
     * @param request the rebuild's own id where it is asked for by itself
     * @param owner the number of the process, of {@link RebuildOwner}
     */
    RebuildTask open(UUID id, UUID request, String view, RebuildMode mode, String requestedBy, int owner) {
        return jdbc.sql(OPEN)
                .params(id, request, view, mode.name(), requestedBy, owner)
                .query(AS_TASK)
                .single();
    }

    /**
     * The rebuilds that nobody works on any more, which are this process's from now on.
     *
     * @param views that this build knows
     * @param mine rebuilds that this process works on, or will
     */
    List<RebuildTask> takeOver(Collection<String> views, int owner, Collection<UUID> mine) {
        String[] known = views.toArray(String[]::new);
        UUID[] kept = mine.toArray(UUID[]::new);
        jdbc.sql(GIVE_UP).params(MOST_ATTEMPTS, known, owner, kept).update();
        return jdbc.sql(TAKE_OVER)
                .params(owner, known, owner, kept)
                .query(AS_TASK)
                .list();
    }

    List<Generation> leftOver(int owner, Collection<UUID> mine) {
        return jdbc.sql(LEFT_OVER)
                .params(owner, mine.toArray(UUID[]::new))
                .query((row, number) -> new Generation(row.getString(1), row.getLong(2)))
                .list();
    }

    /** Nothing is left of a generation. */
    void gone(Generation generation) {
        jdbc.sql("update views.view_rebuild set generation = null where view = ? and generation = ? and not swapped")
                .params(generation.view(), generation.number())
                .update();
    }

    /** Generations of a view that somebody works on or holds. */
    List<Long> open(String view) {
        return jdbc.sql("""
                        select generation from views.view_rebuild
                        where view = ? and state in ('WAITING', 'RUNNING', 'HELD') and generation is not null
                        """).param(view).query(Long.class).list();
    }

    boolean holds(String view) {
        return jdbc.sql("select exists (select from views.view_rebuild where view = ? and state = 'HELD')")
                .param(view)
                .query(Boolean.class)
                .single();
    }

    /** Of the rows that were made; empty where none were. */
    String shapeOf(UUID id) {
        return jdbc.sql("select coalesce(shape, '') from views.view_rebuild where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** Empty where it is not held. */
    Optional<RebuildTask> confirm(UUID id, String by, int owner) {
        return jdbc.sql(CONFIRM).params(by, owner, id).query(AS_TASK).optional();
    }

    /**
     * Cancels what is at work, and discards what is held; empty where it is over, or readers see its rows already.
     *
     * @param owner who removes the rows of what is held
     */
    Optional<RebuildState> cancel(UUID id, String by, int owner) {
        return jdbc.sql(CANCEL)
                .params(by, owner, id)
                .query(String.class)
                .optional()
                .map(RebuildState::valueOf);
    }

    /** What the owner of a rebuild writes down. */
    Work work(UUID id, int owner) {
        return new Work(id, owner);
    }

    /** All of these throw {@link RebuildStopped} where it was cancelled, or is another's. */
    final class Work {
        private final UUID id;
        private final int owner;

        private Work(UUID id, int owner) {
            this.id = id;
            this.owner = owner;
        }

        /** @param stored 0 where its rows are made from the beginning */
        void begin(long generation, String shape, long stored, long storedFacts) {
            write(BEGIN, generation, shape, stored, storedFacts, generation, generation);
        }

        void progress(long position, long head, long facts, long rows) {
            write(PROGRESS, position, head, facts, rows);
        }

        /** Within the transaction that stores the rows. */
        void stored(long position, long facts) {
            write(STORED, position, facts);
        }

        void compared(Verdict verdict) {
            write(COMPARED, verdict.differing(), docs.write(verdict));
        }

        /** Within the transaction that shows the rows to readers. */
        void swapped() {
            write("update views.view_rebuild set swapped = true" + OWN);
        }

        void hold() {
            write(HOLD);
        }

        void done() {
            write(END, RebuildState.DONE.name(), null);
        }

        void failed(String failure) {
            write(END, RebuildState.FAILED.name(), failure);
        }

        private void write(String sql, @Nullable Object... values) {
            JdbcClient.StatementSpec statement = jdbc.sql(sql);
            for (Object value : values) {
                statement = statement.param(value);
            }
            if (statement.param(id).param(owner).update() == 0) {
                throw new RebuildStopped();
            }
        }
    }
}
