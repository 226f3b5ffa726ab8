package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.AQuestionnaire.TOKEN;
import static io.taizhang.command.campaign.AQuestionnaire.choices;
import static io.taizhang.command.testing.IssuedBuilder.issued;

import io.taizhang.api.campaign.AnswerToken;
import io.taizhang.api.campaign.CampaignCommand.AnswerQuestionnaire;
import io.taizhang.api.campaign.CampaignEvent.QuestionnaireAnswered;
import io.taizhang.api.campaign.Choice;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.IssuedBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SheetTest {
    private static final List<Choice> CHOICES = choices("yes", "yes", "no", "quite");

    @Test
    void whoHoldsATokenAnswers() {
        AQuestionnaire.toAnswer(false)
                .when(citizen(), answer(TOKEN, CHOICES))
                .facts(new QuestionnaireAnswered(TOKEN.sheetId(), "xinhualu", "q1", "c1", CHOICES));
    }

    @Test
    void eachTokenCountsOnce() {
        AQuestionnaire.toAnswer(false, TOKEN.sheetId())
                .when(citizen(), answer(TOKEN, CHOICES))
                .refused(CampaignRule.TOKEN_ALREADY_USED);
    }

    @Test
    void aTokenThatWasNotIssuedOrIsAnothersIsUnknown() {
        unknown(answer(AQuestionnaire.KEYED.of("q1", 101), CHOICES));
        unknown(answer(AQuestionnaire.KEYED.of("q1", 0), CHOICES));
        unknown(answer(AQuestionnaire.KEYED.of("q2", 7), CHOICES));
        unknown(answer(new AnswerToken("0007000000000000"), CHOICES));
        AnswerToken other = AQuestionnaire.KEYED.of("q1", 8);
        unknown(new AnswerQuestionnaire(other.sheetId(), "q1", TOKEN.digits(), CHOICES));
    }

    @Test
    void nobodyAnswersAQuestionnaireThatIsClosedOrNotThere() {
        AQuestionnaire.toAnswer(true).when(citizen(), answer(TOKEN, CHOICES)).refused(CommonRule.CLOSED);
        AQuestionnaire.toAnswer(false)
                .when(citizen().enteredAt("2021-04-01T00:00:00+08:00"), answer(TOKEN, CHOICES))
                .refused(CommonRule.CLOSED);
        AQuestionnaire.toAnswer(false)
                .when(citizen().enteredAt("2021-03-31T23:59:59+08:00"), answer(TOKEN, CHOICES))
                .result()
                .expectSuccessfulHandlerExecution();
        AQuestionnaire.toAnswer(false)
                .when(citizen(), new AnswerQuestionnaire(TOKEN.sheetId(), "nowhere", TOKEN.digits(), CHOICES))
                .refused(CommonRule.NOT_FOUND, "questionnaire/nowhere");
    }

    @Test
    void everyQuestionIsAnsweredOnceByOneOfItsOptions() {
        refused(CampaignRule.QUESTION_NOT_ANSWERED, CHOICES.subList(0, 3), List.of("D"));
        refused(CampaignRule.QUESTION_ANSWERED_TWICE, and("A", "no"), "A");
        refused(CampaignRule.QUESTION_UNKNOWN, and("Z", "yes"), "Z");
        refused(CampaignRule.OPTION_UNKNOWN, choices("yes", "yes", "no", "perhaps"), "perhaps", "D");
    }

    private static List<Choice> and(String questionCode, String optionCode) {
        return Stream.concat(CHOICES.stream(), Stream.of(new Choice(questionCode, optionCode)))
                .toList();
    }

    private static void refused(CampaignRule rule, List<Choice> choices, Object... details) {
        AQuestionnaire.toAnswer(false).when(citizen(), answer(TOKEN, choices)).refused(rule, details);
    }

    private static void unknown(AnswerQuestionnaire command) {
        AQuestionnaire.toAnswer(false).when(citizen(), command).refused(CampaignRule.TOKEN_UNKNOWN);
    }

    private static AnswerQuestionnaire answer(AnswerToken token, List<Choice> choices) {
        return new AnswerQuestionnaire(token.sheetId(), "q1", token.digits(), choices);
    }

    private static IssuedBuilder citizen() {
        return issued().from("xinhualu").by("citizen");
    }
}
