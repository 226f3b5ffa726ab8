package io.taizhang.command;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.SingleStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Finds the stream of the thing a command is about: {@code project/p1} from its first component {@code projectId}. */
final class TypedTargets implements CommandTargetResolver {
    private final ClassValue<Target> targets = new ClassValue<>() {
        @Override
        protected Target computeValue(Class<?> type) {
            return Target.of(type);
        }
    };

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> message) {
        return new VersionedAggregateIdentifier(streamOf((LedgerCommand) message.getPayload()), null);
    }

    /** @throws IllegalArgumentException where the command does not say what it is about */
    String streamOf(LedgerCommand command) {
        return targets.get(command.getClass()).streamOf(command);
    }

    private record Target(@Nullable String single, String type, Method accessor) {

        static Target of(Class<?> command) {
            RecordComponent first = command.getRecordComponents()[0];
            if (!first.getName().endsWith("Id") || first.getType() != String.class) {
                throw new IllegalArgumentException(command + " must name first, as a String …Id, what it is about");
            }
            Method accessor = first.getAccessor();
            accessor.setAccessible(true);
            SingleStream single = command.getAnnotation(SingleStream.class);
            return new Target(
                    single == null ? null : single.value(),
                    first.getName().substring(0, first.getName().length() - 2),
                    accessor);
        }

        String streamOf(LedgerCommand command) {
            if (single != null) {
                return single;
            }
            try {
                Object id = accessor.invoke(command);
                if (id == null) {
                    throw new IllegalArgumentException("No " + type + " in " + command);
                }
                return type + "/" + id;
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("A record's accessor only reads: " + accessor, e);
            }
        }
    }
}
