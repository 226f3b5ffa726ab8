package io.taizhang.command;

import io.taizhang.ledger.Appended;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Tells the {@link Attempt} where its facts were stored, as soon as they are. */
final class NotesWhatWasStored implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        Attempt.current()
                .ifPresent(attempt ->
                        work.afterCommit(done -> attempt.stored(done.<Appended>getResource(Appended.RESOURCE))));
        return chain.proceed();
    }
}
