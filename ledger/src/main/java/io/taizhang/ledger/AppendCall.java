package io.taizhang.ledger;

import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** One call of {@code ledger.ledger_append}. */
final class AppendCall {
    private static final String CALL = """
            select first_position, stored_at from ledger.ledger_append(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final List<Entry> entries;

    /** @param entries at least one */
    AppendCall(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * All of them stand together, in order; where one is refused, none is stored.
     *
     * @param clientTime when they are recorded in a {@code SAMPLE} ledger; null in one whose time is the database's
     */
    Appended on(Connection connection, @Nullable Instant clientTime) throws SQLException {
        PGConnection arrays = connection.unwrap(PGConnection.class);
        try (PreparedStatement call = connection.prepareStatement(CALL)) {
            call.setObject(1, clientTime == null ? null : clientTime.atOffset(ZoneOffset.UTC), TIMESTAMP_WITH_TIMEZONE);
            call.setArray(2, connection.createArrayOf("uuid", column(Entry::eventId)));
            call.setArray(3, arrays.createArrayOf("text", texts(Entry::stream)));
            call.setArray(4, arrays.createArrayOf("int8", longs(Entry::sequence)));
            call.setArray(
                    5,
                    arrays.createArrayOf("text", texts(entry -> entry.encoded().type())));
            call.setArray(
                    6,
                    arrays.createArrayOf("int4", ints(entry -> entry.encoded().revision())));
            call.setArray(7, connection.createArrayOf("timestamptz", column(AppendCall::occurredAt)));
            call.setArray(
                    8,
                    arrays.createArrayOf(
                            "text", texts(entry -> entry.provenance().actorId())));
            call.setArray(
                    9,
                    arrays.createArrayOf(
                            "text", texts(entry -> entry.provenance().unitPath())));
            call.setArray(
                    10,
                    arrays.createArrayOf("text", texts(entry -> entry.encoded().payload())));
            call.setArray(
                    11,
                    arrays.createArrayOf("text", texts(entry -> entry.encoded().metadata())));
            setSubjects(arrays, call);
            try (ResultSet row = call.executeQuery()) {
                return appended(row);
            }
        }
    }

    private Appended appended(ResultSet row) throws SQLException {
        row.next();
        long first = row.getLong(1);
        return new Appended(
                first,
                first + entries.size() - 1,
                row.getObject(2, OffsetDateTime.class).toInstant());
    }

    private void setSubjects(PGConnection arrays, PreparedStatement call) throws SQLException {
        List<String> subjects = new ArrayList<>();
        List<Integer> events = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            for (String subject : entries.get(i).encoded().subjects()) {
                subjects.add(subject);
                events.add(i + 1);
            }
        }
        call.setArray(12, arrays.createArrayOf("text", subjects.toArray(String[]::new)));
        call.setArray(
                13,
                arrays.createArrayOf(
                        "int4", events.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** As text: PostgreSQL rounds to its microseconds, and the rounded value is the one that is hashed. */
    private static String occurredAt(Entry entry) {
        return entry.provenance().occurredAt().toString();
    }

    private Object[] column(Function<Entry, Object> value) {
        return entries.stream().map(value).toArray();
    }

    private String[] texts(Function<Entry, String> value) {
        return entries.stream().map(value).toArray(String[]::new);
    }

    private long[] longs(ToLongFunction<Entry> value) {
        return entries.stream().mapToLong(value).toArray();
    }

    private int[] ints(ToIntFunction<Entry> value) {
        return entries.stream().mapToInt(value).toArray();
    }
}
