package io.taizhang.command.web;

import io.taizhang.command.catalogue.Field;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What is wrong with one plain value. */
final class Scalar {
    private static final int DIGITS = 40;

    private Scalar() {}

    /** The end of the key under which the fault is described. */
    static Optional<String> wrong(JsonNode node, Field expected) {
        return switch (expected.kind()) {
            case STRING -> text(node);
            case INT -> whole(node, node.canConvertToInt());
            case LONG -> whole(node, node.canConvertToLong());
            case DECIMAL -> decimal(node);
            case BOOLEAN -> unless(node.isBoolean(), "not-true-or-false");
            case DATE -> time(node, text -> LocalDate.parse(text).getYear(), "not-a-date");
            case INSTANT -> time(node, text -> OffsetDateTime.parse(text).getYear(), "not-an-instant");
            case CHOICE -> unless(node.isString() && expected.values().contains(node.stringValue()), "not-a-choice");
            case LIST, OBJECT -> throw new IllegalArgumentException(expected.name() + " is not plain");
        };
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() ? unless(storable(node.stringValue()), "character") : Optional.of("not-a-text");
    }

    /** PostgreSQL's text cannot hold U+0000, and half of a surrogate pair is no character in UTF-8. */
    static boolean storable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }

    private static Optional<String> whole(JsonNode node, boolean fits) {
        return node.isIntegralNumber() ? unless(fits, "out-of-range") : Optional.of("not-whole");
    }

    private static Optional<String> decimal(JsonNode node) {
        if (!node.isNumber()) {
            return Optional.of("not-a-number");
        }
        BigDecimal number = node.decimalValue();
        return unless(number.precision() <= DIGITS && Math.abs((long) number.scale()) <= DIGITS, "out-of-range");
    }

    private static Optional<String> time(JsonNode node, Function<String, Integer> yearOf, String wrong) {
        if (!node.isString()) {
            return Optional.of(wrong);
        }
        try {
            int year = yearOf.apply(node.stringValue());
            return unless(year >= 1900 && year <= 2200, wrong);
        } catch (DateTimeException unreadable) {
            return Optional.of(wrong);
        }
    }

    private static Optional<String> unless(boolean right, String wrong) {
        return right ? Optional.empty() : Optional.of(wrong);
    }
}
