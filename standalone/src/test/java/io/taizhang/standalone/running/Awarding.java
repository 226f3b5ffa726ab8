package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A round of flags in a subdistrict of its own, in an office whose clock can be moved. In what is sent and asked, {@code
 * {u}} stands for the subdistrict, {@code {round}} for the round, {@code {black}} for the flag of its worst merchant.
 */
final class Awarding {
    /** Days that a flag of either colour flies. */
    static final int VALID_DAYS = 12;

    static final int IMPROVE_DAYS = 10;

    private final OfficeInTime time;
    private final String unit = "u" + UUID.randomUUID().toString().substring(0, 8);
    private long position;

    private Awarding(OfficeInTime time) {
        this.time = time;
    }

    /** Two merchants are worth a red flag, {@code best} and {@code good}; {@code poor} and {@code worst} may get a black one. */
    static Awarding scored(OfficeInTime time) {
        return scored(time, "REGULATION", "inspector");
    }

    static Awarding scored(OfficeInTime time, String legalLevel, String inspector) {
        Awarding awarding = opened(time, legalLevel);
        awarding.candidate("best", 95, inspector);
        awarding.candidate("good", 92, inspector);
        awarding.candidate("poor", 50, inspector);
        awarding.candidate("worst", 40, inspector);
        awarding.done("official", "flag/close-scoring", "\"roundId\": \"{round}\"");
        return awarding;
    }

    /** Without a merchant. */
    static Awarding opened(OfficeInTime time, String legalLevel) {
        Awarding awarding = new Awarding(time);
        awarding.open(legalLevel);
        return awarding;
    }

    private void open(String legalLevel) {
        done("admin", "organisation/register-unit", """
                "unitId": "{u}", "parentId": "demo", "kind": "SUBDISTRICT", "name": "示例街道", "populations": []""");
        done("approver", "flag/publish-scheme", """
                "schemeId": "{u}", "unitId": "{u}", "title": "评比办法",
                "authorityBasis": {"body": "示例市", "documentNo": "示例条例", "legalLevel": "%s"},
                "criteria": [{"code": "c1", "title": "门前环境", "points": 100}], "redAtLeast": 90, "blackBelow": 60,
                "redValidDays": %d, "blackValidDays": %2$d, "noticeWorkingDays": 7, "defenceWorkingDays": 5,
                "improveDays": %d""".formatted(legalLevel, VALID_DAYS, IMPROVE_DAYS));
        done("official", "flag/open-round", "\"schemeId\": \"{u}\", \"period\": \"2031\"");
    }

    private void candidate(String merchant, int points, String inspector) {
        merchant(merchant);
        done("official", "flag/nominate-merchant", """
                "roundId": "{round}", "merchantId": "{u}-%s\"""".formatted(merchant));
        done(inspector, "flag/score-merchant", """
                "roundId": "{round}", "merchantId": "{u}-%s",
                "scores": [{"criterionCode": "c1", "points": %d}]""".formatted(merchant, points));
    }

    void merchant(String merchant) {
        done("official", "organisation/register-merchant", """
                "merchantId": "{u}-%s", "unitId": "{u}", "name": "示例商户\"""".formatted(merchant));
    }

    OfficeInTime time() {
        return time;
    }

    /** @param fields of the command, without the braces around them */
    void done(String account, String command, String fields) {
        done(account, command, fields, null);
    }

    /** @param occurredAt when it is said to have happened; null: now */
    void done(String account, String command, String fields, @Nullable Instant occurredAt) {
        Office.Answer answer = time.office()
                .send(time.office()
                        .request("/api/commands/" + command)
                        .header("Authorization", Office.basic(here(account)))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(envelope(fields, occurredAt))));
        assertThat(answer.status()).as(command + ": " + answer.body()).isEqualTo(201);
        position = answer.json().path("position").longValue();
    }

    /** In both languages, and the ledger is as long as before. */
    void refused(String type, String account, String command, String fields) {
        refused(type, account, command, fields, null);
    }

    void refused(String type, String account, String command, String fields, @Nullable Instant occurredAt) {
        new Refusing(time.office())
                .withoutATrace(command, envelope(fields, occurredAt), 409, type, Refusing.as(here(account)));
    }

    /** The same about what does not exist. */
    void unknown(String type, String account, String command, String fields) {
        new Refusing(time.office())
                .withoutATrace(command, envelope(fields, null), 404, type, Refusing.as(here(account)));
    }

    private String envelope(String fields, @Nullable Instant occurredAt) {
        String when = occurredAt == null ? "" : ",\"occurredAt\":\"" + occurredAt + "\"";
        return here("{\"command\":{" + fields + "}" + when + "}");
    }

    /** The hour that the latest fact of a kind names. */
    Instant hour(String subject, String type, String field) {
        JsonNode fact = facts(subject, type).getLast();
        return Instant.parse(fact.path("event").path(field).stringValue());
    }

    /** Lets time pass to an hour at which a fact is made by nobody: it says that it happened at that very hour. */
    void passesTo(Instant hour, String subject, String type) {
        happens(hour, subject, type, () -> time.moveTo(hour));
    }

    /** The same, but nothing runs at that hour nor for a day after it. */
    void passesUnseen(Instant hour, String subject, String type) {
        happens(hour, subject, type, () -> time.isDownUntil(hour.plus(Duration.ofDays(1))));
    }

    private void happens(Instant hour, String subject, String type, Runnable timePasses) {
        assertThat(facts(subject, type)).as("before its hour").isEmpty();
        timePasses.run();
        await().atMost(OfficeInTime.PATIENCE)
                .untilAsserted(() -> assertThat(facts(subject, type)).hasSize(1));
        JsonNode fact = facts(subject, type).getFirst();
        assertThat(Instant.parse(fact.path("occurredAt").stringValue())).isEqualTo(hour);
        position = fact.path("position").longValue();
    }

    boolean has(String subject, String type) {
        return !facts(subject, type).isEmpty();
    }

    private List<JsonNode> facts(String subject, String type) {
        return time.office().facts(here(subject)).stream()
                .filter(fact -> fact.path("type").stringValue().equals("flag." + type))
                .toList();
    }

    /** The flags of this subdistrict on the board, everything that was done taken into account. */
    List<String> board(String account, String query) {
        String path = here("/api/views/flag-board?roundId={round}&size=500" + query);
        Office.Answer answer = time.office()
                .send(time.office()
                        .request(path)
                        .header("Authorization", Office.basic(account))
                        .header("Ledger-Position", Long.toString(position))
                        .GET());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .path("items")
                .valueStream()
                .map(row -> row.path("key").stringValue())
                .toList();
    }

    String here(String text) {
        return text.replace("{round}", "{u}-2031")
                .replace("{black}", "{u}-black")
                .replace("{u}", unit);
    }
}
