package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The cases of a subdistrict of its own, which promises 5, 1 and 10 minutes and a day, in an office whose clock can be moved.
 * In what is sent and asked, {@code {u}} stands for the subdistrict, {@code {d}} for its department, {@code {c}} for the case.
 */
final class Casebook {
    private final OfficeInTime time;
    private final String unit = "u" + UUID.randomUUID().toString().substring(0, 8);
    private long position;

    Casebook(OfficeInTime time) {
        this.time = time;
        unit("{u}", "demo", "SUBDISTRICT");
        unit("{d}", "{u}", "DEPARTMENT");
        done("approver", "publish-service-policy", """
                "policyId": "{u}", "version": 1, "clocks": {"decideSec": 300, "dispatchSec": 60, "arriveSec": 600},
                "categories": [{"code": "stalls", "title": "占道经营", "filingClause": "占用道路经营的", "handleHours": 24}]""");
    }

    private void unit(String unitId, String parent, String kind) {
        Office.Answer answer =
                time.office().command("admin", "organisation/register-unit", here("""
                {"unitId": "%s", "parentId": "%s", "kind": "%s", "name": "示例单位", "populations": []}""".formatted(unitId, parent, kind)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    /** @param fields of the command besides the case, each with a comma before it */
    void step(String account, String command, String fields) {
        done(account, command, "\"caseId\": \"{c}\"" + fields);
    }

    void done(String account, String command, String fields) {
        done(account, command, fields, null);
    }

    void done(String account, String command, String fields, @Nullable Instant occurredAt) {
        Office.Answer answer = send(account, command, fields, occurredAt);
        assertThat(answer.status()).as(command + ": " + answer.body()).isEqualTo(201);
        position = answer.json().path("position").longValue();
    }

    private Office.Answer send(String account, String command, String fields, @Nullable Instant occurredAt) {
        return time.office()
                .send(time.office()
                        .request("/api/commands/casework/" + command)
                        .header("Authorization", Office.basic(here(account)))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(envelope(fields, occurredAt))));
    }

    /** In both languages, and the ledger is as long as before. */
    void refused(int status, String type, String account, String command, String fields) {
        refused(status, type, account, command, "\"caseId\": \"{c}\"" + fields, null);
    }

    void refused(int status, String type, String account, String command, String fields, @Nullable Instant occurredAt) {
        new Refusing(time.office())
                .withoutATrace(
                        "casework/" + command, envelope(fields, occurredAt), status, type, Refusing.as(here(account)));
    }

    private String envelope(String fields, @Nullable Instant occurredAt) {
        String when = occurredAt == null ? "" : ",\"occurredAt\":\"" + occurredAt + "\"";
        return here("{\"command\":{" + fields + "}" + when + "}");
    }

    void reported() {
        reported("{c}");
    }

    void reported(String caseId) {
        done("official", "report-case", report(caseId));
    }

    static String report(String caseId) {
        return """
                "caseId": "%s", "unitId": "{u}", "source": "HOTLINE", "category": "stalls", "gridCode": "g1",
                "description": "摊位占道", "contact": "示例电话\"""".formatted(caseId);
    }

    void filed() {
        step("official", "file-case", ", \"clause\": \"占用道路经营的\"");
    }

    void dispatched() {
        step("official", "dispatch-case", ", \"departmentId\": \"{d}\"");
    }

    void accepted() {
        step("official-{d}", "accept-dispatch", "");
    }

    void arrived() {
        step("official-{d}", "arrive", "");
    }

    void handled() {
        step("official-{d}", "handle-case", ", \"action\": \"CLEAN\", \"note\": \"已清理\"");
    }

    void verified() {
        step("inspector", "verify-case", ", \"findings\": \"属实\"");
    }

    void closed() {
        step("official", "close-case", ", \"reply\": \"已处理\"");
    }

    /** The whole way at once. */
    void closedAtOnce() {
        reported();
        filed();
        dispatched();
        accepted();
        arrived();
        handled();
        verified();
        closed();
    }

    OfficeInTime time() {
        return time;
    }

    private List<String> breaches(String caseId) {
        return facts(caseId, "ClockBreached").stream()
                .peek(fact -> assertThat(fact.path("role").stringValue()).isEqualTo("SYSTEM"))
                .peek(fact -> assertThat(fact.path("occurredAt")).isEqualTo(fact.at("/event/clock/dueAt")))
                .map(fact -> fact.at("/event/clock/clock").stringValue() + " "
                        + fact.path("occurredAt").stringValue())
                .toList();
    }

    /** @param expected a clock and the hour of its breach, in the ledger's order; these and no others */
    void breached(String caseId, String... expected) {
        await().atMost(OfficeInTime.PATIENCE)
                .untilAsserted(() -> assertThat(breaches(caseId)).containsExactly(expected));
        // What the clocks recorded by themselves is to be taken into account too.
        position = time.office().head();
    }

    List<JsonNode> facts(String caseId, String type) {
        return time.office().facts(here("case/" + caseId)).stream()
                .filter(fact -> fact.path("type").stringValue().equals("casework." + type))
                .toList();
    }

    /** What an account is answered, everything that was done taken into account. */
    Office.Answer get(String account, String path) {
        return time.office()
                .send(time.office()
                        .request(here(path))
                        .header("Authorization", Office.basic(here(account)))
                        .header("Ledger-Position", Long.toString(position))
                        .GET());
    }

    /** How the cases of the subdistrict were handled, of all time. */
    JsonNode performance() {
        return get("official", "/api/views/case-performance?unitId={u}&period=all")
                .json()
                .path("items")
                .path(0);
    }

    String here(String text) {
        return text.replace("{c}", "{u}-case").replace("{d}", "{u}-d1").replace("{u}", unit);
    }
}
