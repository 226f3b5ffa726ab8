package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A subdistrict of a live ledger that campaigns for a title, with one community and one section below it. In what is sent
 * and asked, {@code {u}} stands for the subdistrict; its community is {@code {u}-c1}, its section {@code {u}-s1}.
 */
final class Movement {
    static final String ASSIGN = """
            "indicatorCode": "A1", "supportingUnitIds": [], "title": "背街小巷整治",
            "target": {"quantity": 20, "unit": "条"}, "dueOn": "2099-06-30",""";

    private final Office office;
    private final String unit;
    private long position;

    private Movement(Office office, String unit) {
        this.office = office;
        this.unit = unit;
    }

    /** With its units, and a standard of two indicators. */
    static Movement prepared(Office office) {
        Movement movement =
                new Movement(office, "u" + UUID.randomUUID().toString().substring(0, 8));
        office.command("admin", "organisation/register-unit", "the first unit", """
                {"unitId": "demo", "kind": "CITY", "name": "示例市", "populations": []}""");
        movement.unit("{u}", "demo", "SUBDISTRICT");
        movement.unit("{u}-c1", "{u}", "COMMUNITY");
        movement.unit("{u}-s1", "{u}", "SECTION");
        movement.done("official", "campaign/publish-standard", """
                "standardId": "{u}-standard", "title": "测评体系", "issuer": "示例市文明委", "version": "2021版",
                "indicators": [{"code": "A1", "title": "环境卫生", "method": "SITE_VISIT", "weight": 60},
                               {"code": "A2", "title": "群众满意", "method": "SURVEY", "weight": 40}]""", "2021-01-04");
        return movement;
    }

    /** And a campaign of the subdistrict's, from 2021 to the end of the century. */
    static Movement launched(Office office) {
        Movement movement = prepared(office);
        movement.done("approver", "campaign/launch-campaign", """
                "campaignId": "{u}", "unitId": "{u}", "title": "创建省级文明单位", "targetTitle": "省级文明单位",
                "standardId": "{u}-standard",
                "authorityBasis": {"body": "示例市文明委", "documentNo": "示文明〔2021〕1号"},
                "startsOn": "2021-01-01", "endsOn": "2099-12-31\"""", "2021-01-05");
        return movement;
    }

    private void unit(String unitId, String parentId, String kind) {
        done("admin", "organisation/register-unit", """
                "unitId": "%s", "parentId": "%s", "kind": "%s", "name": "%1$s", "populations": []""".formatted(unitId, parentId, kind));
    }

    /** A task of this weight, that the unit is to lead; assigned in March 2021. */
    Movement assigned(String taskId, String leadUnitId, int weight) {
        done("official-{u}", "campaign/assign-task", ASSIGN + """
                "campaignId": "{u}", "taskId": "%s", "leadUnitId": "%s", "weight": %d""".formatted(taskId, leadUnitId, weight), "2021-03-01");
        return this;
    }

    /** @param fields of the command, without the braces around them */
    JsonNode done(String account, String command, String fields) {
        return accepted(account, command, "{\"command\":{" + fields + "}}");
    }

    /** @param day on which it is said to have happened, at nine */
    JsonNode done(String account, String command, String fields, String day) {
        return accepted(
                account, command, "{\"command\":{" + fields + "},\"occurredAt\":\"" + day + "T09:00:00+08:00\"}");
    }

    private JsonNode accepted(String account, String command, String envelope) {
        Office.Answer answer = office.send(office.request("/api/commands/" + command)
                .header("Authorization", Office.basic(here(account)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(here(envelope))));
        assertThat(answer.status()).as(command + ": " + answer.body()).isEqualTo(201);
        position = answer.json().path("position").longValue();
        return answer.json();
    }

    /** In both languages, and the ledger is as long as before. */
    void refused(String type, int status, String account, String command, String fields) {
        refusedIn("campaign", type, status, account, command, fields);
    }

    /** As {@link #refused}, in another context. */
    void refusedIn(String context, String type, int status, String account, String command, String fields) {
        new Refusing(office)
                .withoutATrace(
                        context + "/" + command,
                        "{\"command\":{" + here(fields) + "}}",
                        status,
                        type,
                        Refusing.as(here(account)));
    }

    /** What a view shows, everything that was done taken into account. */
    JsonNode see(String path) {
        Office.Answer answer = office.send(office.request("/api/views/" + here(path))
                .header("Authorization", Office.basic("official"))
                .header("Ledger-Position", Long.toString(position))
                .GET());
        assertThat(answer.status()).as(path + ": " + answer.body()).isEqualTo(200);
        return answer.json();
    }

    String here(String text) {
        return text.replace("{u}", unit);
    }
}
