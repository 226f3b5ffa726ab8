package io.taizhang.command;

import io.taizhang.api.OpensIn;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Checks the scope of a command that opens something new, and that nobody expects it to be there: there is no thing yet
 * that could.
 */
final class EntersUnitToOpen implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final Scope scope;

    EntersUnitToOpen(Scope scope) {
        this.scope = scope;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        CommandMessage<?> message = work.getMessage();
        if (message.getPayload() instanceof OpensIn command
                && message.getMetaData().get(Issued.KEY) instanceof Issued issued) {
            scope.enterToOpen(issued, command.unitId());
            CommonRule.STALE.refuseIf(issued.expectedSequence() != null, -1);
        }
        return chain.proceed();
    }
}
