package io.taizhang.ledger;

import io.taizhang.api.LedgerKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores groups and tells each waiting command what became of it. Used by one thread at a time. */
final class GroupStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupStore.class);

    private final WriterConnection connection;
    private final LedgerKind kind;
    private final InstantSource clock;
    private final LongConsumer stored;

    /**
     * @param clock of a {@code SAMPLE} ledger; a {@code LIVE} one goes by the database's
     * @param stored told the last position of what was stored, before anybody is answered
     */
    GroupStore(WriterConnection connection, LedgerKind kind, InstantSource clock, LongConsumer stored) {
        this.connection = connection;
        this.kind = kind;
        this.clock = clock;
        this.stored = stored;
    }

    /** Answers each of the group. Who is answered finds the fact in every stream of this process. */
    void append(List<Waiting> group) {
        Connection open;
        try {
            open = connection.get();
        } catch (SQLException e) {
            connection.lost();
            group.forEach(waiting -> waiting.failed(new LedgerUnavailableException("The store is away", e)));
            return;
        }
        try {
            answer(group, call(group).on(open, clientTime()));
        } catch (SQLException e) {
            failed(group, e);
        } catch (RuntimeException | Error e) {
            connection.lost();
            group.forEach(waiting -> waiting.failed(new OutcomeUnknownException("The append broke off", e)));
            LOG.error("An append broke off", e);
        }
    }

    private @Nullable Instant clientTime() {
        return kind == LedgerKind.SAMPLE ? clock.instant() : null;
    }

    private static AppendCall call(List<Waiting> group) {
        return new AppendCall(
                group.stream().flatMap(waiting -> waiting.entries().stream()).toList());
    }

    private void answer(List<Waiting> group, Appended appended) {
        stored.accept(appended.lastPosition());
        long first = appended.firstPosition();
        for (Waiting waiting : group) {
            long next = first + waiting.entries().size();
            waiting.stored(new Appended(first, next - 1, appended.recordedAt()));
            first = next;
        }
    }

    private void failed(List<Waiting> group, SQLException cause) {
        switch (Failure.of(cause)) {
            case UNKNOWN -> {
                LOG.warn(
                        "The connection was lost while {} commands were appended: {}",
                        group.size(),
                        cause.getMessage());
                connection.lost();
                group.forEach(waiting -> waiting.failed(
                        new OutcomeUnknownException("The connection was lost while the append was under way", cause)));
            }
            case UNAVAILABLE -> {
                connection.lost();
                group.forEach(waiting ->
                        waiting.failed(new LedgerUnavailableException("The store did not take the append", cause)));
            }
            case REFUSED -> refused(group, cause);
        }
    }

    /** The store refused what one of them wants. In ever smaller halves, only that one fails. */
    private void refused(List<Waiting> group, SQLException cause) {
        if (group.size() == 1) {
            Waiting alone = group.getFirst();
            alone.failed(Constraints.refused(cause, alone.entries()));
        } else {
            int half = group.size() / 2;
            append(group.subList(0, half));
            append(group.subList(half, group.size()));
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
