package io.taizhang.ledger.checkpoint;

import io.taizhang.ledger.LedgerSettings;
import io.taizhang.ledger.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Somebody with the rights of the superuser, at work behind the application's back. */
record Tampering(LedgerSettings settings) {

    /** Without triggers, as a superuser can. */
    void run(String... statements) {
        try (Connection connection = TestDatabase.superuser(settings);
                Statement statement = connection.createStatement()) {
            statement.execute("alter table ledger.ledger disable trigger all");
            statement.execute("alter table ledger.checkpoint disable trigger all");
            for (String sql : statements) {
                statement.execute(sql);
            }
            statement.execute("alter table ledger.ledger enable always trigger ledger_is_append_only");
            statement.execute("alter table ledger.checkpoint enable always trigger checkpoint_is_append_only");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes a row, and its hash with it, so that the row agrees with itself. */
    void rewrite(long position, String change) {
        run("update ledger.ledger set %s where position = %d".formatted(change, position), rehash(position));
    }

    static String rehash(long position) {
        return """
                update ledger.ledger set leaf_hash = ledger.leaf_hash(event_id, stream, sequence, type, revision, recorded_at,
                    occurred_at, actor_id, unit_path, payload, metadata)
                where position = %d
                """.formatted(position);
    }

    /** Two facts change places. */
    void swap(long one, long other) {
        run(
                "alter table ledger.ledger drop constraint ledger_opens_once",
                "update ledger.ledger set position = 1000000 where position = " + one,
                "update ledger.ledger set position = %d where position = %d".formatted(one, other),
                "update ledger.ledger set position = %d where position = 1000000".formatted(other));
    }

    /** A copy of a fact comes in before a position, and all behind it move up by one. */
    void insertBefore(long position) {
        run(
                "update ledger.ledger set position = position + 1000000 where position >= " + position,
                "update ledger.ledger set position = position - 999999 where position > 1000000",
                """
                insert into ledger.ledger
                select %1$d, gen_random_uuid(), stream, sequence + 1000, type, revision, recorded_at, occurred_at, actor_id,
                    unit_path, payload, metadata, leaf_hash
                from ledger.ledger where position = %1$d - 1
                """.formatted(position),
                rehash(position));
    }

    /** A fact is taken out, and all behind it move down by one. */
    void removeAndClose(long position) {
        run(
                "delete from ledger.ledger where position = " + position,
                "update ledger.ledger set position = position + 1000000 where position > " + position,
                "update ledger.ledger set position = position - 1000001 where position > 1000000");
    }
}
