package io.taizhang.standalone.running;

import io.taizhang.standalone.sample.Photos;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A command as the catalogue describes it, filled in rightly: about things that do not exist. */
record CommandForm(JsonNode description) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> ACCOUNTS =
            List.of("official", "approver", "inspector", "finance", "auditor", "viewer", "admin");

    static Stream<CommandForm> all(Office office) {
        return StreamSupport.stream(office.see("/api/commands").path("commands").spliterator(), false)
                .map(CommandForm::new);
    }

    String address() {
        return description.path("href").stringValue();
    }

    @Override
    public String toString() {
        return address().substring("/api/commands/".length());
    }

    /** An account that may issue it; null where only the system may. */
    @Nullable String clerk() {
        return ACCOUNTS.stream()
                .filter(account -> roles().contains(role(account)))
                .findFirst()
                .orElse(null);
    }

    /** The accounts that may not. */
    Stream<String> strangers() {
        return ACCOUNTS.stream().filter(account -> !roles().contains(role(account)));
    }

    boolean isForOfficials() {
        return roles().contains("OFFICIAL");
    }

    private Set<String> roles() {
        return Set.copyOf(StreamSupport.stream(description.path("roles").spliterator(), false)
                .map(JsonNode::stringValue)
                .toList());
    }

    private static String role(String account) {
        return account.toUpperCase(Locale.ROOT);
    }

    /** Whether it is about something that must be there already; a work calendar is about a year. */
    boolean namesAThing() {
        return fields().stream()
                .filter(field -> !field.path("created").booleanValue(false))
                .anyMatch(field -> field.path("name").stringValue("").endsWith("Id"));
    }

    List<JsonNode> fields() {
        return StreamSupport.stream(description.path("fields").spliterator(), false)
                .toList();
    }

    ObjectNode filledIn() {
        return object(description.path("fields"));
    }

    ObjectNode with(String field, JsonNode value) {
        ObjectNode filled = filledIn();
        filled.set(field, value);
        return filled;
    }

    ObjectNode without(String field) {
        ObjectNode filled = filledIn();
        filled.remove(field);
        return filled;
    }

    static String envelope(JsonNode command) {
        return JSON.writeValueAsString(NODES.objectNode().set("command", command));
    }

    private static ObjectNode object(JsonNode fields) {
        ObjectNode filled = NODES.objectNode();
        for (JsonNode field : fields) {
            boolean refersUpwards = field.path("name").stringValue("").equals("parentId");
            if (field.path("required").booleanValue() || refersUpwards) {
                filled.set(field.path("name").stringValue(), right(field));
            }
        }
        return filled;
    }

    private static JsonNode right(JsonNode field) {
        return switch (field.path("type").stringValue()) {
            case "int", "long" -> NODES.numberNode(field.path("minimum").longValue(1));
            case "decimal" -> NODES.numberNode(1);
            case "boolean" -> NODES.booleanNode(true);
            case "date" -> NODES.stringNode("2021-03-01");
            case "instant" -> NODES.stringNode("2021-03-01T09:00:00+08:00");
            case "choice" -> field.path("values").get(0);
            case "list" -> rightList(field);
            case "object" -> object(field.path("fields"));
            default -> NODES.stringNode(rightText(field));
        };
    }

    private static ArrayNode rightList(JsonNode field) {
        ArrayNode filled = NODES.arrayNode();
        int least = Math.max(1, field.path("minItems").intValue(1));
        while (filled.size() < least) {
            filled.add(right(field.path("items")));
        }
        return filled;
    }

    private static String rightText(JsonNode field) {
        return switch (field.path("name").stringValue("")) {
            case "code" -> "renovation.surveyed";
            case "period" -> "2021";
            case "projectOrCampaignId" -> "project/nobody";
            case "quarter" -> "2021Q1";
            case "subjectId" -> "person/nobody";
            case "photoSha256", "sha256" -> Photos.ofTheSample();
            default -> "nobody";
        };
    }
}
