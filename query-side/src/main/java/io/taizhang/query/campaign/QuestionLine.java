package io.taizhang.query.campaign;

import io.taizhang.api.campaign.Choice;
import io.taizhang.api.campaign.Measure;
import io.taizhang.api.campaign.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question, and how often each of its options was chosen. */
public record QuestionLine(
        String code, String text, @Nullable Measure measure, List<OptionLine> options) {

    static QuestionLine of(Question question) {
        return new QuestionLine(
                question.code(),
                question.text(),
                question.measure(),
                question.options().stream()
                        .map(option -> new OptionLine(option.code(), option.text(), option.countsPct(), 0))
                        .toList());
    }

    QuestionLine after(List<Choice> sheet) {
        return sheet.stream()
                .filter(choice -> choice.questionCode().equals(code))
                .findFirst()
                .map(choice -> choosing(choice.optionCode()))
                .orElse(this);
    }

    private QuestionLine choosing(String optionCode) {
        return new QuestionLine(
                code,
                text,
                measure,
                options.stream()
                        .map(option -> option.code().equals(optionCode) ? option.onceMore() : option)
                        .toList());
    }

    /** @param countsPct what it counts towards the measure, 0 to 100 */
    public record OptionLine(
            String code, String text, @Nullable Integer countsPct, long chosen) {
        OptionLine onceMore() {
            return new OptionLine(code, text, countsPct, chosen + 1);
        }
    }
}
