package io.taizhang.query.engine;

import io.taizhang.query.engine.HeadSource.Grown;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Folds once for each batch of messages, in the transaction that stores the processor's token. */
final class LiveInvoker implements EventHandlerInvoker {
    private final String head = LiveInvoker.class.getName() + "." + System.identityHashCode(this);
    private final LiveGroup group;
    private final HeadSource source;
    private final Announcements announcements;
    private volatile @Nullable String failure;

    LiveInvoker(LiveGroup group, HeadSource source, Announcements announcements) {
        this.group = group;
        this.source = source;
        this.announcements = announcements;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return message.getPayload() instanceof Grown;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        long position = ((Grown) message.getPayload()).position();
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        if (batch.resources().put(head, position) == null) {
            batch.onPrepareCommit(work -> {
                if (advance(furthest(work.getResource(head)))) {
                    work.afterCommit(done -> announcements.announce());
                }
            });
            batch.afterCommit(work -> failure = null);
        }
    }

    private boolean advance(long position) {
        try {
            return group.advance(position);
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
     * Beyond what the messages told where the ledger has grown since: a group that is behind catches up in few batches, and
     * what the messages still waiting tell is by then known. The views' own positions count, not the token.
     */
    private long furthest(long told) {
        return Math.max(told, Math.min(source.seen(), told + HeadSource.STEP));
    }

    @Override
    public boolean supportsReset() {
        return false;
    }
}
