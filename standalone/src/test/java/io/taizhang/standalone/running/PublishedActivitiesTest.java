package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What offices published about their activities and the services they buy. */
@ExtendWith(SampleOffice.class)
class PublishedActivitiesTest {
    private Office office;

    @BeforeEach
    void enter(Office office) {
        this.office = office;
    }

    @Test
    @DisplayName(
            "F04 新华路街道: over 100,000 posters, over 30 festivals, over 50 arts-troupe visits, over 100 volunteer activities")
    void postersFestivalsTroupesAndVolunteersOfXinhualu() {
        over("xinhualu", "activity.outputs.POSTER.SHEET", 100_000);
        over("xinhualu", "activity.sessionsByKind.FESTIVAL", 30);
        over("xinhualu", "activity.sessionsByTeamKind.ARTS", 50);
        over("xinhualu", "activity.sessionsByKind.VOLUNTEER", 100);
        assertThat(outputs("xinhualu").at("/POSTER/SHEET").longValue()).isGreaterThan(100_000);
        assertThat(held("unit=xinhualu&kind=FESTIVAL").at("/totals/sessions").longValue())
                .isGreaterThan(30);
        assertThat(held("unit=xinhualu&teamKind=ARTS").at("/totals/sessions").longValue())
                .isGreaterThan(50);
        assertThat(held("unit=xinhualu&kind=VOLUNTEER").at("/totals/sessions").longValue())
                .isGreaterThan(100);
    }

    @Test
    @DisplayName("F08 孝义街道: 13 practice stations; over 50 themed events, over 30,000 attendances")
    void stationsAndThemedEventsOfXiaoyi() {
        exactly("xiaoyi", "organisation.facilitiesByKind.PRACTICE_STATION", 13);
        over("xiaoyi", "activity.sessions", 50);
        over("xiaoyi", "activity.attendances", 30_000);
        JsonNode held = held("unit=xiaoyi");
        assertThat(held.at("/totals/sessions").longValue()).isGreaterThan(50);
        assertThat(held.at("/totals/attendances").longValue()).isGreaterThan(30_000);
    }

    @Test
    @DisplayName("F11 格尔木东城区工行委: 17 volunteer teams, 380 people; 36 public events; over 100 cultural activities")
    void teamsAndEventsOfDongchengqu() {
        exactly("dongchengqu", "organisation.teamsByKind.VOLUNTEER", 17);
        exactly("dongchengqu", "organisation.headcountByKind.VOLUNTEER", 380);
        exactly("dongchengqu", "activity.sessionsByKind.PUBLICITY", 36);
        over("dongchengqu", "activity.sessionsByKind.CULTURE", 100);
        assertThat(held("unit=dongchengqu&kind=PUBLICITY")
                        .at("/totals/sessions")
                        .longValue())
                .isEqualTo(36);
    }

    @Test
    @DisplayName("F12 格尔木东城区工行委: 759 truckloads, 4,800 t, 9,543 m³, 420 m³, on the 19th of every month")
    void rubbishOfDongchengqu() {
        JsonNode all = outputs("dongchengqu");
        assertThat(all.at("/RUBBISH/TRUCKLOAD").longValue()).isEqualTo(759);
        assertThat(all.at("/RUBBISH/TONNE").longValue()).isEqualTo(4_800);
        assertThat(all.at("/BUILDING_WASTE/CUBIC_METRE").longValue()).isEqualTo(9_543);
        assertThat(all.at("/PLASTIC_WASTE/CUBIC_METRE").longValue()).isEqualTo(420);
        exactly("dongchengqu", "activity.outputs.RUBBISH.TRUCKLOAD", 759);
        exactly("dongchengqu", "activity.outputs.RUBBISH.TONNE", 4_800);
        exactly("dongchengqu", "activity.outputs.BUILDING_WASTE.CUBIC_METRE", 9_543);
        exactly("dongchengqu", "activity.outputs.PLASTIC_WASTE.CUBIC_METRE", 420);

        JsonNode months =
                office.see("/api/views/outputs-by-month?unit=dongchengqu&unitId=dongchengqu&grain=MONTH&size=500");
        assertThat(months.path("total").longValue()).isEqualTo(36);
        assertThat(items(months).stream()
                        .mapToLong(row -> row.at("/outputs/RUBBISH/TONNE").longValue())
                        .sum())
                .isEqualTo(4_800);
        JsonNode series = office.see("/api/views/activity-series/dongchengqu-nineteenth");
        assertThat(series.at("/cadence/rhythm").stringValue()).isEqualTo("MONTHLY_ON_DAY");
        assertThat(series.at("/cadence/day").intValue()).isEqualTo(19);
        assertThat(items(office.see("/api/views/activity-ledger?seriesId=dongchengqu-nineteenth&size=500")))
                .hasSize(36)
                .allSatisfy(row -> assertThat(row.path("heldOn").stringValue()).endsWith("-19"));
    }

    @Test
    @DisplayName(
            "F20 明湖办事处: haulage contracts with shops, garrison, markets and compounds; social work since May 2017; a property company")
    void contractsOfMinghu() {
        JsonNode contracts = office.see("/api/views/service-ledger?unit=minghu");
        assertThat(items(contracts).stream()
                        .filter(row -> row.path("kind").stringValue().equals("WASTE_HAULAGE"))
                        .map(row -> row.path("name").stringValue()))
                .anyMatch(name -> name.contains("商户"))
                .anyMatch(name -> name.contains("部队"))
                .anyMatch(name -> name.contains("市场"))
                .anyMatch(name -> name.contains("小区"));
        assertThat(items(contracts)).anySatisfy(row -> {
            assertThat(row.path("kind").stringValue()).isEqualTo("PROPERTY");
            assertThat(row.path("name").stringValue()).contains("安置区");
        });
        assertThat(office.see("/api/views/service-ledger/minghu-social-work%2F1")
                        .path("startsOn")
                        .stringValue())
                .startsWith("2017-05");
        for (String day : List.of("2017-06-01", "2020-06-01", "2023-06-01")) {
            assertThat(office.see("/api/views/service-ledger?unit=minghu&kind=SOCIAL_WORK&on=" + day)
                            .path("total")
                            .longValue())
                    .as(day)
                    .isEqualTo(1);
        }
    }

    @Test
    @DisplayName(
            "F20 明湖办事处: 24 joint meetings; 37 courtyard and 7 building party groups; 9 rural communities under reform")
    void meetingsAndPartyGroupsOfMinghu() {
        exactly("minghu", "campaign.meetings.JOINT", 24);
        JsonNode declared = overview("minghu").path("declared");
        assertThat(declared.at("/organisation.partyGroups.COURTYARD/value").longValue())
                .isEqualTo(37);
        assertThat(declared.at("/organisation.partyGroups.BUILDING/value").longValue())
                .isEqualTo(7);
        assertThat(declared.at("/organisation.ruralCommunitiesUnderReform/value")
                        .longValue())
                .isEqualTo(9);
    }

    @Test
    @DisplayName("F22 如意湖办事处: over 10,000 m² of public-service advertising, over 1,000 posters")
    void advertisingOfRuyihu() {
        over("ruyihu", "activity.outputs.ADVERTISING.SQUARE_METRE", 10_000);
        over("ruyihu", "activity.outputs.POSTER.SHEET", 1_000);
        JsonNode all = outputs("ruyihu");
        assertThat(all.at("/ADVERTISING/SQUARE_METRE").longValue()).isGreaterThan(10_000);
        assertThat(all.at("/POSTER/SHEET").longValue()).isGreaterThan(1_000);
    }

    @Test
    @DisplayName("F23 如意湖办事处: over 120 people on a 24-hour volunteer rota")
    void rotaOfRuyihu() {
        over("ruyihu", "organisation.headcountByKind.VOLUNTEER", 120);
        assertThat(held("teamId=ruyihu-rota").at("/totals/sessions").longValue())
                .isEqualTo(3 * 360);
        assertThat(office.see("/api/views/volunteer-hours/ruyihu%2F2021")
                        .path("volunteerHours")
                        .decimalValue())
                .isEqualByComparingTo(String.valueOf(5 * 3 * 360 * 8));
    }

    @Test
    @DisplayName(
            "F25 如意湖办事处: 7 communities host in turn; 7 communities and 1 building project purchase social work; 2 day-care centres")
    void turnsServicesAndDayCareOfRuyihu() {
        JsonNode series = office.see("/api/views/activity-series/ruyihu-culture");
        assertThat(series.path("rotation")).hasSize(7);
        assertThat(series.path("turns").properties())
                .hasSize(7)
                .allSatisfy(turn -> assertThat(turn.getValue().longValue()).isPositive());

        List<JsonNode> contracts = items(office.see("/api/views/service-ledger?unit=ruyihu&kind=SOCIAL_WORK"));
        assertThat(contracts).hasSize(8);
        assertThat(contracts.stream()
                        .map(row -> row.path("unitId").stringValue())
                        .filter(unit -> unit.startsWith("ruyihu-c"))
                        .distinct())
                .hasSize(7);
        assertThat(overview("ruyihu").at("/service/contractsByKind/SOCIAL_WORK").longValue())
                .isEqualTo(8);
        exactly("ruyihu", "organisation.facilitiesByKind.DAY_CARE", 2);
    }

    @Test
    @DisplayName(
            "F26 如意湖办事处: plans with steps, deadlines, rewards and penalties; weekly lectures; charity month every May")
    void plansLecturesAndCharityOfRuyihu() {
        JsonNode campaign = office.see("/api/views/campaign-progress/ruyihu-campaign");
        assertThat(campaign.path("standardId").stringValue()).isEqualTo("demo-standard-provincial");
        assertThat(items(campaign, "milestones"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(step -> assertThat(step.path("dueOn").stringValue()).isNotEmpty());
        assertThat(campaign.at("/reports/BULLETIN").longValue()).isPositive();
        assertThat(office.facts("standard/demo-standard-provincial").getFirst().toString())
                .contains("省级文明单位测评体系");

        assertThat(held("seriesId=ruyihu-lectures&year=2021")
                        .at("/totals/sessions")
                        .longValue())
                .isEqualTo(52);
        List<JsonNode> charity = items(held("seriesId=ruyihu-charity"));
        assertThat(charity)
                .hasSizeGreaterThan(5)
                .allSatisfy(row -> assertThat(row.path("month").stringValue()).endsWith("-05"));
        assertThat(charity.stream().map(row -> row.path("year").intValue()).distinct())
                .hasSize(charity.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xinhualu", "xiaoyi", "dongchengqu", "jichenglu", "minghu", "ruyihu"})
    void everyOfficeHasHeldSomethingLatelyAndPlansMore(String unit) {
        assertThat(overview(unit).at("/activity/planned").longValue()).isPositive();
        assertThat(overview(unit).at("/activity/held").longValue()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xiaoyi", "dongchengqu", "ruyihu"})
    void everyDeclaredFigureNamesAFigureTheOverviewHas(String id) {
        JsonNode unit = overview(id);
        assertThat(unit.path("declared").properties())
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(
                                unit.at("/" + figure.getKey().replace('.', '/')).isIntegralNumber())
                        .as(figure.getKey())
                        .isTrue());
    }

    private JsonNode overview(String unit) {
        return office.see("/api/views/unit-overview/" + unit + office.asFound());
    }

    private JsonNode outputs(String unit) {
        return office.see("/api/views/outputs-by-month/" + unit).path("outputs");
    }

    private JsonNode held(String query) {
        return office.see("/api/views/activity-ledger?state=HELD&size=500&" + query);
    }

    private static List<JsonNode> items(JsonNode page) {
        return items(page, "items");
    }

    private static List<JsonNode> items(JsonNode node, String name) {
        return StreamSupport.stream(node.path(name).spliterator(), false).toList();
    }

    private void over(String unit, String code, long value) {
        assertThat(published(unit, code, "OVER", value)).as(code).isGreaterThan(value);
    }

    private void exactly(String unit, String code, long value) {
        assertThat(published(unit, code, "EXACT", value)).as(code).isEqualTo(value);
    }

    /** @return what the ledger computes beside what was published */
    private long published(String unit, String code, String qualifier, long value) {
        JsonNode row = overview(unit);
        JsonNode declared = row.path("declared").path(code);
        assertThat(declared.path("qualifier").stringValue()).as(code).isEqualTo(qualifier);
        assertThat(declared.path("value").longValue()).as(code).isEqualTo(value);
        return row.at("/" + code.replace('.', '/')).longValue();
    }
}
