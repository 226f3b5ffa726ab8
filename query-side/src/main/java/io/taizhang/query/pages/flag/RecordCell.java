package io.taizhang.query.pages.flag;

import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Words;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A flag in a merchant's record.
 *
 * @param state {@code flying}, {@code passed}, {@code ended}, {@code past} or {@code improving}: a style's name
 * @param told what became of it
 */
record RecordCell(
        String flagId,
        String href,
        String mark,
        String letter,
        String word,
        String period,
        @Nullable String awardedOn,
        String state,
        String told) {

    /** The newest first. */
    static List<RecordCell> all(ObjectNode record, Frame frame) {
        return record.path("flags")
                .valueStream()
                .map(flag -> of(flag, frame))
                .toList()
                .reversed();
    }

    private static RecordCell of(JsonNode flag, Frame frame) {
        Words words = frame.words();
        String colour = flag.path("colour").asString();
        String state = state(flag);
        return new RecordCell(
                flag.path("flagId").asString(),
                frame.to("/flag/" + Address.step(flag.path("flagId").asString()))
                        .toString(),
                Pennant.mark(colour),
                Pennant.letter(colour),
                words.of("Colour", colour),
                flag.path("period").asString("—"),
                flag.path("awardedOn").isString() ? flag.path("awardedOn").stringValue() : null,
                state,
                told(flag, state, words));
    }

    private static String state(JsonNode flag) {
        if (flag.path("historical").booleanValue()) {
            return "past";
        }
        if (flag.path("end").isString()) {
            return "ended";
        }
        if (flag.path("passedOn").isString()) {
            return "passed";
        }
        return flag.path("awardedOn").isString() ? "flying" : "improving";
    }

    private static String told(JsonNode flag, String state, Words words) {
        return switch (state) {
            case "ended" ->
                String.join(
                        " ",
                        Stream.of(
                                        flag.path("endedOn").asString(""),
                                        words.of("FlagEnd", flag.path("end").asString()))
                                .filter(part -> !part.isEmpty())
                                .toList());
            case "passed" ->
                words.text("flag.record.passed", flag.path("passedOn").stringValue());
            default -> words.text("flag.record." + state);
        };
    }
}
