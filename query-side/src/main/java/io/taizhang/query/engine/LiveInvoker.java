package io.taizhang.query.engine;

import io.taizhang.query.engine.HeadSource.Grown;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Folds once for each batch of messages, in the transaction that stores the processor's token. */
final class LiveInvoker implements EventHandlerInvoker {
    private final String head = LiveInvoker.class.getName() + "." + System.identityHashCode(this);
    private final LiveGroup group;
    private final Announcements announcements;

    LiveInvoker(LiveGroup group, Announcements announcements) {
        this.group = group;
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
                if (group.advance(work.getResource(head))) {
                    work.afterCommit(done -> announcements.announce());
                }
            });
        }
    }

    @Override
    public boolean supportsReset() {
        return false;
    }
}
