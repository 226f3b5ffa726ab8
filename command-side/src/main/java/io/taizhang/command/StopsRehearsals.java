package io.taizhang.command;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.AxonNonTransientException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Ends a command that is only rehearsed when its handler is done: its unit of work is rolled back, nothing is appended. */
final class StopsRehearsals implements MessageHandlerInterceptor<CommandMessage<?>> {
    static final String KEY = "rehearsal";

    /** Whether what is being decided will be dropped. */
    static boolean isOn() {
        return CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().root().getMessage().getMetaData().containsKey(KEY);
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        Object result = chain.proceed();
        if (work.getMessage().getMetaData().containsKey(KEY)) {
            throw new Rehearsed();
        }
        return result;
    }

    /** The handler had nothing against the command. */
    static final class Rehearsed extends AxonNonTransientException {
        Rehearsed() {
            super("rehearsed");
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
