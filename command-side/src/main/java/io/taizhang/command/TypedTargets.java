package io.taizhang.command;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.SingleStream;
import io.taizhang.api.Subject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stream of the thing a command is about: {@code project/p1} from its first component {@code projectId}, or of the
 * type that {@link Subject} says there.
 */
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

    /** @param accessor of the id; null where the stream is always the same */
    private record Target(String stream, @Nullable Method accessor) {

        static Target of(Class<?> command) {
            SingleStream single = command.getAnnotation(SingleStream.class);
            if (single != null) {
                return new Target(single.value(), null);
            }
            RecordComponent first = command.getRecordComponents()[0];
            if (!first.getName().endsWith("Id") || first.getType() != String.class) {
                throw new IllegalArgumentException(command + " must name first, as a String …Id, what it is about");
            }
            Method accessor = first.getAccessor();
            accessor.setAccessible(true);
            return new Target(typeOf(first) + "/", accessor);
        }

        private static String typeOf(RecordComponent id) {
            Subject subject = id.getAnnotation(Subject.class);
            return subject != null
                    ? subject.value()
                    : id.getName().substring(0, id.getName().length() - 2);
        }

        String streamOf(LedgerCommand command) {
            if (accessor == null) {
                return stream;
            }
            try {
                Object id = accessor.invoke(command);
                if (id == null) {
                    throw new IllegalArgumentException("No id for " + stream + "… in a "
                            + command.getClass().getSimpleName());
                }
                return stream + id;
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("A record's accessor only reads: " + accessor, e);
            }
        }
    }
}
