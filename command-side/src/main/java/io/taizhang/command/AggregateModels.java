package io.taizhang.command;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.annotation.ClasspathHandlerDefinition;
import org.axonframework.messaging.annotation.ClasspathHandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.MultiHandlerDefinition;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;

/** What the handlers of each aggregate are and where their parameters come from, found out once. */
final class AggregateModels {
    private final ParameterResolverFactory parameters;
    private final HandlerDefinition handlers;
    private final Map<Class<?>, AggregateModel<?>> models = new ConcurrentHashMap<>();

    /** @param ports finds the scope and the ports that handlers ask for besides what a message carries */
    AggregateModels(ParameterResolverFactory ports) {
        ClassLoader loader = AggregateModels.class.getClassLoader();
        this.parameters =
                MultiParameterResolverFactory.ordered(ClasspathParameterResolverFactory.forClassLoader(loader), ports);
        this.handlers = MultiHandlerDefinition.ordered(
                ClasspathHandlerEnhancerDefinition.forClassLoader(loader),
                ClasspathHandlerDefinition.forClassLoader(loader));
    }

    @SuppressWarnings("unchecked")
    <T> AggregateModel<T> of(Class<T> type) {
        return (AggregateModel<T>) models.computeIfAbsent(
                type, any -> AnnotatedAggregateMetaModelFactory.inspectAggregate(any, parameters, handlers));
    }

    /** Where the parameters of all handlers come from: whoever looks at an aggregate elsewhere needs them too. */
    ParameterResolverFactory parameters() {
        return parameters;
    }

    HandlerDefinition handlers() {
        return handlers;
    }
}
