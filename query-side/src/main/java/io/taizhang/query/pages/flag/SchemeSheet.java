package io.taizhang.query.pages.flag;

import io.taizhang.api.flag.LegalLevel;
import io.taizhang.query.pages.Words;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A scheme: its ground, its criteria, its thresholds, and the times it gives. */
record SchemeSheet(ObjectNode row, Words words) {

    /** A line of two words. */
    record Pair(String name, String value) {}

    public String id() {
        return row.path("schemeId").asString();
    }

    public String title() {
        return row.path("title").asString();
    }

    public String unitId() {
        return row.path("unitId").asString();
    }

    public boolean withdrawn() {
        return row.path("withdrawn").booleanValue();
    }

    public @Nullable String withdrawnBecause() {
        return row.path("withdrawnBecause").isString()
                ? row.path("withdrawnBecause").stringValue()
                : null;
    }

    public String publishedOn() {
        return row.path("publishedOn").asString();
    }

    public String basis() {
        return basis(row.path("terms").path("authorityBasis"), words);
    }

    /** Who issued it, its number, of which level, and until when it holds. */
    static String basis(JsonNode basis, Words words) {
        return String.join(
                " · ",
                Stream.of(
                                basis.path("body").asString(""),
                                basis.path("documentNo").asString(""),
                                words.of("LegalLevel", basis.path("legalLevel").asString()),
                                basis.path("validTo").isString()
                                        ? words.text(
                                                "flag.scheme.valid-to",
                                                basis.path("validTo").stringValue())
                                        : "")
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    /** Whether a merchant may be named in public on its strength. */
    public boolean publishable() {
        return mayName(row.path("terms").path("authorityBasis"));
    }

    static boolean mayName(JsonNode basis) {
        return basis.path("legalLevel").isString()
                && LegalLevel.valueOf(basis.path("legalLevel").stringValue()).allowsPublication();
    }

    public List<Pair> criteria() {
        return row.path("terms")
                .path("criteria")
                .valueStream()
                .map(criterion -> new Pair(
                        criterion.path("title").asString(),
                        criterion.path("points").asString()))
                .toList();
    }

    public List<Pair> terms() {
        return Stream.of(
                        "redAtLeast",
                        "blackBelow",
                        "redValidDays",
                        "blackValidDays",
                        "noticeWorkingDays",
                        "defenceWorkingDays",
                        "improveDays")
                .map(name -> new Pair(
                        words.text("flag.scheme." + name),
                        words.text(
                                "flag.scheme." + name + ".value",
                                row.path("terms").path(name).asString())))
                .toList();
    }
}
