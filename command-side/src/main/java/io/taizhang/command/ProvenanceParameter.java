package io.taizhang.command;

import io.taizhang.api.Provenance;
import io.taizhang.ledger.ProvenanceMetaData;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Lets an event sourcing handler take the {@link Provenance} of the event: who requested it, when it occurred. */
public final class ProvenanceParameter implements ParameterResolverFactory, ParameterResolver<Provenance> {

    @Override
    public @Nullable ParameterResolver<Provenance> createInstance(
            Executable handler, Parameter[] parameters, int index) {
        return parameters[index].getType() == Provenance.class ? this : null;
    }

    @Override
    public Provenance resolveParameterValue(Message<?> message) {
        return ProvenanceMetaData.in(message.getMetaData());
    }

    @Override
    public boolean matches(Message<?> message) {
        return ProvenanceMetaData.isIn(message.getMetaData());
    }
}
