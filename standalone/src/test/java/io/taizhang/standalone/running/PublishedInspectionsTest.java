package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What offices published about their inspections, and what is to be put right these days. */
@ExtendWith(SampleOffice.class)
class PublishedInspectionsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Office office;

    @BeforeEach
    void enter(Office office) {
        this.office = office;
    }

    @Test
    @DisplayName("F09 孝义街道: inspection bulletins name finished inspections and their scores")
    void bulletinsSayWhatInspectionsCameTo() {
        List<JsonNode> bulletins = items("inspection-bulletins?unit=xiaoyi");
        assertThat(bulletins).hasSize(3).allSatisfy(bulletin -> {
            JsonNode line = bulletin.at("/lines/0");
            JsonNode inspection = office.see(
                    "/api/views/inspection-scores/" + line.path("inspectionId").stringValue());
            assertThat(inspection.path("percent").decimalValue())
                    .isEqualByComparingTo(line.path("percent").decimalValue());
            assertThat(inspection.path("bulletinIds").valueStream().map(JsonNode::stringValue))
                    .containsExactly(bulletin.path("bulletinId").stringValue());
        });
        assertThat(office.see("/api/views/unit-overview/xiaoyi")
                        .at("/inspection/bulletins")
                        .longValue())
                .isEqualTo(3);
    }

    @Test
    @DisplayName("F10 格尔木东城区工行委: an inspection every quarter of four years")
    void thereIsAnInspectionInEachQuarter() {
        List<JsonNode> inspections = items("inspection-scores?unit=dongchengqu&state=FINISHED");
        Map<String, Long> quarters = inspections.stream()
                .map(row -> LocalDate.parse(row.path("finishedOn").stringValue()))
                .map(day -> day.getYear() + "Q" + (day.getMonthValue() + 2) / 3)
                .collect(Collectors.groupingBy(quarter -> quarter, Collectors.counting()));
        assertThat(quarters)
                .hasSize(16)
                .allSatisfy((quarter, count) -> assertThat(count).isEqualTo(1));
        assertThat(quarters).containsKeys("2018Q1", "2021Q4");
    }

    @Test
    @DisplayName("F17 祭城路街道办事处: weekly clean-up, monthly observation, quarterly standard, round-robin inspections")
    void fourKindsOfInspections() {
        JsonNode kinds = office.see("/api/views/unit-overview/jichenglu" + office.asFound())
                .at("/inspection/inspectionsByKind");
        assertThat(kinds.path("WEEKLY_CLEANUP").longValue()).isEqualTo(4);
        assertThat(kinds.path("MONTHLY_OBSERVATION").longValue()).isEqualTo(3);
        assertThat(kinds.path("QUARTERLY_STANDARD").longValue()).isEqualTo(2);
        assertThat(kinds.path("ROUND_ROBIN").longValue()).isEqualTo(2);
        assertThat(items("inspection-scores?unit=jichenglu&kind=ROUND_ROBIN"))
                .hasSize(2)
                .allSatisfy(row -> {
                    assertThat(row.path("inspectorUnitId")).isNotEqualTo(row.path("inspectedUnitId"));
                    assertThat(row.path("unitPath").stringValue())
                            .endsWith(row.path("inspectedUnitId").stringValue());
                });
    }

    @Test
    @DisplayName("F17 祭城路街道办事处: the second score stands beside the one that was appealed against")
    void theAppealedScoreStaysReadable() {
        JsonNode row = office.see("/api/views/inspection-scores/jichenglu-round_robin-02");
        assertThat(row.path("scores")).hasSize(2);
        assertThat(row.at("/scores/0/percent").decimalValue()).isEqualByComparingTo("90");
        assertThat(row.path("percent").decimalValue()).isEqualByComparingTo("95");
    }

    @Test
    @DisplayName("F19 明湖办事处: 80 construction sites, each watched by a grid's 一长三员, held to seven items")
    void eightySitesEachInAGridWithItsPosts() {
        List<JsonNode> sites = items("place-register?unit=minghu&kind=CONSTRUCTION_SITE");
        assertThat(sites).hasSize(80);
        Map<String, List<String>> titles = items("post-register?unit=minghu").stream()
                .collect(Collectors.groupingBy(
                        post -> post.path("unitPath").stringValue(),
                        Collectors.mapping(post -> post.path("title").stringValue(), Collectors.toList())));
        assertThat(sites)
                .allSatisfy(site -> assertThat(titles.get(site.path("unitPath").stringValue()))
                        .containsExactlyInAnyOrder("网格长", "巡查员", "监督员", "执法员"));
        assertThat(items("inspection-scores?unit=minghu&kind=SITE"))
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.path("observed").intValue()).isEqualTo(7));
    }

    @Test
    @DisplayName("F19 明湖办事处: problems put right on the same day")
    void everyFaultWasPutRightOnItsDay() {
        JsonNode ledger = office.see("/api/views/rectification-ledger?unit=minghu&size=500");
        assertThat(list(ledger.path("items"))).hasSize(8).allSatisfy(row -> {
            assertThat(row.path("state").stringValue()).isEqualTo("VERIFIED");
            assertThat(day(row, "verifiedAt")).isEqualTo(day(row, "raisedAt"));
        });
        assertThat(ledger.at("/totals/onTimeCount").longValue()).isEqualTo(8);
        assertThat(ledger.at("/totals/judgedCount").longValue()).isEqualTo(8);
        JsonNode onTime = office.see("/api/views/unit-overview/minghu").at("/inspection/onTime");
        assertThat(onTime.path("percent").decimalValue()).isEqualByComparingTo("100");
        assertThat(onTime.path("denominator").longValue()).isEqualTo(8);
    }

    @Test
    void theseDaysOneFaultIsOverdueAndOneHasComeBack() {
        JsonNode overdue = office.see("/api/views/rectification-ledger/jichenglu-fault-overdue");
        assertThat(overdue.path("overdueCount").intValue()).isEqualTo(1);
        assertThat(overdue.path("escalatedToUnitId").stringValue()).isEqualTo("jichenglu");

        JsonNode again = office.see("/api/views/rectification-ledger/jichenglu-fault-again");
        assertThat(again.path("recurring").booleanValue()).isTrue();
        assertThat(again.at("/recurs/findingId").stringValue()).isEqualTo("jichenglu-fault-before");
        assertThat(office.see("/api/views/point-record/jichenglu-courtyard-05")
                        .path("recurring")
                        .intValue())
                .isEqualTo(1);

        JsonNode figures = office.see("/api/views/unit-overview/jichenglu" + office.asFound())
                .path("inspection");
        assertThat(figures.path("open").longValue()).isEqualTo(5);
        assertThat(figures.path("overdue").longValue()).isEqualTo(1);
        assertThat(figures.path("recurring").longValue()).isEqualTo(1);
        assertThat(figures.at("/onTime/numerator").longValue()).isEqualTo(1);
        assertThat(figures.at("/onTime/denominator").longValue()).isEqualTo(2);
    }

    private static LocalDate day(JsonNode row, String instant) {
        return LocalDate.ofInstant(Instant.parse(row.path(instant).stringValue()), ZONE);
    }

    private List<JsonNode> items(String view) {
        return list(office.see("/api/views/" + view + "&size=500").path("items"));
    }

    private static List<JsonNode> list(JsonNode items) {
        return items.valueStream().toList();
    }
}
