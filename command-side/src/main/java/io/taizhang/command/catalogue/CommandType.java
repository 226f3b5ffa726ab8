package io.taizhang.command.catalogue;

import io.taizhang.api.IssuedBy;
import io.taizhang.api.LedgerCommand;
import io.taizhang.api.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A command as it is offered.
 *
 * @param name in kebab case: {@code request-payment}
 * @param roles any of which may issue it
 * @param fields in the order of the record's components
 */
public record CommandType(
        String context,
        String name,
        Class<? extends LedgerCommand> type,
        List<Role> roles,
        List<Field> fields,
        CommandShape shape) {

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
                Fields.of(type),
                CommandShape.of(type));
    }

    /** Whether anybody but a citizen may issue it. */
    boolean isOffered() {
        return !rolesOffered().isEmpty();
    }

    /** Those roles that an account or an automation may have. */
    public List<Role> rolesOffered() {
        return roles.stream().filter(role -> role != Role.CITIZEN).toList();
    }

    /** The kind of thing that one of the command's fields names; empty where it names none, or the thing is to be created. */
    public Optional<String> thingNamedBy(Field field) {
        return field.created() ? Optional.empty() : References.of(this, field.name());
    }

    /** {@code renovation/request-payment}. */
    public String path() {
        return context + "/" + name;
    }

    /** The id of the thing the command creates, or else of the thing it is about; null where it is absent. */
    public @Nullable String idOf(LedgerCommand command) {
        return shape.id(command);
    }

    /** The command, with this id for the thing it creates where the client chose none. */
    public LedgerCommand withCreated(LedgerCommand command, Supplier<String> id) {
        return shape.lacksId(command) ? shape.withId(command, id.get()) : command;
    }

    static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
