package io.taizhang.query.pages;

import io.taizhang.api.Context;
import io.taizhang.api.IssuedBy;
import io.taizhang.api.LedgerCommand;
import io.taizhang.api.OpensIn;
import io.taizhang.api.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Offers commands to those whose roles may issue them, on pages that stand in the present.
 *
 * <pre>{@code
 * List<Action> actions = offers.on(frame, "renovation", Map.of("projectId", id))
 *         .when(stage == PREPARATION, "approve-project")
 *         .add("cancel-project")
 *         .list();
 * }</pre>
 */
public final class Offers {
    private final Map<String, List<Role>> issuers = new LinkedHashMap<>();
    private final Set<String> beginnings = new HashSet<>();

    Offers() {
        for (Context context : Context.values()) {
            for (Class<? extends LedgerCommand> type : context.commands()) {
                String command = context.label() + "/" + kebab(type);
                issuers.put(command, issuers(type));
                if (OpensIn.class.isAssignableFrom(type)) {
                    beginnings.add(command);
                }
            }
        }
    }

    private static List<Role> issuers(Class<? extends LedgerCommand> type) {
        IssuedBy issuedBy = type.getAnnotation(IssuedBy.class);
        return issuedBy == null ? List.of(Role.OFFICIAL) : List.of(issuedBy.value());
    }

    private static String kebab(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /**
     * One command, if the reader may issue it.
     *
     * @param command {@code renovation/request-payment}
     * @throws IllegalArgumentException where there is no such command
     */
    public Optional<Action> of(Frame frame, String command, Map<String, String> given) {
        List<Role> roles = issuers.get(command);
        if (roles == null) {
            throw new IllegalArgumentException("There is no command " + command);
        }
        if (!frame.standing().isNow() || roles.stream().noneMatch(frame::holds)) {
            return Optional.empty();
        }
        Address form = Address.of("/do/" + command);
        for (Map.Entry<String, String> field : given.entrySet()) {
            form = form.with(field.getKey(), field.getValue());
        }
        return Optional.of(new Action(
                command,
                frame.words().command(command),
                form.with("back", frame.here().toString()).toString()));
    }

    /**
     * All that the reader may issue, in the order of the catalogues.
     *
     * @param context {@code renovation}
     */
    List<Action> in(Frame frame, String context) {
        return issuers.keySet().stream()
                .filter(command -> command.startsWith(context + "/"))
                .flatMap(command ->
                        of(frame, command, begins(command) ? Map.of("unitId", frame.unitId()) : Map.of()).stream())
                .toList();
    }

    /** Whether a command begins a thing of a unit's, so that nothing has to be chosen that is there already. */
    boolean begins(String command) {
        return beginnings.contains(command);
    }

    /** Those of a command's roles that the reader holds. */
    List<Role> heldFor(Frame frame, String command) {
        return issuers.getOrDefault(command, List.of()).stream()
                .filter(frame::holds)
                .toList();
    }

    boolean knows(String command) {
        return issuers.containsKey(command);
    }

    /** @param given what every one of them is about: {@code projectId} and its value */
    public Row on(Frame frame, String context, Map<String, String> given) {
        return new Row(frame, context, given);
    }

    /** The commands of one thing, as they are gathered. */
    public final class Row {
        private final Frame frame;
        private final String context;
        private final Map<String, String> given;
        private final List<Action> offered = new ArrayList<>();

        private Row(Frame frame, String context, Map<String, String> given) {
            this.frame = frame;
            this.context = context;
            this.given = given;
        }

        /** @param more names of fields and their values, in turn */
        public Row add(String command, String... more) {
            Map<String, String> all = new HashMap<>(given);
            for (int i = 0; i < more.length; i += 2) {
                all.put(more[i], more[i + 1]);
            }
            of(frame, context + "/" + command, new java.util.TreeMap<>(all)).ifPresent(offered::add);
            return this;
        }

        public Row when(boolean possible, String... commands) {
            if (possible) {
                Arrays.stream(commands).forEach(this::add);
            }
            return this;
        }

        public List<Action> list() {
            return List.copyOf(offered);
        }
    }
}
