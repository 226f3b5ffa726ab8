package io.taizhang.query.web;

import static io.taizhang.query.web.Follower.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.inspection.InspectionEvent.FindingRaised;
import io.taizhang.api.inspection.InspectionEvent.InspectionPlanned;
import io.taizhang.api.inspection.InspectionKind;
import io.taizhang.ledger.testing.TestLedger;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 互检: minghu inspects xinhualu, and sees what it may act on. Inspection {@code i2} is xinhualu's own. */
class CrossInspectionTest {
    private static final String IN = "demo/xinhualu";
    private static TestLedger ledger;
    private static QuerySide side;

    @BeforeAll
    static void office() {
        ledger = TestLedger.sample(Instant.parse("2021-01-01T00:00:00Z"));
        side = new QuerySide(ledger);
        new Office(side).units();
        side.append("inspection/i1", IN, planned("i1", "minghu"));
        side.append("inspection/i2", IN, planned("i2", "xinhualu"));
        side.append("finding/f1", IN, raised("f1", "i1", "minghu"));
        side.append("finding/f2", IN, raised("f2", "i2", "xinhualu"));
        keys("official", "inspection-scores");
        keys("official", "rectification-ledger");
    }

    @AfterAll
    static void close() {
        side.close();
        ledger.close();
    }

    @Test
    void whoInspectsSeesTheInspectionAndWhatItFoundAndNothingElse() {
        assertThat(keys("official-minghu", "inspection-scores")).containsExactly("i1");
        assertThat(keys("official-minghu", "rectification-ledger")).containsExactly("f1");
        assertThat(keys("official-xinhualu", "inspection-scores")).containsExactly("i1", "i2");
        assertThat(keys("official", "rectification-ledger")).containsExactly("f1", "f2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/facts", "?asOf=2021-06-01T00:00:00Z"})
    void rowAndFactsAreSeenAsTheListIs(String what) {
        assertThat(side.get("official-minghu", "/api/views/inspection-scores/i1" + what)
                        .statusCode())
                .isEqualTo(200);
        assertThat(side.get("official-minghu", "/api/views/inspection-scores/i2" + what)
                        .statusCode())
                .isEqualTo(403);
        assertThat(side.get("official-minghu", "/api/views/rectification-ledger/f1" + what)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void fileHoldsWhatTheListDoes() {
        keys("official-minghu", "inspection-scores");
        assertThat(side.get("official-minghu", "/api/views/inspection-scores/export?format=csv")
                        .body())
                .contains("i1")
                .doesNotContain("i2");
    }

    /** What belongs to a unit is one question, what may be seen another. */
    @Test
    void inspectionOfAnotherUnitIsNotTheInspectingUnitsOwn() {
        assertThat(keys("official-minghu", "inspection-scores?unit=minghu")).isEmpty();
    }

    @Test
    void streamTellsWhoInspectsAndNobodyElse() throws Exception {
        try (Follower inspecting =
                        new Follower(side, "official-minghu", "/api/views/rectification-ledger/stream", null);
                Follower inspected =
                        new Follower(side, "official-xinhualu", "/api/views/rectification-ledger/stream", null)) {
            side.append("finding/f3", IN, raised("f3", "i2", "xinhualu"));
            side.append("finding/f4", IN, raised("f4", "i1", "minghu"));
            inspecting.awaitTold(event("row", "\"key\":\"f4\""));
            inspected.awaitTold(event("row", "\"key\":\"f3\""));
            assertThat(inspecting.told()).noneMatch(told -> told.contains("\"f3\""));
        }
    }

    private static InspectionPlanned planned(String id, String inspector) {
        return new InspectionPlanned(
                id,
                InspectionKind.ROUND_ROBIN,
                "c1",
                "楼院检查",
                List.of(),
                inspector,
                "xinhualu",
                List.of("place1"),
                1,
                "seed",
                true,
                1,
                List.of("place1"));
    }

    private static FindingRaised raised(String id, String inspectionId, String inspector) {
        return new FindingRaised(id, inspectionId, inspector, "place1", "xinhualu", null, "垃圾未清", null, null, null);
    }

    private static List<String> keys(String actor, String view) {
        return side.ask(actor, "/api/views/" + view)
                .path("items")
                .valueStream()
                .map(row -> row.path("key").asString())
                .filter(key -> !List.of("f3", "f4").contains(key))
                .toList();
    }
}
