package io.taizhang.query.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Context;
import io.taizhang.api.LedgerEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every event has a schema, and the JSON that was approved of it is as the schema says. */
class EventSchemasTest {
    private static final Path APPROVED = Path.of("../ledger/src/test/resources/approved");
    private static final JsonMapper JSON = new JsonMapper();

    private final EventSchemas schemas = new EventSchemas();

    static Stream<EventShape> shapes() {
        return Stream.of(Context.values())
                .flatMap(context -> context.events().stream().map(event -> shape(context, event)));
    }

    private static EventShape shape(Context context, Class<? extends LedgerEvent> event) {
        return new EventShape(
                context.label() + "." + event.getSimpleName(),
                Integer.parseInt(event.getAnnotation(Revision.class).value()));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void whatWasApprovedFitsItsSchema(EventShape shape) throws IOException {
        JsonNode schema = JSON.readTree(schemas.of(shape).orElseThrow());
        for (String kind : List.of("", ".least")) {
            Path file = APPROVED.resolve("%s.r%d%s.json".formatted(shape.type(), shape.revision(), kind));
            if (kind.isEmpty() || Files.exists(file)) {
                assertThat(misfits(schema, JSON.readTree(Files.readString(file)), "$"))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void aRevisionThatIsNotTheNewestHasNone() {
        assertThat(schemas.of(new EventShape("fund.FundOpened", 99))).isEmpty();
        assertThat(schemas.of(new EventShape("fund.Nothing", 1))).isEmpty();
    }

    @Test
    void whatDoesNotFitIsSeen() {
        JsonNode schema = JSON.readTree(
                schemas.of(new EventShape("fund.FundsAppropriated", 1)).orElseThrow());
        assertThat(misfits(schema, JSON.readTree("{\"fundId\":\"f1\",\"amountFen\":1.5,\"more\":1}"), "$"))
                .containsExactlyInAnyOrder("$.amountFen", "$.documentNo", "$.more");
    }

    /** Where a value is not as the part of JSON Schema says that is used here. */
    private static List<String> misfits(JsonNode schema, JsonNode value, String path) {
        List<String> misfits = new ArrayList<>();
        switch (schema.path("type").asString("")) {
            case "object" -> object(schema, value, path, misfits);
            case "array" -> {
                mustBe(value.isArray(), path, misfits);
                value.forEach(item -> misfits.addAll(misfits(schema.get("items"), item, path + "[]")));
            }
            case "string" ->
                mustBe(
                        value.isString()
                                && (!schema.has("enum")
                                        || schema.get("enum").valueStream().anyMatch(value::equals)),
                        path,
                        misfits);
            case "integer" -> mustBe(value.isIntegralNumber(), path, misfits);
            case "number" -> mustBe(value.isNumber(), path, misfits);
            case "boolean" -> mustBe(value.isBoolean(), path, misfits);
            default -> misfits.add(path);
        }
        return misfits;
    }

    private static void object(JsonNode schema, JsonNode value, String path, List<String> misfits) {
        mustBe(value.isObject(), path, misfits);
        schema.get("required")
                .forEach(name -> mustBe(value.has(name.asString()), path + "." + name.asString(), misfits));
        value.propertyStream().forEach(property -> {
            JsonNode part = schema.get("properties").get(property.getKey());
            String where = path + "." + property.getKey();
            if (part == null) {
                misfits.add(where);
            } else {
                misfits.addAll(misfits(part, property.getValue(), where));
            }
        });
    }

    private static void mustBe(boolean holds, String path, List<String> misfits) {
        if (!holds) {
            misfits.add(path);
        }
    }
}
