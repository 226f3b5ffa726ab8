package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taizhang.standalone.running.Office.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A questionnaire as the office opens it and as people answer it, without a login. */
@ExtendWith(EmptyOffice.class)
class QuestionnaireTest {
    private static final String QUESTIONS = """
            "questions": [
              {"code": "A", "text": "您知道创建活动吗？", "measure": "AWARENESS", "options": [
                {"code": "yes", "text": "知道", "countsPct": 100}, {"code": "no", "text": "不知道", "countsPct": 0}]},
              {"code": "B", "text": "您支持吗？", "measure": "SUPPORT", "options": [
                {"code": "yes", "text": "支持", "countsPct": 100}, {"code": "no", "text": "不支持", "countsPct": 0}]},
              {"code": "C", "text": "您参加过吗？", "measure": "PARTICIPATION", "options": [
                {"code": "yes", "text": "参加过", "countsPct": 100}, {"code": "no", "text": "没有", "countsPct": 0}]},
              {"code": "D", "text": "您满意吗？", "measure": "SATISFACTION", "options": [
                {"code": "very", "text": "很满意", "countsPct": 100}, {"code": "quite", "text": "一般", "countsPct": 60},
                {"code": "not", "text": "不满意", "countsPct": 0}]}]""";
    private static final String OPEN = """
            "questionnaireId": "{u}-q", "campaignId": "{u}", "title": "文明创建群众问卷", "closesOn": "2099-06-30",
            """ + QUESTIONS;

    private Office office;
    private Movement movement;
    private String page;
    private Citizen citizen;

    @BeforeEach
    void open(Office office) {
        this.office = office;
        this.movement = Movement.launched(office);
        movement.done("official-{u}", "campaign/open-questionnaire", OPEN);
        movement.done("official-{u}", "campaign/issue-tokens", "\"questionnaireId\": \"{u}-q\", \"count\": 30");
        this.page = movement.here("/questionnaires/{u}-q");
        this.citizen = Citizen.of(office);
    }

    @Test
    void whoHoldsATokenAnswersOnceInEitherLanguage() {
        assertThat(citizen.see(page).body()).contains("文明创建群众问卷", "您满意吗？", "答题码", "不记名");
        assertThat(Citizen.of(office).see(page + "?language=en").body()).contains("Anonymous", "Token");

        String token = tokens().getFirst();
        long head = office.head();
        Map<String, String> sheet = sheet(token, "very");
        Answer answered = citizen.post(page, sheet);
        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        assertThat(answered.body()).contains("谢谢");
        assertThat(office.head()).isEqualTo(head + 1);

        assertThat(citizen.post(page, sheet).body()).as("sent twice").contains("谢谢");
        Answer again = citizen.post(page, sheet(token.toLowerCase(Locale.ROOT), "not"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("已经用过", "checked");
        assertThat(citizen.post(page + "?language=en", sheet(token, "not")).body())
                .contains("An answer has already been given with this token");
        assertThat(citizen.post(page, Citizen.with(sheet, "answer-D", "not")).status())
                .as("another answer on the same form")
                .isEqualTo(422);
        assertThat(office.head()).isEqualTo(head + 1);
    }

    @Test
    void anAnswerSaysNothingOfWhoGaveIt() {
        citizen.post(page, sheet(tokens().getFirst(), "very"));
        JsonNode fact = office.facts(movement.here("questionnaire/{u}-q")).getLast();
        assertThat(fact.path("type").stringValue()).isEqualTo("campaign.QuestionnaireAnswered");
        assertThat(fact.at("/actor/id").stringValue("")).isIn("citizen", "");
        assertThat(fact.toString()).contains("citizen").doesNotContain("127.", "Java-http-client", tokens().getFirst());
        assertThat(office.get("viewer", "/api/audit/events?limit=500&subject=questionnaire/" + movement.here("{u}-q"))
                        .body())
                .doesNotContain("QuestionnaireAnswered");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasChosenStays() {
        long head = office.head();
        Answer unknown = citizen.post(page, sheet("0000-0000-0000-0000", "quite"));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).contains("用这个答题码不能作答", "value=\"quite\" checked");
        assertThat(citizen.post(page, sheet("abc", "quite")).status()).isEqualTo(404);
        assertThat(citizen.post(page, sheet(tokens().getFirst(), "perhaps")).status())
                .isEqualTo(404);
        Map<String, String> three = new HashMap<>(sheet(tokens().getFirst(), "very"));
        three.remove("answer-A");
        Answer missing = citizen.post(page, three);
        assertThat(missing.status()).isEqualTo(409);
        assertThat(missing.body()).contains("还有问题没有作答：A");
        Answer forged = citizen.post(page, Citizen.with(sheet(tokens().getFirst(), "very"), "form", "a.b.c"));
        assertThat(forged.status()).isEqualTo(400);
        assertThat(office.head()).isEqualTo(head);
    }

    @Test
    void ofManyWithOneTokenAtOnceOneCounts() throws Exception {
        String token = tokens().getFirst();
        List<Callable<Integer>> crowd = IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(_ -> () -> {
                    Citizen one = Citizen.of(office);
                    return one.post(page, sheet(one, token, "very")).status();
                })
                .toList();
        long head = office.head();
        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(crowd)) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
        }
        assertThat(office.head()).isEqualTo(head + 1);
    }

    @Test
    void whenItIsClosedItsAnswersBecomeASurveyWithItsSample() {
        List<String> tokens = tokens();
        for (int i = 0; i < 12; i++) {
            Citizen one = Citizen.of(office);
            assertThat(one.post(page, sheet(one, tokens.get(i), i < 9 ? "very" : "quite"))
                            .status())
                    .isEqualTo(200);
        }
        String results = movement.here("/api/views/questionnaire-results/{u}-q");
        assertThat(office.get("viewer", results).status())
                .as("while answers come in")
                .isEqualTo(404);
        movement.done("official-{u}", "campaign/close-questionnaire", "\"questionnaireId\": \"{u}-q\"");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode survey = office.get("viewer", movement.here("/api/views/opinion-surveys/{u}%2F1"))
                    .json();
            assertThat(survey.path("sample").longValue(0)).isEqualTo(12);
            assertThat(survey.path("awarenessPct").decimalValue()).isEqualByComparingTo("100");
            assertThat(survey.path("satisfactionPct").decimalValue()).isEqualByComparingTo("90");
        });
        JsonNode row = office.get("viewer", results).json();
        assertThat(row.path("answers").longValue()).isEqualTo(12);
        assertThat(row.at("/questions/3/options/1/chosen").longValue()).isEqualTo(3);

        assertThat(citizen.see(page).body()).contains("问卷已经结束").doesNotContain("<form");
        Answer late = citizen.post(page, Map.of("form", "x", "token", tokens.get(20)));
        assertThat(late.status()).isEqualTo(400);
    }

    @Test
    void whoseFormWasOpenWhenItClosedIsToldSo() {
        Map<String, String> sheet = sheet(tokens().getFirst(), "very");
        movement.done("official-{u}", "campaign/close-questionnaire", "\"questionnaireId\": \"{u}-q\"");
        long head = office.head();
        Answer late = citizen.post(page, sheet);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("问卷已经结束");
        assertThat(office.facts(movement.here("questionnaire/{u}-q"))
                        .getLast()
                        .path("type")
                        .stringValue())
                .isEqualTo("campaign.QuestionnaireClosed");
        assertThat(office.head()).isEqualTo(head);
    }

    @Test
    void onlyOfficialsOfTheCampaignsUnitAreShownItsTokens() {
        String address = movement.here("/api/questionnaires/{u}-q/tokens");
        assertThat(office.get("viewer", address).status()).isEqualTo(403);
        assertThat(office.get(movement.here("official-{u}-c1"), address)
                        .json()
                        .path("type")
                        .stringValue())
                .isEqualTo("/problems/out-of-scope");
        assertThat(office.get("official", "/api/questionnaires/nowhere/tokens").status())
                .isEqualTo(404);
        assertThat(office.get("official", address + "?from=0").status()).isEqualTo(400);
        assertThat(office.see(address + "?from=29").path("tokens")).hasSize(2);
        assertThat(tokens()).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void whatTheOfficeAsksIsRefusedByName() {
        refused("measure-not-asked", 409, "open-questionnaire", """
                "questionnaireId": "{u}-q2", "campaignId": "{u}", "title": "问卷", "closesOn": "2099-06-30",
                "questions": [{"code": "A", "text": "您知道吗？", "options": [
                  {"code": "yes", "text": "知道"}, {"code": "no", "text": "不知道"}]}]""");
        refused(
                "due-already-past",
                409,
                "open-questionnaire",
                OPEN.replace("{u}-q", "{u}-q2").replace("2099", "2021"));
        refused(
                "question-named-twice",
                409,
                "open-questionnaire",
                OPEN.replace("{u}-q", "{u}-q2").replace("\"code\": \"B\"", "\"code\": \"A\""));
        refused(
                "option-named-twice",
                409,
                "open-questionnaire",
                OPEN.replace("{u}-q", "{u}-q2").replace("\"code\": \"quite\"", "\"code\": \"very\""));
        refused(
                "option-without-value",
                409,
                "open-questionnaire",
                OPEN.replace("{u}-q", "{u}-q2").replace(", \"countsPct\": 60", ""));
        refused(
                "campaign-unknown",
                404,
                "open-questionnaire",
                OPEN.replace("{u}-q", "{u}-q2").replace("\"campaignId\": \"{u}\"", "\"campaignId\": \"nowhere\""));
        refused("already-exists", 409, "open-questionnaire", OPEN);
        movement.done("official-{u}", "campaign/close-questionnaire", "\"questionnaireId\": \"{u}-q\"");
        refused("closed", 409, "issue-tokens", "\"questionnaireId\": \"{u}-q\", \"count\": 1");
        refused("closed", 409, "close-questionnaire", "\"questionnaireId\": \"{u}-q\"");
    }

    private void refused(String type, int status, String command, String fields) {
        movement.refused(type, status, "official-{u}", command, fields);
    }

    private List<String> tokens() {
        return office.see(movement.here("/api/questionnaires/{u}-q/tokens"))
                .path("tokens")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    private Map<String, String> sheet(String token, String satisfaction) {
        return sheet(citizen, token, satisfaction);
    }

    private Map<String, String> sheet(Citizen who, String token, String satisfaction) {
        return Map.of(
                "form",
                who.hidden(page, "form"),
                "token",
                token,
                "answer-A",
                "yes",
                "answer-B",
                "yes",
                "answer-C",
                "no",
                "answer-D",
                satisfaction);
    }
}
