package io.taizhang.query.web;

import io.taizhang.api.Actor;
import io.taizhang.api.Sealed;
import io.taizhang.ledger.Look;
import io.taizhang.ledger.PersonalLooks;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Opens sealed values in an answer for those who may see personal data; others see that something is there. */
final class Revealing {
    private static final String HIDDEN = "•••";

    private final PersonalLooks looks;

    Revealing(PersonalLooks looks) {
        this.looks = looks;
    }

    /**
     * All parts of one answer: that they were looked at is noted once.
     *
     * @throws io.taizhang.ledger.LedgerUnavailableException where the keys cannot be reached or the look cannot be noted
     */
    List<JsonNode> to(Actor actor, Occasion occasion, Collection<? extends JsonNode> nodes) {
        Set<Sealed> sealed = new HashSet<>();
        nodes.forEach(node -> collect(node, sealed));
        String erased = occasion.language().equals(Locale.ENGLISH) ? "erased" : "已删除";
        Shown shown = actor.seesPersonalData() && !sealed.isEmpty()
                ? new Shown(looks.open(new Look(actor.id(), actor.unitId(), occasion.address()), sealed), erased)
                : new Shown(Map.of(), HIDDEN);
        return nodes.stream().map(shown::in).toList();
    }

    /** Whose values are sealed in it, sorted. */
    static Set<String> subjectsIn(JsonNode node) {
        Set<Sealed> sealed = new HashSet<>();
        collect(node, sealed);
        Set<String> subjectIds = new TreeSet<>();
        sealed.forEach(value -> subjectIds.add(value.subjectId()));
        return subjectIds;
    }

    /** Free text that may speak of people. */
    static @Nullable String words(Actor actor, @Nullable String said) {
        return said == null || actor.seesPersonalData() ? said : HIDDEN;
    }

    private static void collect(JsonNode node, Set<Sealed> found) {
        if (node instanceof ObjectNode object && isSealed(object)) {
            found.add(sealed(object));
        } else {
            node.forEach(part -> collect(part, found));
        }
    }

    private static boolean isSealed(ObjectNode object) {
        return object.size() == 2 && object.has("subjectId") && object.has("ciphertext");
    }

    private static Sealed sealed(ObjectNode object) {
        return new Sealed(
                object.get("subjectId").asString(), object.get("ciphertext").asString());
    }

    /** @param otherwise what stands where a value was not opened */
    private record Shown(Map<Sealed, String> opened, String otherwise) {

        JsonNode in(JsonNode node) {
            return switch (node) {
                case ObjectNode object
                when isSealed(object) -> StringNode.valueOf(opened.getOrDefault(sealed(object), otherwise));
                case ObjectNode object -> {
                    object.propertyNames().stream().toList().forEach(name -> object.set(name, in(object.get(name))));
                    yield object;
                }
                case ArrayNode array -> {
                    for (int i = 0; i < array.size(); i++) {
                        array.set(i, in(array.get(i)));
                    }
                    yield array;
                }
                default -> node;
            };
        }
    }
}
