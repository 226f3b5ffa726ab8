package io.taizhang.command;

import java.time.Instant;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.AbstractAnnotatedParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Resolves {@link OccurredAt}; found by the framework through {@code META-INF/services}, hence public. */
public final class OccurredAtResolverFactory extends AbstractAnnotatedParameterResolverFactory<OccurredAt, Instant> {
    public OccurredAtResolverFactory() {
        super(OccurredAt.class, Instant.class);
    }

    @Override
    protected ParameterResolver<Instant> getResolver() {
        return new Resolver();
    }

    private static final class Resolver implements ParameterResolver<Instant> {

        /**
         * A stored fact says so itself. A fresh one gets its provenance only on its way to the store, after the aggregate
         * has handled it: until then the command that makes it knows.
         */
        @Override
        public Instant resolveParameterValue(Message<?> fact) {
            return switch (fact.getMetaData().get("occurredAt")) {
                case Instant instant -> instant;
                case String text -> Instant.parse(text);
                case null, default -> issuedNow().occurredAt();
            };
        }

        @Override
        public boolean matches(Message<?> message) {
            return message instanceof EventMessage;
        }

        private static Issued issuedNow() {
            return (Issued) CurrentUnitOfWork.get().getMessage().getMetaData().get(Issued.KEY);
        }
    }
}
