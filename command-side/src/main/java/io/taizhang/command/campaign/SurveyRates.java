package io.taizhang.command.campaign;

import io.taizhang.api.campaign.AnswerOption;
import io.taizhang.api.campaign.CampaignCommand.RecordOpinionSurvey;
import io.taizhang.api.campaign.Choice;
import io.taizhang.api.campaign.Measure;
import io.taizhang.api.campaign.Question;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 三率一度 from the sheets of a questionnaire. The rate of a measure is the mean, over all answers to the questions that
 * measure it, of what the chosen options count for, in per cent with two decimals, halves rounded up. Where options count
 * 100 or 0, that is the share of those who chose the former.
 */
public final class SurveyRates {
    private final List<Question> questions;
    private final Map<Measure, Long> points = new EnumMap<>(Measure.class);
    private final Map<Measure, Long> answers = new EnumMap<>(Measure.class);
    private long sheets;

    public SurveyRates(List<Question> questions) {
        this.questions = List.copyOf(questions);
    }

    public void add(List<Choice> sheet) {
        sheets++;
        sheet.forEach(this::add);
    }

    private void add(Choice choice) {
        questions.stream()
                .filter(question -> question.code().equals(choice.questionCode()))
                .filter(question -> question.measure() != null)
                .forEach(question -> count(question, choice.optionCode()));
    }

    private void count(Question question, String optionCode) {
        Measure measure = question.measure();
        question.options().stream()
                .filter(option -> option.code().equals(optionCode))
                .map(AnswerOption::countsPct)
                .forEach(value -> {
                    points.merge(measure, value.longValue(), Long::sum);
                    answers.merge(measure, 1L, Long::sum);
                });
    }

    /** What is to be recorded; empty where nobody answered: of nobody there are no rates. */
    public Optional<RecordOpinionSurvey> survey(String campaignId) {
        return sheets == 0
                ? Optional.empty()
                : Optional.of(new RecordOpinionSurvey(
                        campaignId,
                        sheets,
                        rate(Measure.AWARENESS),
                        rate(Measure.SUPPORT),
                        rate(Measure.PARTICIPATION),
                        rate(Measure.SATISFACTION)));
    }

    private BigDecimal rate(Measure measure) {
        return BigDecimal.valueOf(points.get(measure))
                .divide(BigDecimal.valueOf(answers.get(measure)), 2, RoundingMode.HALF_UP);
    }
}
