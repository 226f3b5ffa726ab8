package io.taizhang.command.web;

import io.taizhang.command.InvalidCommandException;
import io.taizhang.command.InvalidCommandException.FieldError;
import io.taizhang.command.Language;
import io.taizhang.command.ProblemTexts;
import io.taizhang.command.catalogue.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Holds JSON against the fields it should have, and names every field that differs. */
final class ShapeCheck {
    /** A body can hold more faults than anybody would read. */
    private static final int ENOUGH = 50;

    private final ProblemTexts texts;
    private final List<FieldError> errors = new ArrayList<>();

    private ShapeCheck(ProblemTexts texts) {
        this.texts = texts;
    }

    /** @throws InvalidCommandException where anything is missing, unknown or of another type */
    static void check(JsonNode node, Field expected, ProblemTexts texts) {
        ShapeCheck check = new ShapeCheck(texts);
        check.value("", node, expected);
        if (!check.errors.isEmpty()) {
            throw new InvalidCommandException(check.errors);
        }
    }

    private void value(String path, JsonNode node, Field expected) {
        switch (expected.kind()) {
            case OBJECT -> object(path, node, expected);
            case LIST -> list(path, node, expected);
            default -> Scalar.wrong(node, expected).ifPresent(wrong -> report(path, wrong, expected.values()));
        }
    }

    private void object(String path, JsonNode node, Field expected) {
        if (!node.isObject()) {
            report(path, "not-an-object", List.of());
            return;
        }
        Map<String, Field> fields =
                expected.fields().stream().collect(Collectors.toMap(Field::name, Function.identity()));
        String prefix = path.isEmpty() ? "" : path + ".";
        for (String name : node.propertyNames()) {
            if (!fields.containsKey(name)) {
                report(prefix + name, "unknown", List.of());
            }
        }
        for (Field field : expected.fields()) {
            JsonNode given = node.get(field.name());
            if (given != null && !given.isNull()) {
                value(prefix + field.name(), given, field);
            } else if (field.required()) {
                report(prefix + field.name(), "required", List.of());
            }
        }
    }

    private void list(String path, JsonNode node, Field expected) {
        if (!node.isArray() || expected.items() == null) {
            report(path, "not-a-list", List.of());
            return;
        }
        for (int i = 0; i < node.size(); i++) {
            String element = path + "[" + i + "]";
            if (node.get(i).isNull()) {
                report(element, "required", List.of());
            } else {
                value(element, node.get(i), expected.items());
            }
        }
    }

    private void report(String path, String what, List<String> values) {
        if (errors.size() == ENOUGH) {
            return;
        }
        List<Object> details = List.of(String.join(", ", values));
        errors.add(new FieldError(
                path,
                Arrays.stream(Language.values())
                        .collect(Collectors.toMap(
                                Function.identity(), language -> texts.of("field." + what, details, language)))));
    }
}
