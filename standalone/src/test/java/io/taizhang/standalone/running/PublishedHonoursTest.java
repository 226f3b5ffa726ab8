package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the offices published about whom they honour, asked of the sample through HTTP. */
@ExtendWith(SampleOffice.class)
class PublishedHonoursTest {
    private final Office office;

    PublishedHonoursTest(Office office) {
        this.office = office;
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({"merchants,MERCHANT,9", "units,UNIT,1", "enterprises,ENTERPRISE,3", "persons,PERSON,2"})
    @DisplayName("F06 新华路街道 2021: honest merchants 9, units 1, enterprises 3, persons 2")
    void honestOnesOf2021(String of, String kind, int honoured) {
        String programme = "xinhualu-honest-" + of;
        JsonNode roll =
                office.see("/api/views/honour-roll?unit=xinhualu&year=2021&state=CONFERRED&programmeId=" + programme);
        assertThat(roll.path("total").intValue()).isEqualTo(honoured);
        assertThat(roll.path("items"))
                .allSatisfy(row -> assertThat(row.path("kind").stringValue()).isEqualTo(kind));

        JsonNode year = office.see("/api/views/honours-by-year?unitId=xinhualu&year=2021&programmeId=" + programme);
        assertThat(year.at("/items/0/honoured").intValue()).isEqualTo(honoured);
        assertThat(office.see("/api/views/unit-overview/xinhualu")
                        .at("/honour/honouredByYear/2021/" + kind)
                        .intValue())
                .isEqualTo(honoured);
    }

    @Test
    @DisplayName("F08 孝义街道: over 50 people recommended as models above city level")
    void modelsRecommendedUpwards() {
        JsonNode models =
                office.see("/api/views/honour-roll?unit=xiaoyi&programmeId=xiaoyi-models&recommended=true&size=500");
        assertThat(models.path("total").intValue()).isEqualTo(51);
        assertThat(StreamSupport.stream(models.path("items").spliterator(), false)
                        .map(row -> row.path("candidate").stringValue()))
                .doesNotHaveDuplicates();
        JsonNode unit = office.see("/api/views/unit-overview/xiaoyi");
        assertThat(unit.at("/honour/recommended").intValue()).isEqualTo(51);
        JsonNode declared = unit.path("declared").path("honour.recommended");
        assertThat(declared.path("qualifier").stringValue()).isEqualTo("OVER");
        assertThat(declared.path("value").intValue()).isEqualTo(50);
    }

    @Test
    @DisplayName("F08 孝义街道: over 820 outstanding families, chosen monthly")
    void familiesChosenMonthly() {
        JsonNode families = office.see("/api/views/household-stars/xiaoyi").at("/programmes/0");
        assertThat(families.path("programmeId").stringValue()).isEqualTo("xiaoyi-families");
        assertThat(families.path("conferred").intValue()).isEqualTo(828);
        assertThat(families.path("periods")).hasSize(12);
        JsonNode unit = office.see("/api/views/unit-overview/xiaoyi");
        assertThat(unit.at("/honour/householdStars").intValue()).isEqualTo(828);
        assertThat(unit.path("declared")
                        .path("honour.householdStars")
                        .path("value")
                        .intValue())
                .isEqualTo(820);
    }

    @Test
    @DisplayName("F13 格尔木东城区工行委: 8,476 five-star households, 35% of about 24,217")
    void fiveStarHouseholds() {
        JsonNode stars = office.see("/api/views/household-stars/dongchengqu");
        assertThat(stars.path("fiveStar").intValue()).isEqualTo(8_476);
        assertThat(stars.path("households").intValue()).isEqualTo(24_217);
        assertThat(stars.path("fiveStarPercent").decimalValue()).isEqualByComparingTo("35");

        JsonNode unit = office.see("/api/views/unit-overview/dongchengqu");
        assertThat(unit.at("/honour/fiveStarHouseholds").intValue()).isEqualTo(8_476);
        JsonNode declared = unit.path("declared").path("organisation.households");
        assertThat(declared.path("qualifier").stringValue()).isEqualTo("ABOUT");
        assertThat(declared.path("value").intValue()).isEqualTo(24_217);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"people", "teams"})
    @DisplayName("F24 如意湖办事处: 4 years of 最美如意人 and 最美如意团队, 20 each")
    void theFinestOfFourYears(String of) {
        JsonNode years = office.see("/api/views/honours-by-year?unitId=ruyihu&sort=year&programmeId=ruyihu-" + of);
        assertThat(years.path("items")).hasSize(4).allSatisfy(year -> {
            assertThat(year.path("honoured").intValue()).isEqualTo(5);
            assertThat(year.path("historical").intValue()).isEqualTo(5);
        });
        JsonNode roll = office.see("/api/views/honour-roll?unit=ruyihu&historical=true&programmeId=ruyihu-" + of);
        assertThat(roll.path("total").intValue()).isEqualTo(20);
    }

    @Test
    void namesOfPersonsAreForThoseWhoMaySeeThem() {
        String persons = "/api/views/honour-roll?unit=xinhualu&programmeId=xinhualu-honest-persons";
        assertThat(office.see(persons).toString()).contains("示例居民01");
        assertThat(office.get("viewer", persons).body()).doesNotContain("示例居民");
        assertThat(office.get("viewer", persons).json().path("total").intValue())
                .isEqualTo(2);
        assertThat(office.get("viewer", "/api/views/honour-roll?programmeId=xinhualu-honest-merchants")
                        .body())
                .contains("示例商户01");
    }

    @Test
    void aRoundIsUnderWayThatAnybodyMayStillObjectTo() {
        JsonNode round = office.see("/api/views/honour-round?programmeId=xinhualu-citizens")
                .at("/items/0");
        assertThat(round.path("windowClosed").booleanValue(true)).isFalse();
        assertThat(round.path("candidates")).hasSize(4);
        assertThat(office.get("viewer", "/api/views/honour-round")
                        .json()
                        .path("total")
                        .intValue())
                .as("who was nominated is the office's business")
                .isZero();
    }
}
