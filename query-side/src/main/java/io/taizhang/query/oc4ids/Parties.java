package io.taizhang.query.oc4ids;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who takes part in a project, and as what. Organisations only: the people behind them stand in no fact that is shown. */
final class Parties {
    private record Party(String id, String name, Set<String> roles) {}

    private final Map<String, Party> byId = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();

    /** A unit of the ledger. */
    ObjectNode unit(String unitId, String name, String... roles) {
        return add("unit-" + unitId, name, roles);
    }

    /** One known by its name alone: the same name is the same party within a project. */
    ObjectNode named(String name, String... roles) {
        String id = ids.computeIfAbsent(name.strip(), first -> "party-" + (ids.size() + 1));
        return add(id, name.strip(), roles);
    }

    private ObjectNode add(String id, String name, String... roles) {
        byId.computeIfAbsent(id, first -> new Party(id, name, new LinkedHashSet<>()))
                .roles()
                .addAll(Set.of(roles));
        return Json.object().put("id", id).put("name", name);
    }

    ArrayNode list() {
        ArrayNode parties = Json.list();
        byId.values().forEach(party -> {
            ObjectNode one = Json.object().put("id", party.id()).put("name", party.name());
            ArrayNode roles = Json.list();
            party.roles().stream().sorted().forEach(roles::add);
            parties.add(one.set("roles", roles));
        });
        return parties;
    }
}
