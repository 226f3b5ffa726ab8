package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.ACampaign.community;
import static io.taizhang.command.campaign.ACampaign.official;
import static io.taizhang.command.campaign.AQuestionnaire.CLOSES;
import static io.taizhang.command.campaign.AQuestionnaire.QUESTIONS;
import static io.taizhang.command.campaign.AQuestionnaire.TOKENS;
import static io.taizhang.command.campaign.AQuestionnaire.open;
import static io.taizhang.command.campaign.AQuestionnaire.option;
import static io.taizhang.command.campaign.AQuestionnaire.yesOrNo;
import static io.taizhang.command.testing.IssuedBuilder.issued;

import io.taizhang.api.campaign.CampaignCommand.CloseQuestionnaire;
import io.taizhang.api.campaign.CampaignCommand.IssueTokens;
import io.taizhang.api.campaign.CampaignCommand.OpenQuestionnaire;
import io.taizhang.api.campaign.CampaignEvent.QuestionnaireClosed;
import io.taizhang.api.campaign.CampaignEvent.TokensIssued;
import io.taizhang.api.campaign.Measure;
import io.taizhang.api.campaign.Question;
import io.taizhang.command.CommonRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {
    private static final CloseQuestionnaire CLOSE = new CloseQuestionnaire("q1");
    private static final QuestionnaireClosed CLOSED = new QuestionnaireClosed("q1", "c1");

    @Test
    void aQuestionnaireIsOpenedInItsCampaignsUnit() {
        AQuestionnaire.none().when(official(), open(QUESTIONS)).facts(AQuestionnaire.OPENED);
        AQuestionnaire.none().when(community(), open(QUESTIONS)).refused(CommonRule.OUT_OF_SCOPE);
    }

    @Test
    void itBelongsToACampaignThatIsOpen() {
        AQuestionnaire.none().when(official(), of("nowhere")).refused(CampaignRule.CAMPAIGN_UNKNOWN, "nowhere");
        AQuestionnaire.none().when(official(), of("over")).refused(CommonRule.CLOSED);
        AQuestionnaire.none()
                .when(official().at("2021-02-28T09:00:00+08:00"), open(QUESTIONS))
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void itDoesNotCloseBeforeItOpens() {
        AQuestionnaire.none()
                .when(official().enteredAt("2021-04-01T00:00:00+08:00"), open(QUESTIONS))
                .refused(CampaignRule.DUE_ALREADY_PAST, CLOSES);
        AQuestionnaire.none()
                .when(official().enteredAt("2021-03-31T23:59:59+08:00"), open(QUESTIONS))
                .facts(AQuestionnaire.OPENED);
    }

    @Test
    void eachOfTheFourMeasuresIsAskedFor() {
        AQuestionnaire.none()
                .when(official(), open(QUESTIONS.subList(0, 3)))
                .refused(CampaignRule.MEASURE_NOT_ASKED, Measure.SATISFACTION);
    }

    @Test
    void questionsAndTheirOptionsAreNamedOnce() {
        AQuestionnaire.none()
                .when(official(), open(with(yesOrNo("A", Measure.SUPPORT))))
                .refused(CampaignRule.QUESTION_NAMED_TWICE, "A");
        AQuestionnaire.none()
                .when(official(), open(with(question(null, 100, "yes", "yes"))))
                .refused(CampaignRule.OPTION_NAMED_TWICE, "yes", "E");
    }

    @Test
    void whatMeasuresSomethingSaysWhatItsOptionsCountFor() {
        AQuestionnaire.none()
                .when(official(), open(with(question(Measure.SUPPORT, null, "yes", "no"))))
                .refused(CampaignRule.OPTION_WITHOUT_VALUE, "yes", "E");
        AQuestionnaire.none()
                .when(official(), open(with(question(null, null, "yes", "no"))))
                .result()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void tokensAreIssuedOnTopOfThoseBefore() {
        AQuestionnaire.opened().when(official(), new IssueTokens("q1", 100)).facts(TOKENS);
        AQuestionnaire.opened()
                .facts(TOKENS)
                .when(official(), new IssueTokens("q1", 20))
                .facts(new TokensIssued("q1", "c1", 20, 120));
        AQuestionnaire.opened()
                .facts(new TokensIssued("q1", "c1", 1, 1_000_000))
                .when(official(), new IssueTokens("q1", 1))
                .refused(CampaignRule.TOO_MANY_TOKENS, 1_000_001, 1_000_000);
    }

    @Test
    void anOfficialMayCloseItBeforeItsLastDayIsOver() {
        AQuestionnaire.opened().when(official(), CLOSE).facts(CLOSED);
        AQuestionnaire.opened()
                .when(official().at("2021-02-28T09:00:00+08:00"), CLOSE)
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    @Test
    void byItselfItClosesWhenItsLastDayIsOver() {
        AQuestionnaire.opened()
                .when(issued().by("SYSTEM").at("2021-03-31T23:59:59+08:00"), CLOSE)
                .refused(CampaignRule.NOT_YET_DUE, CLOSES);
        AQuestionnaire.opened()
                .when(issued().by("SYSTEM").at("2021-04-01T00:00:00+08:00"), CLOSE)
                .facts(CLOSED);
    }

    @Test
    void afterItsEndNothingHappens() {
        AQuestionnaire.opened().facts(CLOSED).when(official(), CLOSE).refused(CommonRule.CLOSED);
        AQuestionnaire.opened()
                .facts(CLOSED)
                .when(official(), new IssueTokens("q1", 1))
                .refused(CommonRule.CLOSED);
    }

    private static OpenQuestionnaire of(String campaignId) {
        return new OpenQuestionnaire("q1", campaignId, "群众问卷", QUESTIONS, CLOSES);
    }

    private static List<Question> with(Question another) {
        return Stream.concat(QUESTIONS.stream(), Stream.of(another)).toList();
    }

    private static Question question(Measure measure, Integer countsPct, String one, String other) {
        return new Question("E", "您还想说什么？", measure, List.of(option(one, countsPct), option(other, countsPct)));
    }
}
