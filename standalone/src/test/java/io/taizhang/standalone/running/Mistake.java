package io.taizhang.standalone.running;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A field of a command filled in wrongly.
 *
 * @param what in a few words
 * @param unreadable whether it is noticed before anybody asks who sent it
 */
record Mistake(String what, String field, JsonNode command, boolean unreadable) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static Stream<Mistake> in(CommandForm form) {
        return form.fields().stream().flatMap(field -> in(form, field).stream());
    }

    private static List<Mistake> in(CommandForm form, JsonNode field) {
        String name = field.path("name").stringValue();
        List<Mistake> mistakes = new ArrayList<>();
        mistakes.add(new Mistake(name + " of the wrong type", name, form.with(name, wrong(field)), true));
        if (field.path("required").booleanValue()) {
            mistakes.add(new Mistake(name + " missing", name, form.without(name), true));
        }
        switch (field.path("type").stringValue()) {
            case "int" -> wholeNumber(mistakes, form, name, "2147483648");
            case "long" -> wholeNumber(mistakes, form, name, "9223372036854775808");
            case "decimal" -> mistakes.add(number(form, name, "negative", "-1", false));
            case "string" -> text(mistakes, form, field);
            default -> {}
        }
        if (field.has("maximum") && field.path("type").stringValue().equals("long")) {
            mistakes.add(number(
                    form,
                    name,
                    "beyond its limit",
                    Long.toString(field.path("maximum").longValue() + 1),
                    false));
        }
        return mistakes;
    }

    private static void wholeNumber(List<Mistake> mistakes, CommandForm form, String name, String overflowing) {
        mistakes.add(number(form, name, "overflowing", overflowing, true));
        mistakes.add(number(form, name, "with a fraction", "12.7", true));
        mistakes.add(number(form, name, "negative", "-1", false));
        mistakes.add(new Mistake(name + " in quotes", name, form.with(name, NODES.stringNode("12")), true));
    }

    private static Mistake number(CommandForm form, String name, String what, String value, boolean unreadable) {
        JsonNode number =
                value.contains(".") ? NODES.numberNode(new BigDecimal(value)) : NODES.numberNode(new BigInteger(value));
        return new Mistake(name + " " + what, name, form.with(name, number), unreadable);
    }

    private static void text(List<Mistake> mistakes, CommandForm form, JsonNode field) {
        String name = field.path("name").stringValue();
        mistakes.add(
                new Mistake(name + " over-long", name, form.with(name, NODES.stringNode("长".repeat(4_001))), false));
        if (!name.equals("uscc")) {
            mistakes.add(new Mistake(name + " blank", name, form.with(name, NODES.stringNode(" ")), false));
        }
    }

    private static JsonNode wrong(JsonNode field) {
        return field.path("type").stringValue().equals("string") ? NODES.numberNode(7) : NODES.stringNode("七");
    }
}
