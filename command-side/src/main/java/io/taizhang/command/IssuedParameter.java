package io.taizhang.command;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Lets a command handler take {@link Issued} as a parameter. */
public final class IssuedParameter implements ParameterResolverFactory, ParameterResolver<Issued> {

    @Override
    public @Nullable ParameterResolver<Issued> createInstance(Executable handler, Parameter[] parameters, int index) {
        return parameters[index].getType() == Issued.class ? this : null;
    }

    @Override
    public Issued resolveParameterValue(Message<?> message) {
        return (Issued) message.getMetaData().get(Issued.KEY);
    }

    @Override
    public boolean matches(Message<?> message) {
        return message.getMetaData().containsKey(Issued.KEY);
    }
}
