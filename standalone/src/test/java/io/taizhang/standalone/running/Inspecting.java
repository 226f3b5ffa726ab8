package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taizhang.standalone.sample.Photos;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A subdistrict of its own with two communities, {@code {u}-a} and {@code {u}-b}, places {@code {u}-p1} to {@code {u}-p3} in the
 * first and a checklist {@code {u}} of two items, in an office whose clock can be moved.
 */
final class Inspecting {
    private static final String REGISTER_UNIT = "organisation/register-unit";

    private final OfficeInTime time;
    private final String unit = "u" + UUID.randomUUID().toString().substring(0, 8);
    private long position;

    private Inspecting(OfficeInTime time) {
        this.time = time;
    }

    static Inspecting opened(OfficeInTime time) {
        Inspecting inspecting = new Inspecting(time);
        inspecting.open();
        return inspecting;
    }

    private void open() {
        done("admin", REGISTER_UNIT, """
                "unitId": "{u}", "parentId": "demo", "kind": "SUBDISTRICT", "name": "示例街道", "populations": []""");
        for (String community : List.of("a", "b")) {
            done("admin", REGISTER_UNIT, """
                    "unitId": "{u}-%s", "parentId": "{u}", "kind": "COMMUNITY", "name": "示例社区",
                    "populations": []""".formatted(community));
        }
        for (int number = 1; number <= 3; number++) {
            done("official", "organisation/register-place", """
                    "placeId": "{u}-p%d", "unitId": "{u}-a", "kind": "CONSTRUCTION_SITE",
                    "name": "示例工地\"""".formatted(number));
        }
        done("official", "inspection/publish-checklist", """
                "checklistId": "{u}", "unitId": "{u}", "title": "工地检查",
                "items": [{"code": "fence", "title": "围挡", "points": 60}, {"code": "cover", "title": "覆盖", "points": 40}]""");
    }

    /** Inspection {@code {u}} of the first community: all places are candidates. */
    static String plan(String kind, String inspector, String inspected, String more) {
        return """
                "inspectionId": "{u}", "kind": "%s", "checklistId": "{u}", "inspectorUnitId": "{u}%s",
                "inspectedUnitId": "{u}%s", "placeIds": ["{u}-p1", "{u}-p2", "{u}-p3"]%s""".formatted(kind, inspector, inspected, more);
    }

    static String observation(String place, String item, String result, int deduction) {
        return """
                "inspectionId": "{u}", "placeId": "%s", "itemCode": "%s", "result": "%s", "deduction": %d""".formatted(place, item, result, deduction);
    }

    /** A fault of the first place's fence, assigned to the first community. */
    void assigned(String finding, Instant dueAt) {
        raised(finding);
        done("official", "inspection/assign-rectification", """
                "findingId": "%s", "unitId": "{u}-a", "dueAt": "%s\"""".formatted(finding, dueAt));
    }

    void raised(String finding) {
        done("inspector", "inspection/raise-finding", """
                "findingId": "%s", "placeId": "{u}-p1", "itemCode": "fence", "description": "围挡破损\"""".formatted(finding));
    }

    void accepted(String finding, Instant dueAt) {
        assigned(finding, dueAt);
        done("official-{u}-a", "inspection/accept-rectification", finding(finding));
    }

    void reported(String finding, Instant dueAt) {
        accepted(finding, dueAt);
        done("official-{u}-a", "inspection/report-rectified", report(finding, photoOfNow()));
    }

    static String finding(String finding) {
        return "\"findingId\": \"%s\"".formatted(finding);
    }

    static String report(String finding, String photo) {
        return """
                "findingId": "%s", "measures": "已修复", "photoSha256": "%s\"""".formatted(finding, photo);
    }

    /** @return the digest of a photo that was handed in */
    String photo(Instant takenAt) {
        Office.Answer answer = time.office()
                .send(time.office()
                        .request("/api/evidence")
                        .header("Authorization", Office.basic("official"))
                        .PUT(BodyPublishers.ofByteArray(Photos.takenAt(takenAt))));
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        return answer.json().path("sha256").stringValue();
    }

    /** A minute later than all before: a camera notes whole seconds. */
    String photoOfNow() {
        time.moveTo(time.now().plusSeconds(60));
        return photo(time.now());
    }

    /** @param fields of the command, without the braces around them */
    void done(String account, String command, String fields) {
        done(account, command, fields, null);
    }

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
        refused(409, type, account, command, fields, null);
    }

    void refused(int status, String type, String account, String command, String fields, @Nullable Instant occurredAt) {
        new Refusing(time.office())
                .withoutATrace(command, envelope(fields, occurredAt), status, type, Refusing.as(here(account)));
    }

    private String envelope(String fields, @Nullable Instant occurredAt) {
        String when = occurredAt == null ? "" : ",\"occurredAt\":\"" + occurredAt + "\"";
        return here("{\"command\":{" + fields + "}" + when + "}");
    }

    /** A row of a view, everything that was done taken into account. */
    JsonNode row(String view, String key) {
        Office.Answer answer = time.office()
                .send(time.office()
                        .request(here("/api/views/" + view + "/" + key))
                        .header("Authorization", Office.basic("official"))
                        .header("Ledger-Position", Long.toString(position))
                        .GET());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    List<JsonNode> facts(String subject, String type) {
        return time.office().facts(here(subject)).stream()
                .filter(fact -> fact.path("type").stringValue().equals("inspection." + type))
                .toList();
    }

    void passesTo(Instant hour, String finding, String type) {
        happens(hour, finding, type, () -> time.moveTo(hour));
    }

    /** The same, but nothing runs at that hour nor for two hours after it. */
    void passesUnseen(Instant hour, String finding, String type) {
        happens(hour, finding, type, () -> time.isDownUntil(hour.plus(Duration.ofHours(2))));
    }

    private void happens(Instant hour, String finding, String type, Runnable timePasses) {
        String subject = "finding/" + finding;
        assertThat(facts(subject, type)).as("before its hour").isEmpty();
        timePasses.run();
        await().atMost(OfficeInTime.PATIENCE)
                .untilAsserted(() -> assertThat(facts(subject, type)).hasSize(1));
        JsonNode fact = facts(subject, type).getFirst();
        assertThat(Instant.parse(fact.path("occurredAt").stringValue())).isEqualTo(hour);
        assertThat(fact.path("role").stringValue()).isEqualTo("SYSTEM");
        position = fact.path("position").longValue();
    }

    String here(String text) {
        return text.replace("{u}", unit);
    }
}
