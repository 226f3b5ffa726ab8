package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What offices published about cases and where they come from, and what cases under way show. */
@ExtendWith(SampleOffice.class)
class PublishedCasesTest {
    private Office office;

    @BeforeEach
    void enter(Office office) {
        this.office = office;
    }

    @Test
    @DisplayName("F15 祭城路街道办事处: 22 suggestion boxes, a 24-hour line, and cases from boxes, line and home visits")
    void suggestionBoxesALineAndVisitsBringCases() {
        JsonNode facilities = office.see("/api/views/unit-overview/jichenglu").at("/organisation/facilitiesByKind");
        assertThat(facilities.path("SUGGESTION_BOX").longValue()).isEqualTo(22);
        assertThat(facilities.path("HOTLINE").longValue()).isEqualTo(1);
        for (String source : List.of("SUGGESTION_BOX", "HOTLINE", "VISIT")) {
            assertThat(desk("jichenglu", "&source=" + source))
                    .as("open cases from %s", source)
                    .isNotEmpty();
            assertThat(reports("jichenglu", source)).isEqualTo(4);
        }
    }

    @Test
    @DisplayName("F17 祭城路街道办事处: the office dispatches, departments accept")
    void theOfficeDispatchesAndDepartmentsAccept() {
        List<JsonNode> facts = facts("jichenglu");
        assertThat(facts.stream().filter(fact -> is(fact, "CaseDispatched")))
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(
                        fact -> assertThat(fact.path("unitPath").stringValue()).isEqualTo("demo/jichenglu"));
        assertThat(facts.stream().filter(fact -> is(fact, "DispatchAccepted")))
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(fact -> assertThat(fact.path("actorUnitId").stringValue())
                        .isEqualTo(fact.at("/event/departmentId").stringValue())
                        .startsWith("jichenglu-d"));
        assertThat(facts.stream().filter(fact -> is(fact, "DispatchReturned"))).hasSize(1);
        JsonNode overall = performance("jichenglu", "all");
        assertThat(overall.at("/counts/FILED").longValue()).isEqualTo(12);
        assertThat(overall.at("/counts/CLOSED").longValue()).isEqualTo(9);
        assertThat(overall.at("/reworkRate/numerator").longValue()).isEqualTo(1);
        assertThat(overall.at("/satisfactionRate/denominator").longValue()).isEqualTo(8);
    }

    @Test
    @DisplayName("F18 明湖办事处: over 600 camera points; filing within 5 minutes, dispatch within 1, arrival within 10")
    void cameraPointsAndTheThreeClocks() {
        JsonNode overview = office.see("/api/views/unit-overview/minghu" + office.asFound());
        assertThat(overview.at("/organisation/facilitiesByKind/CAMERA_POINT").longValue())
                .isGreaterThan(600);
        assertThat(overview.at("/declared/organisation.facilitiesByKind.CAMERA_POINT/qualifier")
                        .stringValue())
                .isEqualTo("OVER");
        JsonNode policy = office.see("/api/views/service-policy/minghu");
        assertThat(policy.path("decideSec").longValue()).isEqualTo(5 * 60);
        assertThat(policy.path("dispatchSec").longValue()).isEqualTo(60);
        assertThat(policy.path("arriveSec").longValue()).isEqualTo(10 * 60);

        JsonNode june = performance("minghu", "2021-06");
        assertThat(june.at("/decideRate/numerator").longValue()).isEqualTo(3);
        assertThat(june.at("/decideRate/denominator").longValue()).isEqualTo(4);
        assertThat(june.at("/dispatchRate/percent").doubleValue()).isEqualTo(100.0);
        assertThat(june.at("/arriveRate/percent").doubleValue()).isEqualTo(100.0);
        assertThat(june.at("/onTimeRate/formula").stringValue()).endsWith(" v1");
        assertThat(june.at("/onTimeRate/denominator").longValue()).isEqualTo(4);
    }

    @Test
    void aClockThatNobodyStoppedIsBreachedAtItsHourByNobody() {
        List<JsonNode> breaches = office.facts("case/minghu-case-06").stream()
                .filter(fact -> is(fact, "ClockBreached"))
                .toList();
        assertThat(breaches).hasSize(1);
        assertThat(breaches.getFirst().path("role").stringValue()).isEqualTo("SYSTEM");
        assertThat(breaches.getFirst().path("occurredAt").stringValue()).startsWith("2021-06-10T02:05:00");
        assertThat(breaches.getFirst().at("/event/clock/clock").stringValue()).isEqualTo("DECIDE");
        assertThat(breaches.getFirst().at("/event/policyVersion").longValue()).isEqualTo(1);
    }

    @Test
    void casesAreOpenNowWithClocksThatRunOneBreachedAndOneEnteredLate() {
        JsonNode running = office.see("/api/views/case-desk/minghu-case-21");
        assertThat(running.path("clock").stringValue()).isEqualTo("HANDLE");
        assertThat(running.path("breached").booleanValue()).isFalse();
        assertThat(office.see("/api/views/case-desk/minghu-case-22")
                        .path("deferredUntil")
                        .isString())
                .isTrue();
        assertThat(office.see("/api/views/case-desk/minghu-case-23")
                        .path("breached")
                        .booleanValue())
                .isTrue();
        JsonNode late = office.see("/api/views/case-desk/minghu-case-24");
        assertThat(late.path("aside").stringValue()).isEqualTo("ENTERED_LATE");
        assertThat(late.path("clock").isNull()).isTrue();
        assertThat(performance("minghu", "all")
                        .at("/enteredLateShare/numerator")
                        .longValue())
                .isEqualTo(1);
        assertThat(desk("minghu", "")).hasSize(4);
    }

    @Test
    void gridsAreHotWhereCasesArise() {
        JsonNode grid = one("/api/views/grid-heat?unitId=minghu&gridCode=g05");
        assertThat(grid.path("cases").longValue()).isEqualTo(4);
        assertThat(grid.path("byHour").size()).isEqualTo(24);
    }

    private JsonNode performance(String unit, String period) {
        return one("/api/views/case-performance?unitId=" + unit + "&period=" + period);
    }

    private JsonNode one(String list) {
        JsonNode items = office.see(list).path("items");
        assertThat(items).as(list).hasSize(1);
        return items.get(0);
    }

    private List<JsonNode> desk(String unit, String query) {
        return office.see("/api/views/case-desk?size=500&unit=" + unit + query)
                .path("items")
                .valueStream()
                .toList();
    }

    private long reports(String unit, String source) {
        return facts(unit).stream()
                .filter(fact -> is(fact, "CaseReported"))
                .filter(fact -> fact.at("/event/source").stringValue().equals(source))
                .count();
    }

    private List<JsonNode> facts(String unit) {
        return office.facts("unit/" + unit);
    }

    private static boolean is(JsonNode fact, String type) {
        return fact.path("type").stringValue().equals("casework." + type);
    }
}
