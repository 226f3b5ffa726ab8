package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Activities through HTTP: in series and in turn, held, corrected and cancelled, and every rule that has a name. */
@ExtendWith(EmptyOffice.class)
class ActivityTest {
    private Movement unit;

    @BeforeEach
    void prepare(Office office) {
        unit = Movement.prepared(office);
    }

    @Test
    void whatIsHeldCorrectedAndCancelledIsSeenMonthByMonth() {
        planned("{u}-a1", "2021-03-19");
        held("{u}-a1", "2021-03-19", 12, "{\"what\": \"RUBBISH\", \"quantity\": 12.5, \"unit\": \"TONNE\"}");
        planned("{u}-a2", "2021-04-19");
        held("{u}-a2", "2021-04-19", 20, "{\"what\": \"RUBBISH\", \"quantity\": 10, \"unit\": \"TONNE\"}");
        assertThat(tonnes("{u}")).isEqualTo("22.5");
        assertThat(unit.see("volunteer-hours/{u}%2F2021")
                        .path("volunteerMinutes")
                        .longValue())
                .isEqualTo(180);
        assertThat(tonnes("{u}/2021-03")).isEqualTo("12.5");

        unit.done("official-{u}", "activity/correct-record", """
                "activityId": "{u}-a1", "heldOn": "2021-04-02", "sessions": 1, "attendances": 12,
                "outputs": [{"what": "RUBBISH", "quantity": 11.25, "unit": "TONNE"}], "why": "月份填错\"""");
        assertThat(tonnes("{u}/2021-04")).isEqualTo("21.25");
        assertThat(unit.see("outputs-by-month?unit={u}&grain=MONTH&unitId={u}")
                        .path("total")
                        .longValue())
                .isEqualTo(1);
        JsonNode row = unit.see("activity-ledger/{u}-a1");
        assertThat(row.at("/versions/0/record/heldOn").stringValue()).isEqualTo("2021-03-19");
        assertThat(row.at("/versions/1/why").stringValue()).isEqualTo("月份填错");
        assertThat(row.path("month").stringValue()).isEqualTo("2021-04");

        unit.done("official-{u}", "activity/cancel-activity", "\"activityId\": \"{u}-a2\", \"why\": \"未曾举办\"");
        assertThat(tonnes("{u}")).isEqualTo("11.25");
        assertThat(unit.see("activity-ledger/{u}-a2").path("state").stringValue())
                .isEqualTo("CANCELLED");
        JsonNode figures = unit.see("unit-overview/{u}").path("activity");
        assertThat(figures.path("held").longValue()).isEqualTo(1);
        assertThat(figures.at("/outputs/RUBBISH/TONNE").decimalValue()).isEqualByComparingTo("11.25");
    }

    @Test
    void hostsTakeTheirTurnsAndNobodyElseDoes() {
        rotation();
        refused("not-this-hosts-turn", 409, "plan-activity", inSeries("{u}-t1", "{u}-s1", "2021-01-19"));
        refused("not-a-day-of-the-series", 409, "plan-activity", inSeries("{u}-t1", "{u}-c1", "2021-01-20"));
        refused("before-the-series", 409, "plan-activity", inSeries("{u}-t1", "{u}-c1", "2020-12-19"));
        unit.done("official-{u}", "activity/plan-activity", inSeries("{u}-t1", "{u}-c1", "2021-01-19"));
        refused("turn-already-taken", 409, "plan-activity", inSeries("{u}-t2", "{u}-c1", "2021-01-19"));
        unit.done("official-{u}", "activity/plan-activity", inSeries("{u}-t3", "{u}-c1", "2021-03-19"));
        unit.done("official-{u}", "activity/plan-activity", inSeries("{u}-t2", "{u}-s1", "2021-02-19"));

        unit.done("official-{u}", "activity/cancel-activity", "\"activityId\": \"{u}-t1\", \"why\": \"下雨\"");
        refused("not-this-hosts-turn", 409, "plan-activity", inSeries("{u}-t4", "{u}-s1", "2021-01-19"));
        unit.done("official-{u}", "activity/plan-activity", inSeries("{u}-t4", "{u}-c1", "2021-01-19"));
        JsonNode series = unit.see("activity-series/{u}-series");
        // January, though it was planned twice, and March.
        assertThat(series.at("/turns/" + unit.here("{u}-c1")).longValue()).isEqualTo(2);
        assertThat(series.path("activities").longValue()).isEqualTo(4);

        unit.done("official-{u}", "activity/end-series", "\"seriesId\": \"{u}-series\", \"why\": \"并入\"");
        refused("series-ended", 409, "plan-activity", inSeries("{u}-t5", "{u}-s1", "2021-04-19"));
        refused("closed", 409, "end-series", "\"seriesId\": \"{u}-series\", \"why\": \"并入\"");
    }

    @Test
    void aSeriesSaysItsDayAndItsHosts() {
        refused("cadence-day-missing", 409, "define-series", series("\"rhythm\": \"MONTHLY_ON_DAY\"", ""));
        refused("cadence-day-misplaced", 409, "define-series", series("\"rhythm\": \"WEEKLY\", \"day\": 19", ""));
        String weekly = "\"rhythm\": \"WEEKLY\"";
        refused("host-named-twice", 409, "define-series", series(weekly, "\"{u}-c1\", \"{u}-c1\""));
        refused("host-outside-unit", 409, "define-series", series(weekly, "\"demo\""));
        refused("unit-unknown", 404, "define-series", series(weekly, "\"{u}-nowhere\""));
        unit.done("official-{u}", "activity/define-series", series(weekly, "\"{u}-c1\""));
        refused("already-exists", 409, "define-series", series(weekly, "\"{u}-c1\""));
    }

    @Test
    void anActivityNamesASeriesAndATeamOfItsOwn() {
        refused("series-unknown", 404, "plan-activity", inSeries("{u}-x", "{u}-c1", "2021-01-19"));
        rotation();
        unit.done("official", "organisation/form-team", """
                "teamId": "{u}-team", "unitId": "{u}-s1", "kind": "ARTS", "name": "文艺队", "headcount": 30""", "2021-01-04");
        refused("series-of-another-unit", 409, "official", "plan-activity", """
                "activityId": "{u}-x", "unitId": "demo", "hostUnitId": "{u}-c1", "seriesId": "{u}-series",
                "kind": "CULTURE", "title": "轮值", "plannedOn": "2021-01-19\"""");
        refused("team-unknown", 404, "plan-activity", byTeam("{u}", "{u}-nobody"));
        refused("team-of-another-unit", 409, "plan-activity", byTeam("{u}-c1", "{u}-team"));
        unit.done("official-{u}", "activity/plan-activity", byTeam("{u}", "{u}-team"), "2021-02-01");
        unit.done("official", "organisation/disband-team", "\"teamId\": \"{u}-team\"");
        refused(
                "team-disbanded",
                409,
                "plan-activity",
                byTeam("{u}", "{u}-team").replace("{u}-x", "{u}-y"));
        held("{u}-x", "2021-03-19", 12, "");
        assertThat(unit.see("unit-overview/{u}")
                        .at("/activity/sessionsByTeamKind/ARTS")
                        .longValue())
                .isEqualTo(1);
    }

    @Test
    void aRecordMakesSense() {
        planned("{u}-a1", "2021-03-19");
        refused("not-held-yet", 409, "correct-record", record("{u}-a1", 12, 12, "") + ", \"why\": \"早\"");
        refused("participants-exceed-attendances", 409, "record-held", record("{u}-a1", 12, 13, ""));
        String tonne = "{\"what\": \"RUBBISH\", \"quantity\": 1, \"unit\": \"TONNE\"}";
        refused("output-named-twice", 409, "record-held", record("{u}-a1", 12, 12, tonne + "," + tonne));
        String half = "{\"what\": \"RUBBISH\", \"quantity\": 1.5, \"unit\": \"TRUCKLOAD\"}";
        refused("output-not-whole", 409, "record-held", record("{u}-a1", 12, 12, half));
        refused(
                "held-in-the-future",
                409,
                "record-held",
                record("{u}-a1", 12, 12, "") + ", \"heldOn\": \"2099-01-01\"");
        refused(
                "occurred-before-its-cause",
                409,
                "record-held",
                record("{u}-a1", 12, 12, "") + ", \"heldOn\": \"2020-01-01\"");
        unit.done("official-{u}", "activity/record-held", record("{u}-a1", 12, 12, ""));
        refused("already-held", 409, "record-held", record("{u}-a1", 12, 12, ""));
        refused("correction-changes-nothing", 409, "correct-record", record("{u}-a1", 12, 12, "") + ", \"why\": \"无\"");
        unit.done("official-{u}", "activity/cancel-activity", "\"activityId\": \"{u}-a1\", \"why\": \"误录\"");
        refused("closed", 409, "record-held", record("{u}-a1", 12, 12, ""));
        refused("host-outside-unit", 409, "plan-activity", plan("{u}-a9", "2021-03-19") + ", \"hostUnitId\": \"demo\"");
    }

    @Test
    void onlyKnownUnitsOfMeasureAreRead() {
        planned("{u}-a1", "2021-03-19");
        String unknown = "{\"what\": \"RUBBISH\", \"quantity\": 1, \"unit\": \"KILOGRAM\"}";
        for (String outputs : List.of(unknown, unknown.replace("KILOGRAM", "t"), unknown.replace("RUBBISH", "MUD"))) {
            refused("invalid-command", 400, "record-held", record("{u}-a1", 12, 12, outputs));
        }
    }

    private void rotation() {
        unit.done("official-{u}", "activity/define-series", """
                "seriesId": "{u}-series", "unitId": "{u}", "title": "每月19日环境整治", "startsOn": "2021-01-01",
                "cadence": {"rhythm": "MONTHLY_ON_DAY", "day": 19}, "rotation": ["{u}-c1", "{u}-s1"]""", "2021-01-04");
    }

    private static String series(String cadence, String rotation) {
        return """
                "seriesId": "{u}-other", "unitId": "{u}", "title": "系列", "cadence": {%s}, "rotation": [%s]""".formatted(cadence, rotation);
    }

    private static String inSeries(String id, String host, String day) {
        return """
                "activityId": "%s", "unitId": "{u}", "hostUnitId": "%s", "seriesId": "{u}-series",
                "kind": "CLEANUP", "title": "环境整治", "plannedOn": "%s\"""".formatted(id, host, day);
    }

    private static String byTeam(String unitId, String team) {
        return """
                "activityId": "{u}-x", "unitId": "%s", "teamId": "%s",
                "kind": "CULTURE", "title": "巡演", "plannedOn": "2021-03-19\"""".formatted(unitId, team);
    }

    private void planned(String id, String day) {
        unit.done("official-{u}", "activity/plan-activity", plan(id, day), "2021-03-01");
    }

    private static String plan(String id, String day) {
        return """
                "activityId": "%s", "unitId": "{u}", "kind": "CLEANUP", "title": "环境整治", "plannedOn": "%s\"""".formatted(id, day);
    }

    private void held(String id, String day, int attendances, String outputs) {
        unit.done("official-{u}", "activity/record-held", record(id, attendances, attendances, outputs), day);
    }

    private static String record(String id, int attendances, int participants, String outputs) {
        return """
                "activityId": "%s", "sessions": 1, "attendances": %d, "participants": %d, "volunteerMinutes": 90,
                "outputs": [%s]""".formatted(id, attendances, participants, outputs);
    }

    private String tonnes(String key) {
        return unit.see("outputs-by-month/" + key.replace("/", "%2F"))
                .at("/outputs/RUBBISH/TONNE")
                .decimalValue()
                .toPlainString();
    }

    private void refused(String type, int status, String command, String fields) {
        refused(type, status, "official-{u}", command, fields);
    }

    private void refused(String type, int status, String account, String command, String fields) {
        unit.refusedIn("activity", type, status, account, command, fields);
    }
}
