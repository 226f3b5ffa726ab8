package io.taizhang.command.catalogue;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.taizhang.api.Context;
import io.taizhang.api.LedgerCommand;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Every command there is, in the order of the catalogues of the contexts. */
public final class Catalogue {
    private final List<CommandType> types;
    private final Map<Class<?>, CommandType> byClass;

    Catalogue(List<CommandType> types) {
        this.types = List.copyOf(types);
        this.byClass = types.stream().collect(toUnmodifiableMap(CommandType::type, Function.identity()));
    }

    public static Catalogue ofAllContexts() {
        return new Catalogue(Arrays.stream(Context.values())
                .flatMap(context -> context.commands().stream().map(type -> CommandType.of(context.label(), type)))
                .toList());
    }

    public List<CommandType> all() {
        return types;
    }

    /** Those that somebody with an account, or an automation, may issue; the others come through the public doors. */
    public List<CommandType> offered() {
        return types.stream().filter(CommandType::isOffered).toList();
    }

    /**
     * A command that is offered.
     *
     * @param name in kebab case, as in an address: {@code request-payment}
     */
    public Optional<CommandType> find(String context, String name) {
        return types.stream()
                .filter(CommandType::isOffered)
                .filter(type -> type.context().equals(context) && type.name().equals(name))
                .findFirst();
    }

    /** @throws IllegalArgumentException where the command belongs to no catalogue */
    public CommandType of(LedgerCommand command) {
        CommandType type = byClass.get(command.getClass());
        if (type == null) {
            throw new IllegalArgumentException(command.getClass() + " belongs to no catalogue of commands");
        }
        return type;
    }
}
