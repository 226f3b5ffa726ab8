package io.taizhang.standalone.running;

import static io.taizhang.standalone.running.Refusing.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is wrong with a command, it is said in both languages, and the ledger does not grow by one line. */
@ExtendWith(SampleOffice.class)
class BadInputTest {
    private Office office;
    private Refusing refusing;

    @BeforeEach
    void enter(Office office) {
        this.office = office;
        this.refusing = new Refusing(office);
    }

    @TestFactory
    Stream<DynamicNode> everyCommandIsReadStrictlyAndRefusedWhereItIsWrong(Office office) {
        return CommandForm.all(office).map(form -> {
            long head = office.head();
            DynamicTest nothingAppended = dynamicTest(
                    "the ledger has not grown", () -> assertThat(office.head()).isEqualTo(head));
            return dynamicContainer(
                    form.toString(),
                    Stream.of(body(form), fields(form), people(form), things(form), Stream.of(nothingAppended))
                            .flatMap(it -> it));
        });
    }

    private Stream<DynamicTest> body(CommandForm form) {
        String good = CommandForm.envelope(form.filledIn());
        ObjectNode unknown = form.with("colour", JsonNodeFactory.instance.stringNode("red"));
        return Stream.of(
                wrong("malformed JSON", form, "{\"command\":", 400, "malformed-json"),
                wrong("a key twice", form, "{\"command\":{},\"command\":{}}", 400, "malformed-json"),
                wrong("two bodies", form, good + good, 400, "malformed-json"),
                wrong("no command", form, "{}", 400, "invalid-command"),
                wrong("an unknown field", form, CommandForm.envelope(unknown), 400, "invalid-command"),
                wrong("a time without its offset", form, at(good, "2021-03-01T09:00:00"), 400, "invalid-command"),
                wrong("2 MB", form, "x".repeat(2 << 20), 413, "too-large"),
                dynamicTest(
                        "not JSON by its type",
                        () -> refusing.once(
                                form.address(),
                                good,
                                415,
                                "unsupported-media-type",
                                it -> it.header("Authorization", Office.basic("official"))
                                        .setHeader("Content-Type", "text/plain"))));
    }

    private Stream<DynamicTest> fields(CommandForm form) {
        return Mistake.in(form)
                .filter(mistake -> mistake.unreadable() || form.clerk() != null)
                .map(mistake -> dynamicTest(mistake.what(), () -> {
                    JsonNode problem = refusing.once(
                            form.address(),
                            CommandForm.envelope(mistake.command()),
                            400,
                            "invalid-command",
                            as(clerkOf(form)));
                    assertThat(StreamSupport.stream(problem.path("errors").spliterator(), false)
                                    .map(error -> error.path("field").stringValue()))
                            .anySatisfy(field -> assertThat(field).startsWith("command." + mistake.field()));
                }));
    }

    private Stream<DynamicTest> people(CommandForm form) {
        String good = CommandForm.envelope(form.filledIn());
        return Stream.concat(
                Stream.of(dynamicTest(
                        "nobody signed in",
                        () -> refusing.once(form.address(), good, 401, "unauthenticated", it -> it))),
                form.strangers()
                        .map(stranger -> dynamicTest(
                                "by " + stranger,
                                () -> refusing.once(form.address(), good, 403, "role-not-allowed", as(stranger)))));
    }

    private Stream<DynamicTest> things(CommandForm form) {
        if (form.clerk() == null) {
            return Stream.empty();
        }
        String good = CommandForm.envelope(form.filledIn());
        String tomorrow = at(good, Instant.now().plusSeconds(86_400).toString());
        DynamicTest inTheFuture = wrong("in the future", form, tomorrow, 400, "occurred-in-the-future");
        if (!form.namesAThing()) {
            return Stream.of(inTheFuture);
        }
        return Stream.of(inTheFuture, dynamicTest("about what does not exist", () -> {
            JsonNode problem = refusing.once(form.address(), good, as(clerkOf(form)));
            assertThat(problem.path("type").stringValue())
                    .isIn(
                            "/problems/not-found",
                            "/problems/subject-unknown",
                            "/problems/unit-unknown",
                            "/problems/parent-unknown",
                            "/problems/campaign-unknown");
            assertThat(problem.path("status").intValue()).isEqualTo(404);
        }));
    }

    private DynamicTest wrong(String what, CommandForm form, String body, int status, String type) {
        return dynamicTest(what, () -> refusing.once(form.address(), body, status, type, as(clerkOf(form))));
    }

    private static String clerkOf(CommandForm form) {
        String clerk = form.clerk();
        return clerk == null ? "official" : clerk;
    }

    private static String at(String envelope, String occurredAt) {
        return envelope.substring(0, envelope.length() - 1) + ",\"occurredAt\":\"" + occurredAt + "\"}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            organisation/rename-unit            | {"unitId":"jichenglu","name":"别人的"}
            organisation/close-unit             | {"unitId":"jichenglu-c1"}
            organisation/move-unit              | {"unitId":"jichenglu-c1","newParentId":"xinhualu"}
            organisation/move-unit              | {"unitId":"xinhualu-c1","newParentId":"jichenglu"}
            organisation/correct-unit-figures   | {"unitId":"jichenglu","populations":[]}
            organisation/declare-published-figure | {"unitId":"jichenglu","code":"renovation.surveyed","value":1,"unit":"1","qualifier":"EXACT","source":"无","period":"无"}
            organisation/create-post            | {"unitId":"jichenglu","title":"网格长"}
            organisation/form-team              | {"unitId":"jichenglu","kind":"ARTS","name":"队","headcount":3}
            organisation/open-facility          | {"unitId":"jichenglu","kind":"HOTLINE","name":"热线"}
            organisation/register-merchant      | {"unitId":"jichenglu","name":"示例商户01"}
            organisation/register-place         | {"unitId":"jichenglu","kind":"COMPOUND","name":"院"}
            organisation/survey-place           | {"placeId":"jichenglu-courtyard-01","defects":[],"needs":[],"condition":"GOOD"}
            organisation/close-place            | {"placeId":"jichenglu-courtyard-01"}
            organisation/close-facility         | {"facilityId":"jichenglu-road-01-furniture"}
            renovation/include-in-plan          | {"unitId":"jichenglu","kind":"ROAD","title":"路","placeIds":[],"year":2026}
            renovation/publish-design           | {"projectId":"ruyihu-space-01","summary":"设计","noticeDays":7}
            renovation/start-works              | {"projectId":"dongchengqu-courtyard-01"}
            renovation/report-works             | {"projectId":"xiaoyi-lift-01","stage":"井道","percent":70,"note":"无"}
            renovation/request-payment          | {"projectId":"xiaoyi-lift-01","contractId":"xiaoyi-lift-01-contract","fundId":"demo-renovation-2026","amountFen":1,"payee":"无"}
            renovation/complete-works           | {"projectId":"xiaoyi-lift-01"}
            inspection/publish-checklist        | {"unitId":"jichenglu","title":"清单","items":[{"code":"a","title":"甲","points":1}]}
            inspection/plan-inspection          | {"kind":"SITE","checklistId":"jichenglu-courtyards","inspectorUnitId":"xinhualu","inspectedUnitId":"jichenglu","placeIds":["jichenglu-courtyard-01"]}
            inspection/raise-finding            | {"placeId":"jichenglu-courtyard-01","description":"无"}
            inspection/assign-rectification     | {"findingId":"jichenglu-fault-open","unitId":"xinhualu","dueAt":"2099-01-01T00:00:00+08:00"}
            inspection/accept-rectification     | {"findingId":"jichenglu-fault-open"}
            inspection/appeal-score             | {"inspectionId":"jichenglu-weekly_cleanup-01","grounds":"无"}
            inspection/finish-inspection        | {"inspectionId":"jichenglu-weekly_cleanup-01"}
            """)
    void anotherOfficesThingsAreOutOfScope(String command, String body) {
        refusing.withoutATrace(command, "{\"command\":" + body + "}", 403, "out-of-scope", as("official-xinhualu"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/views/unit-overview/jichenglu",
                "/api/views/unit-overview/demo",
                "/api/views/renovation-spending?unit=jichenglu",
                "/api/views/renovation-spending/jichenglu-road-01",
                "/api/views/renovation-spending/jichenglu-road-01/facts",
                "/api/views/renovation-spending/jichenglu-road-01?asOf=2021-12-31T23:59:59%2B08:00",
                "/api/views/renovation-spending/stream?unit=jichenglu"
            })
    void anotherOfficesRowsAreNotShown(String path) {
        Office.Answer answer = office.get("official-xinhualu", path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.json().path("type").stringValue()).isEqualTo("/problems/out-of-scope");
    }

    @Test
    void aListShowsOnlyTheReadersOwnOffice() {
        assertThat(office.get("official-xinhualu", "/api/views/renovation-spending?size=500")
                        .json()
                        .path("items"))
                .hasSize(16)
                .allSatisfy(
                        row -> assertThat(row.path("unitPath").stringValue()).startsWith("demo/xinhualu/"));
        assertThat(office.get("official-xinhualu", "/api/audit/events?subject=project/jichenglu-road-01")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void whatIsClosedStaysClosed() {
        String team = team();
        accepted("organisation/disband-team", UUID.randomUUID().toString(), "{\"teamId\":\"%s\"}".formatted(team));
        refusing.withoutATrace("organisation/change-headcount", headcount(team, 6), 409, "closed", as("official"));
    }

    @Test
    void aThingThatIsThereCannotBeMadeAgain() {
        refusing.withoutATrace("organisation/register-place", """
                {"command":{"placeId":"jichenglu-courtyard-01","unitId":"jichenglu-c1","kind":"COURTYARD","name":"院"}}""", 409, "already-exists", as("official"));
    }

    @Test
    void aStaleTagIsAPreconditionThatFailed() {
        String team = team();
        accepted("organisation/change-headcount", UUID.randomUUID().toString(), headcountOf(team, 7));
        refusing.withoutATrace(
                "organisation/change-headcount",
                headcount(team, 8),
                412,
                "stale",
                it -> as("official").apply(it).header("If-Match", "\"0\""));
        refusing.withoutATrace(
                "organisation/change-headcount",
                headcount(team, 8),
                400,
                "if-match-malformed",
                it -> as("official").apply(it).header("If-Match", "0"));
    }

    @Test
    void aKeyAnswersOnceAndForOneBodyOnly() {
        String team = team();
        String key = UUID.randomUUID().toString();
        Office.Answer first = accepted("organisation/change-headcount", key, headcountOf(team, 9));
        long head = office.head();
        Office.Answer again = accepted("organisation/change-headcount", key, headcountOf(team, 9));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(office.head()).isEqualTo(head);
        refusing.withoutATrace(
                "organisation/change-headcount",
                headcount(team, 10),
                422,
                "idempotency-key-reused",
                it -> as("official").apply(it).header("Idempotency-Key", key));
    }

    private String team() {
        return office.command("official", "organisation/form-team", """
                        {"unitId":"ruyihu","kind":"VOLUNTEER","name":"示例志愿队","headcount":5}""")
                .json()
                .path("id")
                .stringValue();
    }

    private static String headcount(String team, int headcount) {
        return "{\"command\":" + headcountOf(team, headcount) + "}";
    }

    private static String headcountOf(String team, int headcount) {
        return "{\"teamId\":\"%s\",\"headcount\":%d}".formatted(team, headcount);
    }

    private Office.Answer accepted(String command, String key, String body) {
        Office.Answer answer = office.command("official", command, key, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }
}
