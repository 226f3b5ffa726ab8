package io.taizhang.query.pages;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A figure that an office has published, beside what the ledger computes.
 *
 * @param title its source and period, and an amount in exact yuan
 * @param differs whether the ledger's figure is none that could be published so
 */
public record Published(String text, String title, boolean differs) {
    /** How far below "nearly", and to either side of "about", a figure may lie. */
    private static final BigDecimal NEAR = new BigDecimal("0.05");

    /** @param code the figure's path in the row: {@code renovation.paidFen} */
    public static @Nullable Published of(Frame frame, JsonNode row, String code) {
        JsonNode declared = row.path("declared").path(code);
        if (!declared.isObject()) {
            return null;
        }
        Words words = frame.words();
        BigDecimal value = declared.path("value").asDecimal();
        String qualifier = declared.path("qualifier").asString();
        boolean money = code.endsWith("Fen");
        String figure =
                words.text("published." + qualifier, money ? words.wan(value.longValueExact()) : words.count(value));
        boolean differs = !agrees(qualifier, at(row, code).asDecimal(BigDecimal.ZERO), value);
        String source = words.text(
                "published.source",
                declared.path("source").asString(),
                declared.path("period").asString());
        return new Published(
                differs ? words.text("published.differs", figure) : figure,
                money ? words.yuan(value.longValueExact()) + " · " + source : source,
                differs);
    }

    private static boolean agrees(String qualifier, BigDecimal computed, BigDecimal published) {
        BigDecimal near = published.multiply(NEAR);
        return switch (qualifier) {
            case "EXACT" -> computed.compareTo(published) == 0;
            case "OVER" -> computed.compareTo(published) >= 0;
            case "NEARLY" -> computed.compareTo(published) <= 0 && computed.compareTo(published.subtract(near)) >= 0;
            case "ABOUT" -> computed.subtract(published).abs().compareTo(near) <= 0;
            default -> throw new IllegalArgumentException("No qualifier: " + qualifier);
        };
    }

    public static JsonNode at(JsonNode row, String path) {
        JsonNode node = row;
        for (String step : path.split("\\.")) {
            node = node.path(step);
        }
        return node;
    }
}
