package io.taizhang.query.pages.casework;

import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Words;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A rate with everything that stands behind it.
 *
 * @param percent as it is written; a dash where there is nothing to divide by
 * @param share 0 to 100, for its bar
 * @param of numerator and denominator: {@code 17 / 19}
 * @param formula what is divided by what, and which version of that it is
 * @param beside the share that stands beside it, so that it does not look better than it is; empty for none
 * @param why where it opens to its facts
 */
record Rates(
        String code,
        String name,
        String percent,
        BigDecimal share,
        String of,
        String formula,
        String beside,
        String why) {
    private static final String VIEW = "case-performance";
    private static final List<String> CODES = List.of(
            "filingRate",
            "decideRate",
            "dispatchRate",
            "arriveRate",
            "onTimeRate",
            "closingRate",
            "reworkRate",
            "satisfactionRate",
            "deferredShare",
            "enteredLateShare");

    static List<Rates> of(Frame frame, ObjectNode row) {
        return CODES.stream().map(code -> of(frame, row, code)).toList();
    }

    private static Rates of(Frame frame, ObjectNode row, String code) {
        Words words = frame.words();
        JsonNode rate = row.path(code);
        String key = row.path("unitId").asString() + "/" + row.path("period").asString();
        return new Rates(
                code,
                name(code, words),
                percent(rate, words),
                rate.path("percent").isNumber()
                        ? rate.path("percent").decimalValue().min(BigDecimal.valueOf(100))
                        : BigDecimal.ZERO,
                words.count(rate.path("numerator").longValue()) + " / "
                        + words.count(rate.path("denominator").longValue()),
                words.text(
                        "casework.formula." + code, version(rate.path("formula").asString())),
                beside(code, row, words),
                frame.to("/why/" + VIEW + "/" + Address.step(key))
                        .with("figure", code + ".percent")
                        .toString());
    }

    /** {@code 1} of {@code closed/filed v1}. */
    private static String version(String formula) {
        return formula.substring(formula.lastIndexOf(" v") + 2);
    }

    /** Whoever defers a case has kept its time: the two are read together. */
    private static String beside(String code, ObjectNode row, Words words) {
        return switch (code) {
            case "onTimeRate" -> name("deferredShare", words) + " " + percent(row.path("deferredShare"), words);
            case "decideRate" -> name("enteredLateShare", words) + " " + percent(row.path("enteredLateShare"), words);
            default -> "";
        };
    }

    static String name(String code, Words words) {
        return words.text("casework.rate." + code);
    }

    static String percent(JsonNode rate, Words words) {
        return rate.path("percent").isNumber()
                ? words.percent(rate.path("percent").decimalValue())
                : "—";
    }

    /** {@code 89.5 % (17 / 19)}. */
    static String written(JsonNode rate, Words words) {
        return percent(rate, words) + " (" + words.count(rate.path("numerator").longValue(0)) + " / "
                + words.count(rate.path("denominator").longValue(0)) + ")";
    }
}
