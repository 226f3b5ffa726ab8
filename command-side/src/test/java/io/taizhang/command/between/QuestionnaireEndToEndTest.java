package io.taizhang.command.between;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.LedgerEvent;
import io.taizhang.api.campaign.AnswerOption;
import io.taizhang.api.campaign.AnswerToken;
import io.taizhang.api.campaign.AuthorityBasis;
import io.taizhang.api.campaign.CampaignCommand.AnswerQuestionnaire;
import io.taizhang.api.campaign.CampaignCommand.CloseQuestionnaire;
import io.taizhang.api.campaign.CampaignCommand.IssueTokens;
import io.taizhang.api.campaign.CampaignCommand.LaunchCampaign;
import io.taizhang.api.campaign.CampaignCommand.OpenQuestionnaire;
import io.taizhang.api.campaign.CampaignCommand.PublishStandard;
import io.taizhang.api.campaign.CampaignEvent.OpinionSurveyRecorded;
import io.taizhang.api.campaign.CampaignEvent.QuestionnaireAnswered;
import io.taizhang.api.campaign.CampaignEvent.QuestionnaireClosed;
import io.taizhang.api.campaign.Choice;
import io.taizhang.api.campaign.Indicator;
import io.taizhang.api.campaign.IndicatorMethod;
import io.taizhang.api.campaign.Measure;
import io.taizhang.api.campaign.Question;
import io.taizhang.api.organisation.OrganisationCommand.RegisterUnit;
import io.taizhang.api.organisation.UnitKind;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Refusal;
import io.taizhang.command.Rule;
import io.taizhang.command.campaign.AnswerTokens;
import io.taizhang.command.campaign.CampaignRule;
import io.taizhang.command.campaign.KeyedAnswerTokens;
import io.taizhang.command.testing.CommandProcess;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.testing.TestLedger;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A questionnaire from its first token to the survey that comes of it, on a real ledger. */
class QuestionnaireEndToEndTest {
    private final TestLedger ledger = TestLedger.sample(Instant.parse("2021-03-01T01:00:00Z"));
    private final CommandProcess office = CommandProcess.on(ledger);
    private final AnswerTokens tokens = new KeyedAnswerTokens(ledger.store().bodyDigest());

    @BeforeEach
    void openQuestionnaire() {
        office.issue("admin", new RegisterUnit("demo", null, UnitKind.CITY, "示例", null, null, null, List.of()));
        office.issue(
                "official",
                new PublishStandard(
                        "s1",
                        "测评体系",
                        "示例市文明委",
                        "2021版",
                        List.of(new Indicator("A1", "群众满意", IndicatorMethod.SURVEY, new BigDecimal("100")))));
        office.issue(
                "approver",
                new LaunchCampaign(
                        "c1",
                        "demo",
                        "创建省级文明单位",
                        "省级文明单位",
                        "s1",
                        new AuthorityBasis("示例市文明委", "示文明〔2021〕1号", null),
                        LocalDate.parse("2021-01-01"),
                        LocalDate.parse("2021-12-31")));
        office.issue("official", open("q1"));
        office.issue("official", new IssueTokens("q1", 1_000));
    }

    @AfterEach
    void close() {
        office.close();
        ledger.close();
    }

    @Test
    void ofTwoAnswersWithOneTokenAtTheSameMomentOneCounts() throws Exception {
        for (int number = 1; number <= 20; number++) {
            AnswerToken token = tokens.of("q1", number);
            List<Future<Rule>> both = atOnce(() -> answered(token, "yes"), () -> answered(token, "no"));
            Rule one = both.get(0).get();
            Rule other = both.get(1).get();
            assertThat(one == null ? other : one).isIn(CampaignRule.TOKEN_ALREADY_USED, CommonRule.ALREADY_EXISTS);
            assertThat(one == null ^ other == null).isTrue();
        }
        assertThat(facts(QuestionnaireAnswered.class)).hasSize(20);
    }

    @Test
    void aThousandAnswersAreCountedWhenItsLastDayIsOver() throws Exception {
        List<Callable<Rule>> crowd = IntStream.rangeClosed(1, 1_000)
                .<Callable<Rule>>mapToObj(
                        number -> () -> answered(tokens.of("q1", number), number <= 925 ? "yes" : "no"))
                .toList();
        for (Future<Rule> answered : atOnce(crowd)) {
            assertThat(answered.get()).isNull();
        }
        ledger.clock().moveTo(Instant.parse("2021-03-31T16:00:00Z"));

        await().untilAsserted(
                        () -> assertThat(facts(OpinionSurveyRecorded.class)).hasSize(1));
        Fact survey = facts(OpinionSurveyRecorded.class).getFirst();
        BigDecimal rate = new BigDecimal("92.50");
        assertThat(survey.event()).isEqualTo(new OpinionSurveyRecorded("c1", 1, 1_000, rate, rate, rate, rate));
        Fact closed = facts(QuestionnaireClosed.class).getFirst();
        assertThat(closed.occurredAt()).isEqualTo("2021-03-31T16:00:00Z");
        assertThat(survey.provenance().causationId()).isEqualTo(closed.eventId());
        assertThat(answered(tokens.of("q1", 1), "no")).isEqualTo(CommonRule.CLOSED);
    }

    @Test
    void whereNobodyAnsweredNoSurveyIsRecorded() {
        office.issue("official", new CloseQuestionnaire("q1"));
        long end = ledger.ledger().head();
        office.issue("official", open("q2"));
        office.issue("official", new IssueTokens("q2", 1));
        office.issue("citizen", answer("q2", tokens.of("q2", 1), "yes"));
        office.issue("official", new CloseQuestionnaire("q2"));

        await().untilAsserted(
                        () -> assertThat(facts(OpinionSurveyRecorded.class)).isNotEmpty());
        assertThat(facts(OpinionSurveyRecorded.class))
                .singleElement()
                .satisfies(fact -> assertThat(fact.position()).isGreaterThan(end))
                .satisfies(fact -> assertThat(((OpinionSurveyRecorded) fact.event()).sample())
                        .isEqualTo(1));
    }

    private static OpenQuestionnaire open(String questionnaireId) {
        return new OpenQuestionnaire(
                questionnaireId,
                "c1",
                "群众问卷",
                Arrays.stream(Measure.values())
                        .map(QuestionnaireEndToEndTest::question)
                        .toList(),
                LocalDate.parse("2021-03-31"));
    }

    private static Question question(Measure measure) {
        return new Question(
                measure.name(),
                "您的看法？",
                measure,
                List.of(new AnswerOption("yes", "是", 100), new AnswerOption("no", "否", 0)));
    }

    private static AnswerQuestionnaire answer(String questionnaireId, AnswerToken token, String option) {
        return new AnswerQuestionnaire(
                token.sheetId(),
                questionnaireId,
                token.digits(),
                Arrays.stream(Measure.values())
                        .map(measure -> new Choice(measure.name(), option))
                        .toList());
    }

    /** @return the rule that refused it; null where it was stored */
    private Rule answered(AnswerToken token, String option) {
        LedgerCommand command = answer("q1", token, option);
        try {
            office.issue("citizen", command);
            return null;
        } catch (Refusal refusal) {
            return refusal.rule();
        }
    }

    @SafeVarargs
    private static List<Future<Rule>> atOnce(Callable<Rule>... tasks) throws InterruptedException {
        return atOnce(List.of(tasks));
    }

    private static List<Future<Rule>> atOnce(List<Callable<Rule>> tasks) throws InterruptedException {
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            return crowd.invokeAll(tasks);
        }
    }

    private List<Fact> facts(Class<? extends LedgerEvent> type) {
        List<Fact> found = new ArrayList<>();
        ledger.ledger().read(0, ledger.ledger().head(), List.of(type), found::add);
        return found;
    }
}
