package io.taizhang.command.catalogue;

import io.taizhang.api.Created;
import io.taizhang.api.LedgerCommand;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the components of a command's record are read and a copy of it is made, found out once. */
final class CommandShape {
    private static final int NONE = -1;

    private final Constructor<? extends LedgerCommand> constructor;
    private final List<Method> components;
    private final int created;

    private CommandShape(Constructor<? extends LedgerCommand> constructor, List<Method> components, int created) {
        this.constructor = constructor;
        this.components = components;
        this.created = created;
    }

    static CommandShape of(Class<? extends LedgerCommand> type) {
        RecordComponent[] components = type.getRecordComponents();
        int created = NONE;
        for (int i = 0; i < components.length; i++) {
            created = components[i].isAnnotationPresent(Created.class) ? i : created;
        }
        return new CommandShape(
                constructor(type, components),
                Arrays.stream(components).map(CommandShape::accessor).toList(),
                created);
    }

    private static Constructor<? extends LedgerCommand> constructor(
            Class<? extends LedgerCommand> type, RecordComponent[] components) {
        try {
            Constructor<? extends LedgerCommand> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Every record has a canonical constructor: " + type, e);
        }
    }

    private static Method accessor(RecordComponent component) {
        component.getAccessor().setAccessible(true);
        return component.getAccessor();
    }

    /** Whether it creates a thing and leaves the thing's id to the server. */
    boolean lacksId(LedgerCommand command) {
        return created != NONE && value(components.get(created), command) == null;
    }

    /** Of the thing it creates, or else of the thing it is about; null where it is absent. */
    @Nullable String id(LedgerCommand command) {
        Object id = value(components.get(Math.max(created, 0)), command);
        return id == null ? null : id.toString();
    }

    LedgerCommand withId(LedgerCommand command, String id) {
        @Nullable Object[] values = new Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = i == created ? id : value(components.get(i), command);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The record must accept a new id: " + command.getClass(), e);
        }
    }

    private static @Nullable Object value(Method component, LedgerCommand command) {
        try {
            return component.invoke(command);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A record's accessor only reads: " + component, e);
        }
    }
}
