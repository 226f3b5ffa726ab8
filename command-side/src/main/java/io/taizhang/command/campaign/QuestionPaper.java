package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.CampaignRule.MEASURE_NOT_ASKED;
import static io.taizhang.command.campaign.CampaignRule.OPTION_NAMED_TWICE;
import static io.taizhang.command.campaign.CampaignRule.OPTION_UNKNOWN;
import static io.taizhang.command.campaign.CampaignRule.OPTION_WITHOUT_VALUE;
import static io.taizhang.command.campaign.CampaignRule.QUESTION_ANSWERED_TWICE;
import static io.taizhang.command.campaign.CampaignRule.QUESTION_NAMED_TWICE;
import static io.taizhang.command.campaign.CampaignRule.QUESTION_NOT_ANSWERED;
import static io.taizhang.command.campaign.CampaignRule.QUESTION_UNKNOWN;

import io.taizhang.api.campaign.AnswerOption;
import io.taizhang.api.campaign.Choice;
import io.taizhang.api.campaign.Measure;
import io.taizhang.api.campaign.Question;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The questions of a questionnaire, and what answers to them must be like. */
record QuestionPaper(List<Question> questions) {

    void mustBeAskable() {
        Set<String> named = new HashSet<>();
        for (Question question : questions) {
            QUESTION_NAMED_TWICE.refuseIf(!named.add(question.code()), question.code());
            mustOfferEachOptionOnce(question);
        }
        for (Measure measure : Measure.values()) {
            boolean asked = questions.stream().anyMatch(question -> question.measure() == measure);
            MEASURE_NOT_ASKED.refuseIf(!asked, measure);
        }
    }

    private static void mustOfferEachOptionOnce(Question question) {
        Set<String> named = new HashSet<>();
        for (AnswerOption option : question.options()) {
            OPTION_NAMED_TWICE.refuseIf(!named.add(option.code()), option.code(), question.code());
            OPTION_WITHOUT_VALUE.refuseIf(
                    question.measure() != null && option.countsPct() == null, option.code(), question.code());
        }
    }

    /** Each question once, by an option that it offers. */
    void mustBeAnsweredBy(List<Choice> answers) {
        Set<String> answered = new HashSet<>();
        for (Choice answer : answers) {
            QUESTION_ANSWERED_TWICE.refuseIf(!answered.add(answer.questionCode()), answer.questionCode());
            Question question = questions.stream()
                    .filter(it -> it.code().equals(answer.questionCode()))
                    .findFirst()
                    .orElseThrow(() -> QUESTION_UNKNOWN.refusal(answer.questionCode()));
            boolean offered =
                    question.options().stream().map(AnswerOption::code).anyMatch(answer.optionCode()::equals);
            OPTION_UNKNOWN.refuseIf(!offered, answer.optionCode(), answer.questionCode());
        }
        List<String> missing = questions.stream()
                .map(Question::code)
                .filter(code -> !answered.contains(code))
                .toList();
        QUESTION_NOT_ANSWERED.refuseIf(!missing.isEmpty(), missing);
    }
}
