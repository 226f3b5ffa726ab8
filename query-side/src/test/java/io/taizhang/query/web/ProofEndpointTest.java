package io.taizhang.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Provenance;
import io.taizhang.api.Role;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.ledger.checkpoint.StoredCheckpoint;
import io.taizhang.ledger.testing.TestDatabase;
import io.taizhang.ledger.testing.TestLedger;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Facts 1 to 8 and a command of two facts, 9 and 10, all signed; fact 11 is not signed yet. */
class ProofEndpointTest {
    private static final UUID COMMAND = UUID.fromString("0a0b0c0d-0000-4000-8000-000000000009");

    private final TestLedger ledger = TestLedger.live();
    private final QuerySide side = new QuerySide(ledger);

    @BeforeEach
    void recorded() {
        Office office = new Office(side);
        office.units();
        office.fund("f1", "xinhualu", "Roads", 2021, 300);
        office.fund("f2", "minghu", "Lifts", 2021, 100);
        ledger.append(
                "fund/f1", byOfficial(), new FundsAppropriated("f1", 5, "文 5"), new FundsAppropriated("f1", 6, "文 6"));
        ledger.store().checkpoints().sign().orElseThrow();
        side.append("fund/f1", "demo/xinhualu", new FundsAppropriated("f1", 7, "文 7"));
    }

    private static Provenance byOfficial() {
        Instant now = Instant.parse("2021-01-01T00:00:00Z");
        return new Provenance(
                "official-xinhualu",
                Role.OFFICIAL,
                "xinhualu",
                "demo/xinhualu",
                COMMAND,
                COMMAND,
                COMMAND,
                now,
                null,
                List.of(),
                "");
    }

    @AfterEach
    void close() {
        side.close();
        ledger.close();
    }

    private void tamper(String sql) throws SQLException {
        try (Connection superuser = TestDatabase.superuser(ledger.store().settings());
                Statement statement = superuser.createStatement()) {
            statement.execute("alter table ledger.ledger disable trigger all");
            statement.execute(sql);
        }
    }

    private String key() {
        return side.ask("viewer", "/api/audit/key").get("key").asString();
    }

    @Test
    void theNewestCheckpointIsATextThatTheKeyOpens() {
        HttpResponse<String> answer = side.get("viewer", "/api/audit/checkpoint");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(ledger.store().checkpoints().key().open(answer.body()).size())
                .isEqualTo(10);
        assertThat(key()).isEqualTo(ledger.store().checkpoints().key().toString());
    }

    @Test
    void checkpointsAreListedNewestFirst() {
        ledger.store().checkpoints().sign();
        JsonNode all = side.ask("viewer", "/api/audit/checkpoints");
        assertThat(all.get("items").valueStream().map(it -> it.get("size").asLong()))
                .containsExactly(11L, 10L);
        assertThat(side.ask("viewer", "/api/audit/checkpoints?size=1").get("items"))
                .hasSize(1);
        assertThat(side.ask("viewer", "/api/audit/checkpoints?before=11").get("items"))
                .singleElement()
                .satisfies(it -> assertThat(it.get("size").asLong()).isEqualTo(10));
        assertThat(side.ask("viewer", "/api/audit/checkpoints?before=10").get("items"))
                .isEmpty();
    }

    @Test
    void aProofIsGivenUnderTheNewestCheckpointAndUnderAnyEarlierSize() {
        JsonNode proof = side.ask("viewer", "/api/audit/proofs/3");
        assertThat(proof.get("leafIndex").asLong()).isEqualTo(2);
        assertThat(proof.get("size").asLong()).isEqualTo(10);
        assertThat(proof.get("path")).hasSize(4);
        assertThat(proof.get("checkpoint").asString())
                .contains(proof.get("rootHash").asString());

        JsonNode earlier = side.ask("viewer", "/api/audit/proofs/3?size=4");
        assertThat(earlier.get("path")).hasSize(2);
        assertThat(earlier.get("checkpoint").isNull()).isTrue();
    }

    @Test
    void consistencyIsGivenBetweenAnyTwoSizes() {
        JsonNode proof = side.ask("viewer", "/api/audit/consistency?from=6&to=8");
        assertThat(proof.get("path")).hasSize(3);
        assertThat(side.ask("viewer", "/api/audit/consistency?from=6").get("to").asLong())
                .isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/audit/proofs/11, 503, not-signed-yet",
        "/api/audit/receipts/11, 503, not-signed-yet",
        "/api/audit/proofs/3?size=11, 503, not-signed-yet",
        "/api/audit/consistency?from=3&to=11, 503, not-signed-yet",
        "/api/audit/proofs/12, 404, unknown-fact",
        "/api/audit/proofs/0, 404, unknown-fact",
        "/api/audit/receipts/12, 404, unknown-fact",
        "/api/audit/receipts/nonsense, 404, unknown-fact",
        "/api/audit/receipts/0a0b0c0d-0000-4000-8000-0000000000ff, 404, unknown-fact",
        "/api/audit/proofs/x, 400, bad-parameter",
        "/api/audit/proofs/3?size=2, 400, bad-parameter",
        "/api/audit/proofs/3?size=12, 400, bad-parameter",
        "/api/audit/consistency, 400, bad-parameter",
        "/api/audit/consistency?from=0, 400, bad-parameter",
        "/api/audit/consistency?from=9&to=8, 400, bad-parameter",
        "/api/audit/consistency?from=9&to=99, 400, bad-parameter",
        "/api/audit/checkpoints?size=0, 400, bad-parameter",
        "/api/audit/checkpoint?size=2, 400, unknown-parameter"
    })
    void whatCannotBeProvenIsRefused(String address, int status, String type) {
        HttpResponse<String> answer = side.get("auditor", address);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(QuerySide.json(answer).get("type").asString()).isEqualTo("/problems/" + type);
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 503);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/audit/checkpoint",
                "/api/audit/checkpoints",
                "/api/audit/key",
                "/api/audit/proofs/1",
                "/api/audit/consistency?from=1",
                "/api/audit/receipts/9",
                "/api/audit/verify",
                "/api/audit/verify/progress"
            })
    void nothingIsForStrangers(String address) {
        assertThat(side.get("nobody", address).statusCode()).isEqualTo(401);
    }

    @Test
    void aReceiptHoldsWithNothingButItselfAndTheKey() throws GeneralSecurityException {
        JsonNode receipt = side.ask("official-xinhualu", "/api/audit/receipts/" + COMMAND);
        assertThat(receipt.get("facts")
                        .valueStream()
                        .map(fact -> fact.get("position").asLong()))
                .containsExactly(9L, 10L);
        assertThat(receipt.get("facts").get(0).get("entry").asString()).contains("文 5", COMMAND.toString());
        assertThat(new OfflineReceipt(receipt, key()).holds()).isTrue();
    }

    @Test
    void aReceiptThatWasTouchedHoldsNoMore() throws GeneralSecurityException {
        ObjectNode receipt = (ObjectNode) side.ask("official-xinhualu", "/api/audit/receipts/9");
        String key = key();
        ObjectNode fact = (ObjectNode) receipt.get("facts").get(0);
        String entry = fact.get("entry").asString();
        fact.put("entry", entry.replace("\"amountFen\":5", "\"amountFen\":50"));
        assertThat(new OfflineReceipt(receipt, key).holds()).isFalse();

        fact.put("entry", entry).put("leafIndex", 9);
        assertThat(new OfflineReceipt(receipt, key).holds()).isFalse();

        fact.put("leafIndex", 8);
        assertThat(new OfflineReceipt(receipt, key).holds()).isTrue();
        ArrayNode path = (ArrayNode) fact.get("path");
        path.set(0, path.get(1));
        assertThat(new OfflineReceipt(receipt, key).holds()).isFalse();
    }

    @Test
    void aReceiptIsTheSameByPositionByFactAndByCommand() {
        JsonNode byPosition = side.ask("auditor", "/api/audit/receipts/10");
        String eventId = ledger.ledger().at(9).orElseThrow().eventId().toString();
        assertThat(side.ask("auditor", "/api/audit/receipts/" + eventId)).isEqualTo(byPosition);
        assertThat(side.ask("auditor", "/api/audit/receipts/" + COMMAND)).isEqualTo(byPosition);
    }

    @Test
    void aReceiptIsForThoseWhoMaySeeTheFact() {
        assertThat(side.get("official-minghu", "/api/audit/receipts/9").statusCode())
                .isEqualTo(404);
        assertThat(side.get("official-minghu", "/api/audit/receipts/" + COMMAND).statusCode())
                .isEqualTo(404);
        assertThat(side.get("official-minghu", "/api/audit/receipts/7").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatWasChangedIsNotProven() throws SQLException {
        tamper("update ledger.ledger set payload = replace(payload, ':5,', ':50,') where position = 9");
        for (String address : List.of("/api/audit/receipts/9", "/api/audit/proofs/9")) {
            HttpResponse<String> answer = side.get("auditor", address);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(QuerySide.json(answer).get("type").asString()).isEqualTo("/problems/ledger-altered");
        }
    }

    @Test
    void aSoundLedgerIsSaidToBeSound() {
        JsonNode verdict = side.ask("auditor", "/api/audit/verify");
        assertThat(verdict.get("sound").asBoolean()).isTrue();
        assertThat(verdict.get("facts").asLong()).isEqualTo(11);
        assertThat(verdict.get("signed").asLong()).isEqualTo(10);
        assertThat(verdict.get("flaws")).isEmpty();
        assertThat(side.ask("auditor", "/api/audit/verify/progress"))
                .hasToString("{\"running\":false,\"facts\":11,\"head\":11}");
        assertThat(side.get("official", "/api/audit/verify/progress").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theFirstBadPositionIsNamedInBothLanguages() throws SQLException {
        tamper("update ledger.ledger set payload = replace(payload, ':5,', ':50,') where position = 9");
        JsonNode flaw = flaw("en");
        assertThat(flaw.get("kind").asString()).isEqualTo("ALTERED");
        assertThat(flaw.get("position").asLong()).isEqualTo(9);
        assertThat(flaw.get("text").asString())
                .isEqualTo("The row at position 9 does not have the hash that stands in it.");
        assertThat(flaw("zh").get("text").asString()).isEqualTo("第 9 号记录与其自身所载的哈希值不符。");
    }

    private JsonNode flaw(String language) {
        return QuerySide.json(
                        side.send(side.request("auditor", "/api/audit/verify").header("Accept-Language", language)))
                .get("flaws")
                .get(0);
    }

    @Test
    void whatWasPublishedAndAKeyOfOnesOwnCountToo() throws SQLException {
        StoredCheckpoint published = ledger.store().checkpoints().latest().orElseThrow();
        String body = new JsonMapper()
                .writeValueAsString(java.util.Map.of("key", key(), "checkpoints", List.of(published.note())));
        assertThat(QuerySide.json(side.post("admin", "/api/audit/verify", body))
                        .get("sound")
                        .asBoolean())
                .isTrue();

        tamper("""
                alter table ledger.checkpoint disable trigger all;
                delete from ledger.checkpoint;
                delete from ledger.ledger where position > 4;
                """);
        JsonNode verdict = QuerySide.json(side.post("admin", "/api/audit/verify", body));
        assertThat(verdict.get("flaws").get(0).get("kind").asString()).isEqualTo("TRUNCATED");
        assertThat(verdict.get("flaws").get(0).get("position").asLong()).isEqualTo(5);
    }

    @Test
    void verifyingIsForThoseWhoAuditEverything() {
        assertThat(side.get("official", "/api/audit/verify").statusCode()).isEqualTo(403);
        assertThat(side.get("admin-minghu", "/api/audit/verify").statusCode()).isEqualTo(403);
        assertThat(side.post("auditor", "/api/audit/verify", "{\"key\":\"x\"}").statusCode())
                .isEqualTo(400);
        assertThat(side.post("auditor", "/api/audit/verify", "{\"checkpoints\":[null]}")
                        .statusCode())
                .isEqualTo(400);
    }
}
