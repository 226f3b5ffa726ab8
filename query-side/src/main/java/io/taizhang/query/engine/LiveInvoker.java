package io.taizhang.query.engine;

import io.taizhang.query.engine.HeadSource.Grown;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Folds for each message up to where the ledger has grown. The token is stored afterwards, by itself: it only says where to
 * look for new facts, what counts is the position stored with the rows.
 */
final class LiveInvoker implements EventHandlerInvoker {
    private final LiveGroup group;
    private final HeadSource source;
    private final ViewTables tables;
    private final Announcements announcements;
    private final TransactionManager transactions;
    private volatile @Nullable String failure;

    LiveInvoker(
            LiveGroup group,
            HeadSource source,
            ViewTables tables,
            Announcements announcements,
            TransactionManager transactions) {
        this.group = group;
        this.source = source;
        this.tables = tables;
        this.announcements = announcements;
        this.transactions = transactions;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return message.getPayload() instanceof Grown;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        long told = ((Grown) message.getPayload()).position();
        if (advance(furthest(told))) {
            announcements.announce();
        }
        CurrentUnitOfWork.get().attachTransaction(transactions);
        tables.states().commitWithoutWaiting();
    }

    private boolean advance(long position) {
        try {
            boolean moved = group.advance(position);
            failure = null;
            return moved;
        } catch (RuntimeException e) {
            failure = e.getClass().getSimpleName() + ": " + e.getMessage();
            throw e;
        }
    }

    /** Why the last batch could not be folded; null where it was. */
    @Nullable String failure() {
        return failure;
    }

    /**
     * Beyond what the message told where the ledger has grown since: a group that is behind catches up in few batches, and
     * what the messages still waiting tell is by then known. The views' own positions count, not the token.
     */
    private long furthest(long told) {
        return Math.max(told, Math.min(source.seen(), told + HeadSource.STEP));
    }

    @Override
    public void segmentReleased(Segment segment) {
        group.forget();
    }

    @Override
    public boolean supportsReset() {
        return false;
    }
}
