package io.taizhang.command.catalogue;

import io.taizhang.api.Created;
import io.taizhang.api.IssuedBy;
import io.taizhang.api.LedgerCommand;
import io.taizhang.api.Role;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A command as it is offered.
 *
 * @param name in kebab case: {@code request-payment}
 * @param roles any of which may issue it
 * @param fields in the order of the record's components
 */
public record CommandType(
        String context, String name, Class<? extends LedgerCommand> type, List<Role> roles, List<Field> fields) {

    public CommandType {
        roles = List.copyOf(roles);
        fields = List.copyOf(fields);
    }

    public static CommandType of(String context, Class<? extends LedgerCommand> type) {
        IssuedBy issuedBy = type.getAnnotation(IssuedBy.class);
        return new CommandType(
                context,
                kebab(type.getSimpleName()),
                type,
                issuedBy == null ? List.of(Role.OFFICIAL) : List.of(issuedBy.value()),
                Fields.of(type));
    }

    /** {@code renovation/request-payment}. */
    public String path() {
        return context + "/" + name;
    }

    /** The id of the thing the command creates, or else of the thing it is about; null where it is absent. */
    public @Nullable String idOf(LedgerCommand command) {
        RecordComponent component = created() == null ? type.getRecordComponents()[0] : created();
        Object id = value(component, command);
        return id == null ? null : id.toString();
    }

    /** The command, with this id for the thing it creates where the client chose none. */
    public LedgerCommand withCreated(LedgerCommand command, String id) {
        RecordComponent created = created();
        if (created == null || value(created, command) != null) {
            return command;
        }
        Object[] values = Arrays.stream(type.getRecordComponents())
                .map(component -> component.getName().equals(created.getName()) ? id : value(component, command))
                .toArray();
        try {
            Constructor<? extends LedgerCommand> constructor =
                    type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The canonical constructor of " + type + " must accept a new id", e);
        }
    }

    private @Nullable RecordComponent created() {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Created.class))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Object value(RecordComponent component, LedgerCommand command) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(command);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A record's accessor only reads: " + component, e);
        }
    }

    static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
