package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What five offices published goes in by commands and comes back from the views. */
@ExtendWith(SampleOffice.class)
class PublishedFiguresTest {
    private Office office;

    @BeforeEach
    void enter(Office office) {
        this.office = office;
    }

    @Test
    @DisplayName("F01 新华路街道: 3.8 km², 39,000 registered and 45,000 resident people, 6 communities")
    void areaPeopleAndCommunitiesOfXinhualu() {
        JsonNode organisation = overview("xinhualu").path("organisation");
        assertThat(organisation.path("areaM2").longValue()).isEqualTo(3_800_000);
        assertThat(population(organisation, "REGISTERED", "EXACT")).isEqualTo(39_000);
        assertThat(population(organisation, "RESIDENT", "EXACT")).isEqualTo(45_000);
        assertThat(organisation.path("communities").longValue()).isEqualTo(6);
    }

    @Test
    @DisplayName("F02 新华路街道: over 190 old compounds surveyed")
    void compoundsSurveyed() {
        JsonNode unit = overview("xinhualu");
        assertThat(unit.at("/renovation/surveyed").longValue()).isEqualTo(190);
        assertThat(declared(unit, "renovation.surveyed", "OVER")).isEqualTo(190);
        assertThat(office.see("/api/views/compound-survey/xinhualu")
                        .path("surveyed")
                        .longValue())
                .isEqualTo(190);
        assertThat(office.see("/api/views/place-register?unit=xinhualu&kind=COMPOUND&surveyed=true&size=1")
                        .path("total")
                        .longValue())
                .isEqualTo(190);
    }

    @Test
    @DisplayName("F03 新华路街道: 16 renovation projects, 3 demonstrations, 39,560,000 yuan")
    void projectsDemonstrationsAndMoneyOfXinhualu() {
        JsonNode unit = overview("xinhualu");
        assertThat(unit.at("/renovation/projects").longValue()).isEqualTo(16);
        assertThat(unit.at("/renovation/demonstrations").longValue()).isEqualTo(3);
        assertThat(unit.at("/renovation/paidFen").longValue()).isEqualTo(3_956_000_000L);
        assertThat(declared(unit, "renovation.paidFen", "EXACT")).isEqualTo(3_956_000_000L);

        JsonNode spending = office.see("/api/views/renovation-spending?unit=xinhualu&size=500");
        assertThat(spending.path("total").longValue()).isEqualTo(16);
        assertThat(spending.at("/totals/paidFen").longValue()).isEqualTo(3_956_000_000L);
        assertThat(sum(spending.path("items"), "paidFen")).isEqualTo(3_956_000_000L);

        JsonNode compounds = office.see("/api/views/compound-survey/xinhualu");
        assertThat(compounds.path("projects").longValue()).isEqualTo(16);
        assertThat(compounds.path("demonstrations").longValue()).isEqualTo(3);

        JsonNode funds = office.see("/api/views/fund-balance?unit=xinhualu");
        assertThat(funds.at("/totals/disbursedFen").longValue()).isEqualTo(3_956_000_000L);
        assertThat(funds.at("/totals/reservedFen").longValue()).isZero();
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(ints = {2018, 2019, 2020, 2021})
    @DisplayName("F10 格尔木东城区工行委: a special fund every year")
    void specialFundEveryYear(int year) {
        JsonNode funds = office.see("/api/views/fund-balance?unit=dongchengqu&purpose=CAMPAIGN&year=" + year);
        assertThat(funds.path("total").longValue()).isEqualTo(1);
        assertThat(funds.at("/totals/appropriatedFen").longValue()).isPositive();
    }

    @Test
    @DisplayName("F14 祭城路: 12.8 km², over 330,000 people, 8 resettlement areas, 37 courtyards, nearly 80,000 residents")
    void areaPeopleAndCourtyardsOfJichenglu() {
        JsonNode unit = overview("jichenglu");
        JsonNode organisation = unit.path("organisation");
        assertThat(organisation.path("areaM2").longValue()).isEqualTo(12_800_000);
        assertThat(population(organisation, "RESIDENT", "OVER")).isEqualTo(330_000);
        assertThat(organisation.at("/placesByKind/RESETTLEMENT_AREA").longValue())
                .isEqualTo(8);
        assertThat(organisation.at("/placesByKind/COURTYARD").longValue()).isEqualTo(37);
        assertThat(declared(unit, "organisation.residentsByPlaceKind.COURTYARD", "NEARLY"))
                .isEqualTo(80_000);
        assertThat(organisation.at("/residentsByPlaceKind/COURTYARD").longValue())
                .isBetween(79_000L, 79_999L);
    }

    @Test
    @DisplayName("F16 祭城路: 17 roads, over 10,000,000 yuan, over 30 pieces of street furniture")
    void roadsOfJichenglu() {
        JsonNode roads = office.see("/api/views/renovation-spending?unit=jichenglu&kind=ROAD&size=500");
        assertThat(roads.path("total").longValue()).isEqualTo(17);
        assertThat(roads.at("/totals/paidFen").longValue()).isGreaterThan(1_000_000_000L);

        JsonNode unit = overview("jichenglu");
        assertThat(unit.at("/renovation/paidFenByKind/ROAD").longValue())
                .isEqualTo(roads.at("/totals/paidFen").longValue());
        assertThat(declared(unit, "renovation.paidFenByKind.ROAD", "OVER")).isEqualTo(1_000_000_000L);
        assertThat(unit.at("/organisation/facilitiesByKind/STREET_FURNITURE").longValue())
                .isGreaterThan(30);
        assertThat(declared(unit, "organisation.facilitiesByKind.STREET_FURNITURE", "OVER"))
                .isEqualTo(30);
    }

    @Test
    @DisplayName("F17 祭城路: over 12,000,000 yuan for courtyards")
    void courtyardsOfJichenglu() {
        JsonNode courtyards = office.see("/api/views/renovation-spending?unit=jichenglu&kind=COURTYARD&size=500");
        assertThat(courtyards.at("/totals/paidFen").longValue()).isGreaterThan(1_200_000_000L);
        assertThat(courtyards.at("/totals/placeCount").longValue()).isEqualTo(37);

        JsonNode unit = overview("jichenglu");
        assertThat(unit.at("/renovation/paidFenByKind/COURTYARD").longValue())
                .isEqualTo(courtyards.at("/totals/paidFen").longValue());
        assertThat(declared(unit, "renovation.paidFenByKind.COURTYARD", "OVER")).isEqualTo(1_200_000_000L);
    }

    @Test
    @DisplayName("F21 明湖办事处: one community of 12,253 residents and 13,472 migrants")
    void countedCommunityOfMinghu() {
        JsonNode unit = overview("minghu-counted");
        assertThat(unit.path("kind").stringValue()).isEqualTo("COMMUNITY");
        assertThat(unit.path("unitPath").stringValue()).isEqualTo("demo/minghu/minghu-counted");
        assertThat(population(unit.path("organisation"), "RESIDENT", "EXACT")).isEqualTo(12_253);
        assertThat(population(unit.path("organisation"), "MIGRANT", "EXACT")).isEqualTo(13_472);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xinhualu", "jichenglu"})
    void everyDeclaredFigureNamesAFigureTheOverviewHas(String id) {
        JsonNode unit = overview(id);
        assertThat(unit.path("declared").properties())
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(
                                unit.at("/" + figure.getKey().replace('.', '/')).isIntegralNumber())
                        .as(figure.getKey())
                        .isTrue());
    }

    @Test
    void aProjectIsSeenAsItStoodBeforeItsSecondPayment() {
        String project = "/api/views/renovation-spending/xinhualu-01";
        List<JsonNode> payments = office.facts("project/xinhualu-01").stream()
                .filter(fact -> fact.path("type").stringValue().equals("renovation.PaymentMade"))
                .toList();
        long first = payments.get(0).at("/event/amountFen").longValue();
        long second = payments.get(1).at("/event/amountFen").longValue();
        Instant before =
                Instant.parse(payments.get(1).path("recordedAt").stringValue()).minusNanos(1_000);

        JsonNode then = office.see(project + "?asOf=" + before);
        assertThat(then.path("paidFen").longValue()).isEqualTo(first);
        assertThat(then.path("stage").stringValue()).isEqualTo("IMPLEMENTATION");
        assertThat(office.see(project + "?asOf=" + before.plusNanos(1_000))
                        .path("paidFen")
                        .longValue())
                .isEqualTo(first + second);
        assertThat(office.see(project).path("paidFen").longValue()).isGreaterThan(first + second);
    }

    private JsonNode overview(String unit) {
        return office.see("/api/views/unit-overview/" + unit + office.asFound());
    }

    private static long population(JsonNode organisation, String kind, String qualifier) {
        return StreamSupport.stream(organisation.path("populations").spliterator(), false)
                .filter(it -> it.path("kind").stringValue().equals(kind)
                        && it.path("qualifier").stringValue().equals(qualifier))
                .mapToLong(it -> it.path("count").longValue())
                .sum();
    }

    private static long declared(JsonNode unit, String code, String qualifier) {
        JsonNode figure = unit.path("declared").path(code);
        assertThat(figure.path("qualifier").stringValue()).as(code).isEqualTo(qualifier);
        return figure.path("value").longValue();
    }

    private static long sum(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .mapToLong(it -> it.path(field).longValue())
                .sum();
    }
}
