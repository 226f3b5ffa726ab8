package io.taizhang.query.web;

import io.taizhang.api.Actor;
import io.taizhang.api.Sealed;
import io.taizhang.ledger.PersonalData;
import io.taizhang.query.engine.Docs;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Opens sealed values in an answer for those who may see personal data; others see that something is there. */
final class Revealing {
    private static final String HIDDEN = "•••";
    private static final String ERASED = "已删除";

    private final PersonalData personalData;

    Revealing(PersonalData personalData) {
        this.personalData = personalData;
    }

    /** @throws io.taizhang.ledger.LedgerUnavailableException where the keys cannot be reached */
    JsonNode to(Actor actor, JsonNode node) {
        if (actor.seesPersonalData()) {
            Set<String> subjectIds = new HashSet<>();
            collect(node, subjectIds);
            personalData.prepareToOpen(subjectIds);
        }
        return revealed(actor, node);
    }

    private static void collect(JsonNode node, Set<String> subjectIds) {
        if (node instanceof ObjectNode object && Docs.isSealed(object)) {
            subjectIds.add(object.get("subjectId").asString());
        } else {
            node.forEach(part -> collect(part, subjectIds));
        }
    }

    private JsonNode revealed(Actor actor, JsonNode node) {
        return switch (node) {
            case ObjectNode object when Docs.isSealed(object) -> StringNode.valueOf(text(actor, object));
            case ObjectNode object -> {
                object.propertyNames().stream()
                        .toList()
                        .forEach(name -> object.set(name, revealed(actor, object.get(name))));
                yield object;
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, revealed(actor, array.get(i)));
                }
                yield array;
            }
            default -> node;
        };
    }

    /** Free text that may speak of people. */
    @Nullable String words(Actor actor, @Nullable String said) {
        return said == null || actor.seesPersonalData() ? said : HIDDEN;
    }

    private String text(Actor actor, ObjectNode sealed) {
        if (!actor.seesPersonalData()) {
            return HIDDEN;
        }
        return personalData
                .open(new Sealed(
                        sealed.get("subjectId").asString(),
                        sealed.get("ciphertext").asString()))
                .orElse(ERASED);
    }
}
