package io.taizhang.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores groups and tells each waiting command what became of it. Used by one thread. */
final class GroupStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupStore.class);

    private final WriterConnection connection;
    private final InstantSource clock;

    GroupStore(WriterConnection connection, InstantSource clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /** The last position of the group; empty where nothing of it is known to be stored. */
    OptionalLong append(List<Waiting> group) {
        Connection open;
        try {
            open = connection.get();
        } catch (SQLException e) {
            connection.drop();
            group.forEach(waiting -> waiting.failed(new LedgerUnavailableException("The store is away", e)));
            return OptionalLong.empty();
        }
        try {
            return answer(group, call(group).on(open, clock.instant()));
        } catch (SQLException e) {
            return failed(group, e);
        } catch (RuntimeException e) {
            connection.drop();
            group.forEach(waiting -> waiting.failed(new OutcomeUnknownException("The append broke off", e)));
            LOG.error("An append broke off", e);
            return OptionalLong.empty();
        }
    }

    private static AppendCall call(List<Waiting> group) {
        return new AppendCall(group.stream().map(Waiting::entries).toList());
    }

    private static OptionalLong answer(List<Waiting> group, List<Outcome> outcomes) {
        OptionalLong last = OptionalLong.empty();
        for (int i = 0; i < group.size(); i++) {
            Waiting waiting = group.get(i);
            switch (outcomes.get(i)) {
                case Outcome.Stored(Appended appended) -> {
                    waiting.stored(appended);
                    last = OptionalLong.of(appended.lastPosition());
                }
                case Outcome.Violated(String constraint) ->
                    waiting.failed(Constraints.violated(constraint, waiting.entries()));
            }
        }
        return last;
    }

    private OptionalLong failed(List<Waiting> group, SQLException cause) {
        switch (Failure.of(cause)) {
            case UNKNOWN -> {
                LOG.warn(
                        "The connection was lost while {} commands were appended: {}",
                        group.size(),
                        cause.getMessage());
                connection.drop();
                group.forEach(waiting -> waiting.failed(
                        new OutcomeUnknownException("The connection was lost while the append was under way", cause)));
            }
            case UNAVAILABLE -> {
                connection.drop();
                group.forEach(waiting ->
                        waiting.failed(new LedgerUnavailableException("The store did not take the append", cause)));
            }
            case REFUSED -> {
                return refused(group, cause);
            }
        }
        return OptionalLong.empty();
    }

    /** The store refused a value of one of them: alone, only that one fails. */
    private OptionalLong refused(List<Waiting> group, SQLException cause) {
        if (group.size() == 1) {
            group.getFirst().failed(new IllegalArgumentException("The store refused the entries", cause));
            return OptionalLong.empty();
        }
        OptionalLong last = OptionalLong.empty();
        for (Waiting waiting : group) {
            OptionalLong stored = append(List.of(waiting));
            last = stored.isPresent() ? stored : last;
        }
        return last;
    }

    @Override
    public void close() {
        connection.close();
    }
}
