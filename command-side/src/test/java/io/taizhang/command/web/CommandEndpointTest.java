package io.taizhang.command.web;

import static io.taizhang.command.testing.Office.ADMIN;
import static io.taizhang.command.testing.Office.NEIGHBOUR;
import static io.taizhang.command.testing.Office.OFFICIAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Actor;
import io.taizhang.api.Role;
import io.taizhang.command.CommandDesk;
import io.taizhang.command.CommandDesk.Order;
import io.taizhang.command.testing.Office;
import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.LedgerStore;
import io.taizhang.ledger.evidence.EvidencePlace;
import io.taizhang.ledger.evidence.Sha256;
import io.taizhang.ledger.evidence.Upload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.FileSystemUtils;

/** Each request here is answered with its problem detail, and the ledger does not grow, unless its name says otherwise. */
@DirtiesContext
@SpringBootTest(classes = CommandApplication.class)
@AutoConfigureMockMvc
class CommandEndpointTest {
    @Autowired
    private MockMvcTester http;

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerStore store;

    @TempDir
    Path folder;

    @Autowired
    private CommandDesk desk;

    private String team;
    private long head;

    @BeforeEach
    void aTeamInXinhualu() {
        desk.issue(Order.of(ADMIN, "demo", Office.unit("demo", null)));
        desk.issue(Order.of(ADMIN, "xinhualu", Office.unit("xinhualu", "demo")));
        desk.issue(Order.of(ADMIN, "jichenglu", Office.unit("jichenglu", "demo")));
        team = "t" + UUID.randomUUID();
        assertThat(send("form-team", form(team))).hasStatus(201);
        head = ledger.head();
    }

    @AfterEach
    void positionsHaveNoGap() {
        assertThat(ledger.at(ledger.head())).isPresent();
    }

    @Test
    void anAcceptedCommandSaysWhereItsFactStands() {
        MvcTestResult result = send("change-headcount", headcount(12));
        assertThat(result)
                .hasStatus(201)
                .hasHeader("ETag", "\"1\"")
                .hasHeader("Location", "/api/audit/events?after=" + head + "&limit=1")
                .doesNotContainHeader("Idempotency-Replayed")
                .bodyJson()
                .isStrictlyEqualTo("{\"id\":\"%s\",\"sequence\":1,\"position\":%d}".formatted(team, head + 1));
    }

    @Test
    void aRepeatedKeyIsAnsweredAsTheFirstTimeAndRecordsNothing() {
        MvcTestResult first = send(OFFICIAL, "k" + team, "change-headcount", headcount(12));
        send("disband-team", "{\"command\":{\"teamId\":\"%s\"}}".formatted(team));
        head = ledger.head();
        MvcTestResult again = send(OFFICIAL, "k" + team, "change-headcount", headcount(12));
        assertThat(again).hasStatus(201).hasHeader("Idempotency-Replayed", "true");
        assertThat(again.getResponse().getContentAsByteArray())
                .isEqualTo(first.getResponse().getContentAsByteArray());
        assertThat(ledger.head()).isEqualTo(head);
    }

    @Test
    void aRehearsedCommandIsDecidedAndNotRecorded() {
        assertThat(rehearsed("change-headcount", headcount(12)))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"rehearsed\":true,\"recordedBefore\":false}");
        assertThat(ledger.head()).isEqualTo(head);
        assertThat(send("change-headcount", headcount(12))).hasStatus(201);
    }

    @Test
    void aRehearsalIsRefusedAsTheCommandWouldBe() {
        refused(rehearsed("change-headcount", headcount(12).replace(team, "no-such")), 404, "not-found");
        refused(rehearsed("change-headcount", headcount(0)), 400, "invalid-command");
        String cited = headcount(12)
                .replaceFirst("}$", ",\"evidence\":[{\"title\":\"照片\",\"sha256\":\"%s\"}]}".formatted("0".repeat(64)));
        refused(rehearsed("change-headcount", cited), 409, "evidence-not-stored");
        assertThat(send("disband-team", "{\"command\":{\"teamId\":\"%s\"}}".formatted(team)))
                .hasStatus(201);
        head = ledger.head();
        assertThat(rehearsed("change-headcount", headcount(12))).hasStatus(409);
        assertThat(ledger.head()).isEqualTo(head);
    }

    private MvcTestResult rehearsed(String command, String body) {
        return http.post()
                .uri("/api/commands/organisation/" + command + "?rehearse=true")
                .principal(new Reader(OFFICIAL))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    @Test
    void aKeyUsedForAnotherBodyIs422() {
        send(OFFICIAL, "k" + team, "change-headcount", headcount(12));
        head = ledger.head();
        refused(send(OFFICIAL, "k" + team, "change-headcount", headcount(13)), 422, "idempotency-key-reused");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"command":{"teamId":"t","headcount":12.7}}                       | command.headcount
            {"command":{"teamId":"t","headcount":12.0}}                       | command.headcount
            {"command":{"teamId":"t","headcount":"12"}}                       | command.headcount
            {"command":{"teamId":"t","headcount":99999999999999999999}}       | command.headcount
            {"command":{"teamId":"t","headcount":-1}}                         | command.headcount
            {"command":{"teamId":"t","headcount":0}}                          | command.headcount
            {"command":{"teamId":"t","headcount":null}}                       | command.headcount
            {"command":{"teamId":"t"}}                                        | command.headcount
            {"command":{"teamId":7,"headcount":12}}                           | command.teamId
            {"command":{"teamId":"","headcount":12}}                          | command.teamId
            {"command":{"teamId":"a/b","headcount":12}}                       | command.teamId
            {"command":{"teamId":"\\u0000","headcount":12}}                   | command.teamId
            {"command":{"teamId":"\\ud800","headcount":12}}                   | command.teamId
            {"command":{"teamId":"t","headcount":12,"colour":"red"}}          | command.colour
            {"command":{"teamId":"t","headcount":12},"actor":"admin"}         | actor
            {"command":[]}                                                    | command
            {"command":null}                                                  | command
            {}                                                                | command
            {"command":{"teamId":"t","headcount":12},"occurredAt":"2021-03-01T09:00:00"}          | occurredAt
            {"command":{"teamId":"t","headcount":12},"occurredAt":"yesterday"}                    | occurredAt
            {"command":{"teamId":"t","headcount":12},"occurredAt":1614560400}                     | occurredAt
            {"command":{"teamId":"t","headcount":12},"reason":" "}                                | reason
            {"command":{"teamId":"t","headcount":12},"evidence":{}}                               | evidence
            {"command":{"teamId":"t","headcount":12},"evidence":[null]}                           | evidence[0]
            {"command":{"teamId":"t","headcount":12},"evidence":[{"title":"照片","sha256":"abc"}]} | evidence[0].sha256
            {"command":{"teamId":"t","headcount":12},"evidence":[{"title":"照片"}]}                | evidence[0].sha256
            """)
    void aFieldThatIsMissingUnknownOrWrongIsNamed(String body, String field) {
        MvcTestResult result = send("change-headcount", body);
        refused(result, 400, "invalid-command");
        assertThat(result)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .contains(field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"command":
            {"command":{"teamId":"t","teamId":"u","headcount":12}}
            {"command":{"teamId":"t","headcount":12}} {}
            {"command":{"teamId":"t","headcount":12}}]
            {"command":{"teamId":"t","headcount":012}}
            {"command":{"teamId":"t","headcount":NaN}}
            {'command':{}}
            ``
            """)
    void whatIsNoJsonOrCouldBeReadInTwoWaysIsMalformed(String body) {
        refused(send("change-headcount", body), 400, "malformed-json");
    }

    @Test
    void malformedUtf8IsMalformed() {
        byte[] broken = headcount(12).replace(team, "t\u00ff").getBytes(StandardCharsets.ISO_8859_1);
        refused(sendBytes(broken), 400, "malformed-json");
    }

    @Test
    void textsThatAreTooLongAreRefused() {
        String longName = "{\"command\":{\"unitId\":\"xinhualu\",\"kind\":\"ARTS\",\"name\":\"%s\",\"headcount\":1}}";
        refused(send("form-team", longName.formatted("名".repeat(201))), 400, "invalid-command");
        String longReason = "{\"command\":{\"teamId\":\"t\",\"headcount\":12},\"reason\":\"%s\"}";
        refused(send("change-headcount", longReason.formatted("因".repeat(4001))), 400, "invalid-command");
    }

    @Test
    void aChoiceThatIsNoneIsRefusedWithThoseThatAre() {
        MvcTestResult result = send("form-team", form("x").replace("VOLUNTEER", "PIRATES"));
        refused(result, 400, "invalid-command");
        assertThat(result).bodyText().contains("MEDIATION");
    }

    @Test
    void twoMegabytesAreTooLarge() {
        refused(sendBytes(new byte[2 * 1024 * 1024]), 413, "too-large");
    }

    @Test
    void whatIsNotJsonByItsTypeIsNotRead() {
        MvcTestResult result = http.post()
                .uri("/api/commands/organisation/change-headcount")
                .principal(new Reader(OFFICIAL))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("teamId=t")
                .exchange();
        refused(result, 415, "unsupported-media-type");
    }

    @Test
    void whoDoesNotTakeJsonGetsNoCommandDecided() {
        MvcTestResult result = http.post()
                .uri("/api/commands/organisation/change-headcount")
                .principal(new Reader(OFFICIAL))
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.TEXT_HTML)
                .content(headcount(12))
                .exchange();
        refused(result, 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "//elsewhere.example/x",
                "/api/commands",
                "/api/evidence/../commands",
                "https://",
                "https:///x",
                "https://example.cn/a b",
                "https://example.cn/\\\"x",
                " https://example.cn/x",
                "photo.jpg"
            })
    void evidenceThatIsNowhereToBeReadIsRefused(String uri) {
        refused(send("change-headcount", withEvidence(uri)), 400, "invalid-command");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.cn/示例.pdf?page=1#2", "http://10.0.0.1:8080"})
    void evidenceOfTheWebIsAccepted(String uri) {
        assertThat(send("change-headcount", withEvidence(uri))).hasStatus(201);
    }

    @Test
    void evidenceInTheStoreIsAcceptedOnceItWasHandedIn() throws IOException {
        Path file = Files.writeString(folder.resolve("given"), team);
        String digest = Sha256.of(file).hex();
        refused(send("change-headcount", withEvidence("/api/evidence/" + digest, digest)), 409, "evidence-not-stored");
        refused(send("change-headcount", withEvidence(null, digest)), 409, "evidence-not-stored");

        store.evidence().keep(file, "text/plain", null, new Upload("official", "demo", Instant.EPOCH));
        refused(
                send("change-headcount", withEvidence("/api/evidence/" + digest, "0".repeat(64))),
                400,
                "evidence-address-differs");
        assertThat(send("change-headcount", withEvidence("/api/evidence/" + digest, digest)))
                .hasStatus(201);
        assertThat(ledger.about("evidence/" + digest, 0, ledger.head(), 10)).hasSize(1);
    }

    @Test
    void evidenceThatIsGoneIsNotCitedAgainButWhatWasAnsweredIsAnsweredAgain() throws IOException {
        Path file = Files.writeString(folder.resolve("given"), team);
        String digest = Sha256.of(file).hex();
        store.evidence().keep(file, "text/plain", null, new Upload("official", "demo", Instant.EPOCH));
        assertThat(send(OFFICIAL, "k" + team, "change-headcount", withEvidence(null, digest)))
                .hasStatus(201);
        head = ledger.head();

        FileSystemUtils.deleteRecursively(
                ((EvidencePlace.Folder) store.settings().evidence()).path().resolve(digest.substring(0, 2)));
        refused(send("change-headcount", withEvidence(null, digest)), 409, "evidence-not-stored");
        assertThat(send(OFFICIAL, "k" + team, "change-headcount", withEvidence(null, digest)))
                .hasStatus(201)
                .hasHeader("Idempotency-Replayed", "true");
    }

    private String withEvidence(String uri) {
        return withEvidence(uri, "0".repeat(64));
    }

    private String withEvidence(@Nullable String uri, String sha256) {
        String body = headcount(12);
        return body.substring(0, body.length() - 1) + """
                , "evidence": [{"title": "照片", "uri": %s, "sha256": "%s"}]}""".formatted(uri == null ? "null" : '"' + uri + '"', sha256);
    }

    @Test
    void whoComesInAsTheSystemIsRefusedByItsNameAndByItsRole() {
        refused(
                send(new Actor("system", "demo", Set.of(Role.OFFICIAL)), null, "change-headcount", headcount(12)),
                403,
                "system-is-no-person");
        refused(
                send(
                        new Actor("robot", "demo", Set.of(Role.OFFICIAL, Role.SYSTEM)),
                        null,
                        "change-headcount",
                        headcount(12)),
                403,
                "system-is-no-person");
    }

    @Test
    void whoComesInAsACitizenIsRefusedByItsNameAndByItsRole() {
        refused(
                send(new Actor("Citizen", "demo", Set.of(Role.OFFICIAL)), null, "change-headcount", headcount(12)),
                403,
                "citizens-have-no-account");
        refused(
                send(
                        new Actor("clever", "demo", Set.of(Role.OFFICIAL, Role.CITIZEN)),
                        null,
                        "change-headcount",
                        headcount(12)),
                403,
                "citizens-have-no-account");
    }

    @Test
    void nobodyIsUnauthenticated() {
        MvcTestResult result = http.post()
                .uri("/api/commands/organisation/change-headcount")
                .contentType(MediaType.APPLICATION_JSON)
                .content(headcount(12))
                .exchange();
        refused(result, 401, "unauthenticated");
    }

    @Test
    void unknownCommandsAddressesAndMethodsAreSaidToBeUnknown() {
        refused(send("conquer-rome", headcount(12)), 404, "unknown-command");
        MvcTestResult deleted = http.method(HttpMethod.DELETE)
                .uri("/api/commands/organisation/form-team")
                .principal(new Reader(OFFICIAL))
                .exchange();
        refused(deleted, 405, "method-not-allowed");
        assertThat(deleted).hasHeader("Allow", "GET, POST");
        refused(http.get().uri("/api/commands/a/b/c").exchange(), 404, "unknown-address");
    }

    @Test
    void anUnknownIdIsNotFoundAndATakenOneExists() {
        refused(send("change-headcount", headcount(12).replace(team, "nobody")), 404, "not-found");
        refused(send("form-team", form(team)), 409, "already-exists");
    }

    @Test
    void whatIsClosedStaysClosed() {
        send("disband-team", "{\"command\":{\"teamId\":\"%s\"}}".formatted(team));
        head = ledger.head();
        refused(send("change-headcount", headcount(12)), 409, "closed");
    }

    @Test
    void theWrongRoleAndTheForeignUnitAreForbidden() {
        refused(send(ADMIN, null, "change-headcount", headcount(12)), 403, "role-not-allowed");
        refused(send(NEIGHBOUR, null, "change-headcount", headcount(12)), 403, "out-of-scope");
        refused(send(NEIGHBOUR, null, "form-team", form("x")), 403, "out-of-scope");
        refused(send("form-team", form("x").replace("xinhualu", "atlantis")), 404, "unit-unknown");
    }

    @Test
    void theFutureIsRefused() {
        String body = headcount(12)
                .replaceFirst(
                        "}}$",
                        "},\"occurredAt\":\"%s\"}".formatted(Instant.now().plusSeconds(60)));
        refused(send("change-headcount", body), 400, "occurred-in-the-future");
    }

    @Test
    void aStaleETagIsAPreconditionThatFailed() {
        send("change-headcount", headcount(11));
        head = ledger.head();
        refused(ifMatch("\"0\""), 412, "stale");
        refused(ifMatch("0"), 400, "if-match-malformed");
        assertThat(ifMatch("\"1\"")).hasStatus(201);
    }

    @Test
    void aKeyThatIsTooLongIsRefused() {
        refused(send(OFFICIAL, "k".repeat(201), "change-headcount", headcount(12)), 400, "idempotency-key-malformed");
    }

    @Test
    void problemsAreToldInTheReadersLanguage() {
        assertThat(inLanguage("en"))
                .hasHeader("Content-Language", "en")
                .bodyText()
                .contains("It must be a whole number");
        assertThat(inLanguage("zh-CN"))
                .hasHeader("Content-Language", "zh-CN")
                .bodyText()
                .contains("应为整数");
    }

    @Test
    void theCatalogueDescribesEveryCommand() {
        assertThat(http.get().uri("/api/commands"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.commands.length()")
                .asNumber()
                .satisfies(n -> assertThat(n.intValue()).isGreaterThan(50));
        assertThat(http.get().uri("/api/commands/organisation/form-team"))
                .bodyJson()
                .isLenientlyEqualTo("""
                {"context":"organisation","name":"form-team","title":{"zh":"组建队伍","en":"Form a team"},
                 "roles":["OFFICIAL"],"fields":[
                   {"name":"teamId","type":"string","required":false,"created":true},
                   {"name":"unitId","type":"string","required":true},
                   {"name":"kind","type":"choice","values":["VOLUNTEER","INSPECTION","ENFORCEMENT","ARTS","MEDIATION"]},
                   {"name":"name","type":"string","maxLength":200},
                   {"name":"headcount","type":"int","minimum":1,"maximum":1000000}]}""");
    }

    @Test
    void theDescriptionForProgramsHasAPathForEveryCommand() {
        assertThat(http.get().uri("/docs/openapi"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.paths['/api/commands/renovation/request-payment'].post")
                .convertTo(String.class)
                .satisfies(post -> assertThat(post)
                        .contains("申请付款", "Idempotency-Key", "amountFen", "\"maximum\":100000000000000", "412"));
    }

    @Test
    void whatACommandRefersToIsLookedUpAsItStandsNow() {
        String post = """
                {"command":{"unitId":"xinhualu","title":"网格长","placeId":"%s"}}""".formatted("p" + team);
        assertThat(send("create-post", post).getResponse().getStatus()).isBetween(400, 499);
        assertThat(ledger.head()).isEqualTo(head);
        send("register-place", """
                {"command":{"placeId":"%s","unitId":"xinhualu","kind":"COMPOUND","name":"小区"}}""".formatted("p" + team));
        assertThat(send("create-post", post)).hasStatus(201);
        assertThat(ledger.head()).isEqualTo(head + 2);
    }

    @Test
    void aTypeOfProblemExplainsItself() {
        assertThat(http.get().uri("/problems/stale")).hasStatusOk().bodyText().contains("序号", "changed");
        assertThat(http.get().uri("/problems/no-such")).hasStatus(404);
    }

    private void refused(MvcTestResult result, int status, String type) {
        assertThat(result)
                .hasStatus(status)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .satisfies(body -> {
                    assertThat(body.getJson()).contains("\"type\":\"/problems/" + type + "\"", "\"status\":" + status);
                    assertThat(body.getJson())
                            .contains("\"title\":", "\"detail\":")
                            .doesNotContain("io.taizhang", "\tat ");
                });
        assertThat(ledger.head()).isEqualTo(head);
    }

    private MvcTestResult send(String command, String body) {
        return send(OFFICIAL, null, command, body);
    }

    private MvcTestResult send(Actor actor, String key, String command, String body) {
        var request = http.post()
                .uri("/api/commands/organisation/" + command)
                .principal(new Reader(actor))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.getBytes(StandardCharsets.UTF_8));
        return key == null
                ? request.exchange()
                : request.header("Idempotency-Key", key).exchange();
    }

    private MvcTestResult sendBytes(byte[] body) {
        return http.post()
                .uri("/api/commands/organisation/change-headcount")
                .principal(new Reader(OFFICIAL))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult ifMatch(String tag) {
        return http.post()
                .uri("/api/commands/organisation/change-headcount")
                .principal(new Reader(OFFICIAL))
                .contentType(MediaType.APPLICATION_JSON)
                .header("If-Match", tag)
                .content(headcount(12))
                .exchange();
    }

    private MvcTestResult inLanguage(String language) {
        return http.post()
                .uri("/api/commands/organisation/change-headcount")
                .principal(new Reader(OFFICIAL))
                .contentType(MediaType.APPLICATION_JSON)
                .header("Accept-Language", language)
                .content(headcount(12).replace("12", "1.5"))
                .exchange();
    }

    private static String form(String teamId) {
        return """
                {"command":{"teamId":"%s","unitId":"xinhualu","kind":"VOLUNTEER","name":"志愿者","headcount":10}}""".formatted(teamId);
    }

    private String headcount(int headcount) {
        return "{\"command\":{\"teamId\":\"%s\",\"headcount\":%d}}".formatted(team, headcount);
    }
}
