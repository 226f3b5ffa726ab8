package io.taizhang.command.web;

import io.swagger.v3.oas.models.media.Schema;
import io.taizhang.command.catalogue.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Describes fields as JSON Schema, as OpenAPI 3.1 has it. */
final class Schemas {
    private Schemas() {}

    static Schema<Object> of(Field field) {
        Schema<Object> schema = switch (field.kind()) {
            case STRING -> typed("string", null);
            case INT -> typed("integer", "int32");
            case LONG -> typed("integer", "int64");
            case DECIMAL -> typed("number", null);
            case BOOLEAN -> typed("boolean", null);
            case DATE -> typed("string", "date");
            case INSTANT -> typed("string", "date-time");
            case CHOICE -> choice(field.values());
            case LIST -> list(field);
            case OBJECT -> object(field.fields());
        };
        constrain(schema, field.constraints());
        if (field.created()) {
            schema.setDescription("Made by the server where it is absent. 缺省时由服务器生成。");
        }
        return schema;
    }

    static Schema<Object> object(List<Field> fields) {
        Schema<Object> schema = typed("object", null);
        fields.forEach(field -> schema.addProperty(field.name(), of(field)));
        schema.setRequired(
                fields.stream().filter(Field::required).map(Field::name).toList());
        schema.setAdditionalProperties(false);
        return schema;
    }

    static Schema<Object> typed(String type, @Nullable String format) {
        Schema<Object> schema = new Schema<>();
        schema.setType(type);
        schema.setTypes(Set.of(type));
        schema.setFormat(format);
        return schema;
    }

    private static Schema<Object> choice(List<String> values) {
        Schema<Object> schema = typed("string", null);
        schema.setEnum(new ArrayList<>(values));
        return schema;
    }

    private static Schema<Object> list(Field field) {
        Schema<Object> schema = typed("array", null);
        if (field.items() != null) {
            schema.setItems(of(field.items()));
        }
        return schema;
    }

    private static void constrain(Schema<Object> schema, Map<String, Object> constraints) {
        constraints.forEach((name, value) -> {
            switch (name) {
                case "minimum" -> schema.setMinimum(number(value));
                case "maximum" -> schema.setMaximum(number(value));
                case "exclusiveMinimum" -> schema.setExclusiveMinimumValue(number(value));
                case "multipleOf" -> schema.setMultipleOf(number(value));
                case "minLength" -> schema.setMinLength((Integer) value);
                case "maxLength" -> schema.setMaxLength((Integer) value);
                case "minItems" -> schema.setMinItems((Integer) value);
                case "maxItems" -> schema.setMaxItems((Integer) value);
                case "pattern" -> schema.setPattern((String) value);
                default -> throw new IllegalArgumentException("No such constraint in JSON Schema: " + name);
            }
        });
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(value.toString());
    }
}
