package io.taizhang.query.pages.flag;

import io.taizhang.api.Role;
import io.taizhang.query.pages.Words;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A flag at the head of its page, for those who see all of it.
 *
 * @param row of {@code flag-process}
 */
record FlagSheet(ObjectNode row, String merchant, Words words) {

    /** @param judgement whether a defence or an appeal was upheld, or a repair found good; null for other steps */
    record Step(
            String what,
            String on,
            String by,
            @Nullable String until,
            @Nullable String said,
            @Nullable String judgement) {}

    public String id() {
        return row.path("flagId").asString();
    }

    public String merchantId() {
        return row.path("merchantId").asString();
    }

    /** What it is called: nothing is a black flag before it is awarded, and what never was is none. */
    public String word() {
        return black() && !awarded()
                ? words.text("flag.process.black")
                : words.of("Colour", row.path("colour").asString());
    }

    private boolean awarded() {
        return row.path("expiresAt").isString() || mark().equals("historical");
    }

    public String letter() {
        return Pennant.letter(row.path("colour").asString());
    }

    public String colour() {
        return Pennant.mark(row.path("colour").asString());
    }

    public boolean black() {
        return colour().equals("black");
    }

    public String period() {
        return row.path("period").asString();
    }

    public @Nullable String roundId() {
        return row.path("roundId").isString() ? row.path("roundId").stringValue() : null;
    }

    public @Nullable String points() {
        return row.path("points").isNumber() ? row.path("points").asString() : null;
    }

    public String stage() {
        return row.path("end").isString()
                ? words.of("FlagEnd", row.path("end").stringValue())
                : words.of("ProcessStage", row.path("stage").asString());
    }

    public String mark() {
        return row.path("stage").asString().toLowerCase(Locale.ROOT);
    }

    /** Whether the cloth is drawn as flying. */
    public boolean flies() {
        return mark().equals("flying") || mark().equals("repairing");
    }

    /** What more than its colour is to be known of who sees it. */
    public String seenBy() {
        if (!flies()) {
            return words.text("flag.seen.nobody");
        }
        if (!black()) {
            return words.text("flag.seen.all");
        }
        return row.path("publishedOn").isString()
                ? words.text("flag.seen.since", row.path("publishedOn").stringValue())
                : words.text(SchemeSheet.mayName(row.path("authorityBasis")) ? "flag.seen.office" : "flag.seen.never");
    }

    public boolean unpublished() {
        return black() && flies() && !row.path("publishedOn").isString();
    }

    public @Nullable String basis() {
        return row.path("authorityBasis").isObject() ? SchemeSheet.basis(row.path("authorityBasis"), words) : null;
    }

    /** Every step with what was found: the oldest first, as it was owed. */
    public List<Step> steps() {
        return row.path("steps").valueStream().map(this::step).toList();
    }

    private String by(String actor) {
        return actor.equals(Role.SYSTEM.name()) ? words.of(Role.SYSTEM) : actor;
    }

    private Step step(JsonNode step) {
        Until until = Until.of(step.path("until"));
        return new Step(
                words.fact(step.path("fact").asString()),
                step.path("on").asString(),
                by(step.path("by").asString()),
                until == null ? null : until.toString(),
                step.path("said").isString() ? step.path("said").stringValue() : null,
                step.path("upheld").isBoolean()
                        ? words.text(step.path("upheld").booleanValue() ? "flag.upheld" : "flag.not-upheld")
                        : null);
    }
}
