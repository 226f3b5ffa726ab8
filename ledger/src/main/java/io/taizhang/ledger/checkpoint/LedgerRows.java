package io.taizhang.ledger.checkpoint;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** The rows of the ledger as they stand in the table, in bulk. */
final class LedgerRows {
    private static final int POSITIONS_AT_ONCE = 2_000;

    private final Connection connection;

    LedgerRows(Connection connection) {
        this.connection = connection;
    }

    Optional<Row> at(long position) throws SQLException {
        List<Row> found = new ArrayList<>();
        copy("position = " + position, found::add);
        return found.stream().findFirst();
    }

    /**
     * In the order of positions.
     *
     * @param after 0 also for rows at positions that there should not be
     * @param reader says whether to go on
     * @return whether all were read
     */
    boolean read(long after, long upTo, Predicate<Row> reader) throws SQLException {
        return copy((after == 0 ? "" : "position > " + after + " and ") + "position <= " + upTo, reader);
    }

    /** @param positions in order; where one of them has no row, there is nothing to read */
    void read(long[] positions, Consumer<Row> reader) throws SQLException {
        for (int from = 0; from < positions.length; from += POSITIONS_AT_ONCE) {
            String these = Arrays.stream(positions, from, Math.min(positions.length, from + POSITIONS_AT_ONCE))
                    .mapToObj(Long::toString)
                    .collect(Collectors.joining(", "));
            copy("position in (" + these + ")", row -> {
                reader.accept(row);
                return true;
            });
        }
    }

    private boolean copy(String which, Predicate<Row> reader) throws SQLException {
        String sql = "copy (select %s from ledger.ledger where %s order by position) to stdout (format binary)"
                .formatted(CopiedRow.COLUMNS, which);
        CopyOut out = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
        try {
            CopiedRow row = new CopiedRow();
            for (byte[] bytes = out.readFromCopy(); bytes != null; bytes = out.readFromCopy()) {
                ByteBuffer message = ByteBuffer.wrap(bytes);
                if (row.isRow(message) && !reader.test(row.read(message))) {
                    return false;
                }
            }
            return true;
        } finally {
            drain(out);
        }
    }

    /** What is on its way is read to its end: a request to cancel may come late and hit what is asked next. */
    private static void drain(CopyOut out) throws SQLException {
        boolean more = out.isActive();
        while (more) {
            more = out.readFromCopy() != null;
        }
    }
}
