package io.taizhang.query.pages.campaign;

import io.taizhang.query.pages.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A question of a questionnaire with how often each of its answers was chosen.
 *
 * @param measure which of the four it measures; null for none
 */
record QuestionCell(String code, String text, @Nullable String measure, List<Option> options) {

    /** @param width its share as a width from 0 to 100 */
    record Option(String text, String chosen, String share, double width) {}

    /** @param row of {@code questionnaire-results} */
    static List<QuestionCell> all(ObjectNode row, Words words) {
        long answers = row.path("answers").longValue();
        return row.path("questions")
                .valueStream()
                .map(question -> new QuestionCell(
                        question.path("code").asString(),
                        question.path("text").asString(),
                        question.path("measure").isString()
                                ? words.of("Measure", question.path("measure").stringValue())
                                : null,
                        question.path("options")
                                .valueStream()
                                .map(option -> option(option, answers, words))
                                .toList()))
                .toList();
    }

    private static Option option(JsonNode option, long answers, Words words) {
        long chosen = option.path("chosen").longValue();
        return new Option(
                option.path("text").asString(),
                words.count(chosen),
                words.share(chosen, answers),
                answers <= 0 ? 0 : Math.round(1000.0 * chosen / answers) / 10.0);
    }
}
