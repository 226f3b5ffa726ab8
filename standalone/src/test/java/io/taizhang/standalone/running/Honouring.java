package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A programme of honours in a subdistrict of its own, in an office whose clock can be moved. In what is sent and asked,
 * {@code {u}} stands for the subdistrict, {@code {round}} for this year's round of its programme.
 */
final class Honouring {
    static final String ANNOUNCE = "\"roundId\": \"{round}\", \"noticeDays\": 5";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final OfficeInTime time;
    private final String unit = "u" + UUID.randomUUID().toString().substring(0, 8);
    private int year;
    private long position;

    private Honouring(OfficeInTime time) {
        this.time = time;
    }

    /** @param terms the rest of the programme's fields, from its kind on */
    static Honouring opened(OfficeInTime time, String terms) {
        Honouring honouring = new Honouring(time);
        honouring.year = OffsetDateTime.ofInstant(time.now(), ZONE).getYear();
        honouring.done("admin", "organisation/register-unit", """
                "unitId": "{u}", "parentId": "demo", "kind": "SUBDISTRICT", "name": "示例街道", "households": 20000,
                "populations": []""");
        honouring.done("official", "honour/define-programme", """
                "programmeId": "{u}", "unitId": "{u}", "title": "最美街坊", %s, "cadence": "ANNUAL",
                "authorityBasis": {"body": "示例市", "documentNo": "示例〔2021〕2号"}""".formatted(terms));
        honouring.done("official", "honour/open-round", """
                "programmeId": "{u}", "period": "{year}\"""");
        return honouring;
    }

    static Honouring ofPersons(OfficeInTime time, int quota) {
        return opened(time, "\"candidateKind\": \"PERSON\", \"quota\": " + quota);
    }

    /** Nominated by {@code official}, voted on by {@code deputy}. */
    void candidate(int number, String candidateId) {
        done("official", "honour/nominate", nomination(candidateId));
        done("deputy", "honour/review", votes(number, 6, 9));
    }

    static String nomination(String candidateId) {
        return """
                "roundId": "{round}", "candidate": {"candidateId": "{u}-%1$s", "name": "示例居民%1$s"}, "reason": "助人",
                "self": false""".formatted(candidateId);
    }

    static String votes(int number, int votesFor, int votesTotal) {
        return "\"roundId\": \"{round}\", \"candidateNo\": %d, \"votesFor\": %d, \"votesTotal\": %d"
                .formatted(number, votesFor, votesTotal);
    }

    static String honour(int number, String honourId) {
        return "\"roundId\": \"{round}\", \"candidateNo\": %d, \"honourId\": \"{u}-%s\"".formatted(number, honourId);
    }

    void announced() {
        done("official", "honour/announce", ANNOUNCE);
    }

    /** To the hour at which nobody can object any more. */
    void windowPasses() {
        Instant end = Instant.parse(facts("honour-round/{round}", "CandidatesAnnounced")
                .getLast()
                .path("event")
                .path("windowEndsAt")
                .stringValue());
        assertThat(facts("honour-round/{round}", "NoticeWindowClosed")).isEmpty();
        time.moveTo(end);
        await().atMost(OfficeInTime.PATIENCE)
                .untilAsserted(() -> assertThat(facts("honour-round/{round}", "NoticeWindowClosed"))
                        .hasSize(1));
        JsonNode closed = facts("honour-round/{round}", "NoticeWindowClosed").getFirst();
        assertThat(Instant.parse(closed.path("occurredAt").stringValue())).isEqualTo(end);
    }

    void passes(Duration duration) {
        time.moveTo(time.now().plus(duration));
    }

    Instant now() {
        return time.now();
    }

    /** @param fields of the command, without the braces around them */
    void done(String account, String command, String fields) {
        Office.Answer answer = time.office()
                .send(time.office()
                        .request("/api/commands/" + command)
                        .header("Authorization", Office.basic(account))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(envelope(fields, null))));
        assertThat(answer.status()).as(command + ": " + answer.body()).isEqualTo(201);
        position = answer.json().path("position").longValue();
    }

    /** In both languages, and the ledger is as long as before. */
    void refused(String type, String account, String command, String fields) {
        refused(409, type, account, command, fields, null);
    }

    /** The same, of something that is said to have happened at another time. */
    void refused(String type, String account, String command, String fields, Instant occurredAt) {
        refused(409, type, account, command, fields, occurredAt);
    }

    /** The same about what does not exist. */
    void unknown(String type, String account, String command, String fields) {
        refused(404, type, account, command, fields, null);
    }

    void refused(int status, String type, String account, String command, String fields, @Nullable Instant occurredAt) {
        new Refusing(time.office())
                .withoutATrace(command, envelope(fields, occurredAt), status, type, Refusing.as(account));
    }

    private String envelope(String fields, @Nullable Instant occurredAt) {
        String when = occurredAt == null ? "" : ",\"occurredAt\":\"" + occurredAt + "\"";
        return here("{\"command\":{" + fields + "}" + when + "}");
    }

    /** As an account sees it, everything that was done taken into account. */
    Office.Answer seen(String account, String path) {
        return time.office()
                .send(time.office()
                        .request("/api/views/" + here(path))
                        .header("Authorization", Office.basic(account))
                        .header("Ledger-Position", Long.toString(position))
                        .GET());
    }

    List<JsonNode> facts(String subject, String type) {
        return time.office().facts(here(subject)).stream()
                .filter(fact -> fact.path("type").stringValue().equals("honour." + type))
                .toList();
    }

    String here(String text) {
        return text.replace("{round}", unit + "-" + year)
                .replace("{year}", Integer.toString(year))
                .replace("{u}", unit);
    }
}
