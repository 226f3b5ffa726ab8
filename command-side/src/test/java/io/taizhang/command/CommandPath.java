package io.taizhang.command;

import io.taizhang.api.Provenance;
import io.taizhang.ledger.ProvenanceMetaData;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** Puts around a fixture's aggregate what stands around it in production. */
public final class CommandPath {
    private CommandPath() {}

    public static <T> AggregateTestFixture<T> around(Class<T> aggregate, Scope scope) {
        AggregateTestFixture<T> fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerCommandTargetResolver(new TypedTargets())
                .registerInjectableResource(scope)
                .registerCommandHandlerInterceptor((work, chain) -> {
                    work.registerCorrelationDataProvider(new ProvenanceOfCommand());
                    return chain.proceed();
                })
                .registerCommandHandlerInterceptor(new EntersUnitToOpen(scope));
        return fixture;
    }

    public static MetaData metaData(Provenance provenance) {
        return ProvenanceMetaData.of(provenance);
    }

    /** For a scope that stands in for the real one. */
    public static void note(String unitPath) {
        UnitPath.note(unitPath);
    }
}
