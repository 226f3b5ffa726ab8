package io.taizhang.command.between;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Hands ports to handlers as the container does: by type, and found when a handler runs. */
final class Ports implements ParameterResolverFactory {
    private final Map<Class<?>, Object> byType = new ConcurrentHashMap<>();

    <T> void add(Class<T> type, T port) {
        byType.put(type, port);
    }

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable handler, Parameter[] parameters, int index) {
        Class<?> type = parameters[index].getType();
        return type.isInterface() && type.getPackageName().startsWith("io.taizhang.command.") ? new Port(type) : null;
    }

    private final class Port implements ParameterResolver<Object> {
        private final Class<?> type;

        Port(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object resolveParameterValue(Message<?> message) {
            return byType.get(type);
        }

        @Override
        public boolean matches(Message<?> message) {
            return true;
        }
    }
}
