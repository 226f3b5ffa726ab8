package io.taizhang.query.pages.organisation;

import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A place as its page shows it. */
record PlaceSheet(ObjectNode row, Words words) {

    /** What is known of the place. */
    record Known(String name, String value) {}

    /**
     * What one survey found.
     *
     * @param mark the condition as a style's name
     */
    record Found(String on, String condition, String mark, List<String> defects, List<String> needs, String by) {}

    public String name() {
        return row.path("name").asString();
    }

    public String unitId() {
        return row.path("unitId").asString();
    }

    public String kind() {
        return words.of("PlaceKind", row.path("kind").asString());
    }

    public boolean open() {
        return row.path("open").booleanValue();
    }

    public @Nullable String parentPlaceId() {
        return row.path("parentPlaceId").isString() ? row.path("parentPlaceId").stringValue() : null;
    }

    public List<Known> known() {
        return Stream.of(
                        "gridCode",
                        "builtYear",
                        "buildings",
                        "households",
                        "residents",
                        "areaM2",
                        "registeredOn",
                        "closedOn")
                .filter(name -> !row.path(name).isNull() && !row.path(name).isMissingNode())
                .map(name -> new Known(words.column("place-register", name), value(name)))
                .toList();
    }

    private String value(String name) {
        JsonNode value = row.path(name);
        return value.isNumber() && !name.equals("builtYear") ? words.count(value.longValue()) : value.asString();
    }

    /** The latest first. */
    List<Found> surveys(List<ObjectNode> told) {
        List<Found> found = new ArrayList<>();
        for (ObjectNode fact : told) {
            if (fact.path("type").asString().equals("organisation.PlaceSurveyed")) {
                JsonNode event = fact.path("event");
                String condition = event.path("condition").asString();
                found.add(new Found(
                        Details.dayOf(fact).toString(),
                        words.of("Condition", condition),
                        condition.toLowerCase(Locale.ROOT),
                        texts(event.path("defects")),
                        texts(event.path("needs")),
                        fact.path("actorId").asString()));
            }
        }
        return found.reversed();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
