package io.taizhang.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taizhang.api.Evidence;
import io.taizhang.api.Provenance;
import io.taizhang.api.Role;
import io.taizhang.api.Sealed;
import io.taizhang.api.organisation.OrganisationEvent.PostCreated;
import io.taizhang.api.organisation.OrganisationEvent.PostFilled;
import io.taizhang.api.personal.ErasureGround;
import io.taizhang.api.personal.PersonalEvent.ErasureRequested;
import io.taizhang.ledger.LedgerSettings;
import io.taizhang.ledger.evidence.Upload;
import io.taizhang.ledger.testing.TestLedger;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who looks at people is noted, wherever the look is taken, and what cannot be noted is not shown. */
class LookEndpointTest {
    private static final String LOOKS = "/api/audit/personal-access";

    @TempDir
    static Path folder;

    private static TestLedger ledger;
    private static QuerySide side;
    private static int round;

    private String post = "";
    private String person = "";

    @BeforeAll
    static void office() {
        ledger = TestLedger.sample(Instant.parse("2021-01-01T00:00:00Z"));
        side = new QuerySide(ledger);
        new Office(side).units();
    }

    @AfterAll
    static void close() {
        side.close();
        ledger.close();
    }

    @BeforeEach
    void aPostIsHeld() {
        post = "grid-" + ++round;
        person = "post-holder/" + round;
        filled(post, person);
    }

    private static void filled(String postId, String subjectId) {
        Sealed holder = side.store().personalData().seal(subjectId, "某某" + subjectId);
        side.append("post/" + postId, "demo/minghu", new PostCreated(postId, "minghu", "网格员" + postId, null));
        side.append("post/" + postId, "demo/minghu", new PostFilled(postId, "minghu", holder));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/views/post-register?q={post}, /api/views/post-register",
        "/api/views/post-register/{post}, /api/views/post-register/{post}",
        "/api/views/post-register/{post}?asOf=2030-01-01T00:00:00Z, /api/views/post-register/{post}",
        "/api/views/post-register/{post}/facts, /api/views/post-register/{post}/facts",
        "/api/audit/events?subject=post/{post}, /api/audit/events",
        "/api/views/post-register/export?format=json&q={post}, /api/views/post-register/export",
        "/api/views/post-register/export?format=xlsx&q={post}, /api/views/post-register/export"
    })
    void aLookIsNotedWithWhoWhenWhereAndAtWhom(String asked, String address) {
        Instant before = Instant.now();

        HttpResponse<String> answer = upToDate("official", asked.replace("{post}", post));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(looks(person)).singleElement().satisfies(look -> {
            assertThat(look.get("actorId").asString()).isEqualTo("official");
            assertThat(look.get("actorUnitId").asString()).isEqualTo("demo");
            assertThat(look.get("address").asString()).isEqualTo(address.replace("{post}", post));
            assertThat(Instant.parse(look.get("lookedAt").asString()))
                    .isBetween(before.minusSeconds(2), Instant.now().plusSeconds(2));
            assertThat(persons(look)).containsExactly(person);
        });
    }

    @Test
    void aStreamIsALookAtWhatItTells() throws Exception {
        String path = "/api/views/post-register/stream";
        try (Follower follower = new Follower(side, "official-minghu", path, null)) {
            follower.awaitTold(Follower.event("position", ""));
            filled(post + "-s", person + "-s");
            follower.awaitTold(Follower.event("row", "某某" + person + "-s"));
        }
        assertThat(looks(person + "-s")).singleElement().satisfies(look -> {
            assertThat(look.get("actorId").asString()).isEqualTo("official-minghu");
            assertThat(look.get("address").asString()).isEqualTo(path);
        });
    }

    @Test
    void evidenceThatShowsPeopleIsALookAtThem() throws Exception {
        Path file = Files.writeString(folder.resolve("given"), "appointment of " + person);
        Upload upload = new Upload("somebody", "demo", ledger.clock().instant());
        String stored = ledger.store()
                .evidence()
                .keep(file, "text/plain", null, upload)
                .evidence()
                .sha256()
                .hex();
        UUID command = UUID.randomUUID();
        Provenance resting = new Provenance(
                "official",
                Role.OFFICIAL,
                "demo",
                "demo/minghu",
                command,
                command,
                command,
                ledger.clock().instant(),
                null,
                List.of(new Evidence("任命书", null, stored)),
                "");
        Sealed holder = side.store().personalData().seal(person + "-e", "某某");
        ledger.append("post/" + post + "-e", resting, new PostFilled(post + "-e", "minghu", holder));

        assertThat(side.get("official", "/api/evidence/" + stored).statusCode()).isEqualTo(200);

        assertThat(looks(person + "-e"))
                .singleElement()
                .satisfies(look -> assertThat(look.get("address").asString()).isEqualTo("/api/evidence/" + stored));
    }

    @Test
    void aListOfManyIsOneLook() {
        List<String> many =
                IntStream.range(0, 30).mapToObj(i -> person + "-" + i).toList();
        for (int i = 0; i < many.size(); i++) {
            filled(post + "-" + i, many.get(i));
        }
        JsonNode list = side.ask("auditor", "/api/views/post-register?q=" + post + "-&size=100");

        assertThat(list.get("items").size()).isEqualTo(30);
        assertThat(looks(person + "-7")).singleElement().satisfies(look -> {
            assertThat(look.get("actorId").asString()).as("auditors too").isEqualTo("auditor");
            assertThat(persons(look)).containsExactlyInAnyOrderElementsOf(many);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "admin"})
    void whoSeesNobodyLooksAtNobody(String account) {
        assertThat(side.ask(account, "/api/views/post-register/" + post).toString())
                .contains("•••");
        assertThat(looks(person)).isEmpty();
    }

    @Test
    void whoeverWasErasedIsNotLookedAt() {
        side.store().personalKeys().destroy(person);

        assertThat(side.ask("official", "/api/views/post-register/" + post).toString())
                .contains("已删除");
        assertThat(looks(person)).isEmpty();
    }

    @Test
    void anEnglishReaderReadsThatSomebodyIsErased() {
        side.store().personalKeys().destroy(person);
        assertThat(upToDate("official", "/api/views/post-register/" + post, "en")
                        .body())
                .contains("\"erased\"")
                .doesNotContain("已删除");
        assertThat(side.get("official", "/api/views/post-register/export?format=csv&lang=en&q=" + post)
                        .body())
                .contains("erased");
        assertThat(side.get("official", "/api/views/post-register/export?format=csv&lang=zh&q=" + post)
                        .body())
                .contains("已删除");
    }

    @Test
    void nothingIsShownThatCannotBeNoted() throws Exception {
        upToDate("official", "/api/views/post-register");
        asOwner("revoke insert on keys.look from %s");
        try {
            for (String path : List.of(
                    "/api/views/post-register",
                    "/api/views/post-register/" + post,
                    "/api/views/post-register/" + post + "/facts",
                    "/api/audit/events?subject=post/" + post,
                    "/api/views/post-register/export?format=csv")) {
                HttpResponse<String> refused = side.get("official", path);
                assertThat(refused.statusCode()).as(path).isEqualTo(503);
                assertThat(refused.body()).contains("store-unavailable").doesNotContain("某某");
                assertThat(side.get("viewer", path).statusCode())
                        .as("who sees nobody needs no note")
                        .isEqualTo(200);
            }
            try (Follower follower = new Follower(side, "official", "/api/views/post-register/stream?after=0", null)) {
                await().atMost(Duration.ofSeconds(15))
                        .until(() -> follower.told().contains("closed")
                                || follower.told().stream().anyMatch(event -> event.contains("event:reset")));
                assertThat(follower.told()).noneMatch(event -> event.contains("某某"));
            }
        } finally {
            asOwner("grant insert on keys.look to %s");
        }
        assertThat(side.get("official", "/api/views/post-register/" + post).body())
                .contains("某某");
    }

    @Test
    void looksAreFoundByPersonActorAndTimeAndPagedThrough() {
        for (int i = 0; i < 5; i++) {
            upToDate(i % 2 == 0 ? "official" : "auditor", "/api/views/post-register/" + post);
        }
        assertThat(looks(person + "&actor=auditor")).hasSize(2);
        assertThat(looks(person + "&to=2021-01-01T00:00:00Z")).isEmpty();
        assertThat(looks(person + "&from=2021-01-01T00:00:00Z")).hasSize(5);

        List<Long> read = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = side.ask("auditor", LOOKS + "?limit=2&subject=" + person + after);
            page.get("items").forEach(look -> read.add(look.get("id").asLong()));
            after = page.get("next").isNull()
                    ? ""
                    : "&after=" + page.get("next").asLong();
        } while (!after.isEmpty());
        assertThat(read).hasSize(5).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "official, '', 403, not-allowed",
        "admin, '', 403, not-allowed",
        "viewer, '', 403, not-allowed",
        "admin-minghu, '', 403, top-unit-only",
        "nobody, '', 401, unauthenticated",
        "auditor, '?name=x', 400, unknown-parameter",
        "auditor, '?from=yesterday', 400, bad-parameter",
        "auditor, '?limit=0', 400, bad-parameter",
        "auditor, '?limit=501', 400, bad-parameter",
        "auditor, '?after=x', 400, bad-parameter"
    })
    void theLooksAreForAuditorsOfTheTopUnit(String account, String query, int status, String type) {
        HttpResponse<String> answer = side.get(account, LOOKS + query);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(QuerySide.json(answer).get("type").asString()).isEqualTo("/problems/" + type);
    }

    @Test
    void erasuresAreReadByThoseWhoHaveToDoWithThemOnly() {
        Sealed why = side.store().personalData().seal("person/e1", "本人来信");
        side.append(
                "subject/person/e1",
                "demo",
                new ErasureRequested("person/e1", "demo", ErasureGround.CONSENT_WITHDRAWN, why));
        String row = "/api/views/erasures/person%2Fe1";

        assertThat(side.ask("auditor", row).get("why").asString()).isEqualTo("本人来信");
        assertThat(side.ask("admin", row).get("why").asString()).isEqualTo("•••");
        assertThat(side.ask("admin", row).get("ground").asString()).isEqualTo("CONSENT_WITHDRAWN");
        for (String path : List.of(
                row,
                row + "/facts",
                "/api/views/erasures",
                "/api/views/erasures/stream",
                "/api/views/erasures/export")) {
            HttpResponse<String> refused = side.get("official", path);
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(refused.body()).contains("not-allowed", "APPROVER");
        }
        assertThat(side.get("admin", "/api/views").body()).contains("\"erasures\"");
        assertThat(side.get("official", "/api/views").body()).doesNotContain("\"erasures\"");
    }

    @Test
    void aFactSaysWhoseValuesItHoldsSoThatTheyCanBeErased() {
        JsonNode facts =
                side.ask("admin", "/api/views/post-register/" + post + "/facts").get("items");

        assertThat(facts.get(0).has("persons")).isFalse();
        assertThat(facts.get(1).get("persons").get(0).asString()).isEqualTo(person);
    }

    private static List<JsonNode> looks(String subject) {
        JsonNode page = side.ask("auditor", LOOKS + "?limit=500&subject=" + subject);
        return StreamSupport.stream(page.get("items").spliterator(), false).toList();
    }

    private static List<String> persons(JsonNode look) {
        return StreamSupport.stream(look.get("persons").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static HttpResponse<String> upToDate(String actor, String path, String... language) {
        var request = side.request(actor, path)
                .header("Ledger-Position", Long.toString(ledger.ledger().head()));
        return side.send(language.length == 0 ? request : request.header("Accept-Language", language[0]));
    }

    private static void asOwner(String sql) throws SQLException {
        LedgerSettings settings = ledger.store().settings();
        try (var connection = DriverManager.getConnection(
                        settings.keysUrl(),
                        settings.owner().user(),
                        settings.owner().password());
                var statement = connection.createStatement()) {
            statement.execute(sql.formatted(settings.app().user()));
        }
    }
}
