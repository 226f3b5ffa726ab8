package io.taizhang.standalone.running;

import static io.taizhang.standalone.running.Inspecting.observation;
import static io.taizhang.standalone.running.Inspecting.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** 督导检查 through HTTP: who inspects whom, what is drawn, what it comes to, and what is said against it. */
@ExtendWith(SharedTime.class)
class InspectionTest {
    private static final String PLAN = "inspection/plan-inspection";
    private static final String OBSERVE = "inspection/record-observation";
    private static final String FINISH = "inspection/finish-inspection";
    private static final String DECIDE = "inspection/decide-appeal";
    private static final String BULLETIN = "inspection/issue-bulletin";
    private static final String INSPECTION = "\"inspectionId\": \"{u}\"";
    private static final String SEED = ", \"sampleSize\": 1, \"sampleSeed\": \"s1\"";
    private static final String APPEAL = INSPECTION + ", \"appealId\": \"a1\"";
    private static final String NO_CORRECTION = ", \"upheld\": false, \"corrections\": [], \"findings\": \"维持\"";

    private final OfficeInTime time;

    InspectionTest(OfficeInTime time) {
        this.time = time;
    }

    @ParameterizedTest
    @CsvSource({"-a, -a", "'', -a", "-a, ''"})
    void aCrossInspectionOfOnesOwnUnitIsRefused(String inspector, String inspected) {
        Inspecting.opened(time)
                .refused(
                        "own-unit-in-cross-inspection",
                        "official",
                        PLAN,
                        plan("ROUND_ROBIN", inspector, inspected, ""));
    }

    @Test
    void nobodyOfTheInspectedUnitHasAHandInACrossInspection() {
        Inspecting here = Inspecting.opened(time);
        here.done("official", PLAN, plan("ROUND_ROBIN", "-b", "-a", SEED));
        observedWell(here);
        here.refused("own-unit-in-cross-inspection", "official-{u}-a", FINISH, INSPECTION);
        here.refused("own-unit-in-cross-inspection", "official-{u}-a", "inspection/raise-finding", """
                "inspectionId": "{u}", "placeId": "%s", "description": "围挡破损\"""".formatted(
                        drawn(here)));
        here.done("official-{u}-b", FINISH, INSPECTION);
        assertThat(here.row("inspection-scores", "{u}").path("percent").decimalValue())
                .isEqualByComparingTo("100");
    }

    @Test
    void anybodyCanDrawThePlacesAgainFromTheFact() {
        Inspecting here = Inspecting.opened(time);
        here.done("official", PLAN, plan("SITE", "", "-a", ", \"sampleSize\": 2"));

        JsonNode fact =
                here.facts("inspection/{u}", "InspectionPlanned").getFirst().path("event");
        assertThat(fact.path("seedGiven").booleanValue()).isFalse();
        String seed = fact.path("sampleSeed").stringValue();
        assertThat(seed).matches("[0-9a-f]{32}");
        Map<String, String> lots = fact.path("candidates")
                .valueStream()
                .map(JsonNode::stringValue)
                .collect(Collectors.toMap(place -> place, place -> sha256(seed + "|" + place)));
        List<String> drawn = lots.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .limit(2)
                .map(Map.Entry::getKey)
                .toList();
        assertThat(fact.path("sampledPlaceIds").valueStream().map(JsonNode::stringValue))
                .containsExactlyElementsOf(drawn);
    }

    @Test
    void theScoreIsComputedAndAnAppealAddsAnother() {
        Inspecting here = Inspecting.opened(time);
        here.done("official", PLAN, plan("SITE", "", "-a", SEED));
        here.refused("observations-missing", "inspector", FINISH, INSPECTION);
        here.refused("deduction-out-of-range", "inspector", OBSERVE, observation(drawn(here), "fence", "FAIL", 61));
        here.refused("deduction-out-of-range", "inspector", OBSERVE, observation(drawn(here), "fence", "PASS", 1));
        here.refused("place-not-sampled", "inspector", OBSERVE, observation("{u}", "fence", "PASS", 0));
        here.done("inspector", OBSERVE, observation(drawn(here), "fence", "FAIL", 15));
        here.done("inspector", OBSERVE, observation(drawn(here), "cover", "NOT_APPLICABLE", 0));
        here.refused("inspection-not-finished", "official", BULLETIN, bulletin());
        here.done("inspector", FINISH, INSPECTION);
        here.refused("inspection-finished", "inspector", OBSERVE, observation(drawn(here), "fence", "PASS", 0));
        assertThat(here.row("inspection-scores", "{u}").path("percent").decimalValue())
                .isEqualByComparingTo("75");

        here.done("official-{u}-a", "inspection/appeal-score", APPEAL + ", \"grounds\": \"当日已修\"");
        here.refused("appeal-open", "official", BULLETIN, bulletin());
        here.refused("same-person", "inspector", DECIDE, APPEAL + NO_CORRECTION);
        here.refused("corrections-needless", "approver", DECIDE, APPEAL + corrected(drawn(here), false));
        here.done("approver", DECIDE, APPEAL + corrected(drawn(here), true));
        here.refused("appeal-already-decided", "approver", DECIDE, APPEAL + NO_CORRECTION);

        JsonNode row = here.row("inspection-scores", "{u}");
        assertThat(row.path("percent").decimalValue()).isEqualByComparingTo("90");
        assertThat(row.path("scores")).hasSize(2);
        assertThat(row.at("/scores/0/percent").decimalValue()).isEqualByComparingTo("75");
        assertThat(row.at("/scores/1/replacesScoreNo").intValue()).isEqualTo(1);
        assertThat(row.at("/scores/1/appealId").stringValue()).isEqualTo("a1");

        here.done("official", BULLETIN, bulletin());
        assertThat(here.row("inspection-scores", "{u}").at("/bulletinIds/0").stringValue())
                .isEqualTo(here.here("{u}"));
        assertThat(here.row("inspection-bulletins", "{u}")
                        .at("/lines/0/percent")
                        .decimalValue())
                .isEqualByComparingTo("90");
    }

    @Test
    void whoHadAHandInAnInspectionDoesNotDecideAboutItsScore() {
        Inspecting here = Inspecting.opened(time);
        here.done("deputy", PLAN, plan("SITE", "", "-a", SEED));
        observedWell(here);
        here.done("inspector2", FINISH, INSPECTION);
        here.done("official", "inspection/appeal-score", APPEAL + ", \"grounds\": \"漏看\"");
        for (String account : List.of("deputy", "inspector", "inspector2")) {
            here.refused("same-person", account, DECIDE, APPEAL + NO_CORRECTION);
        }
        here.done("approver", DECIDE, APPEAL + NO_CORRECTION);
        assertThat(here.row("inspection-scores", "{u}").path("scores")).hasSize(1);
    }

    @Test
    void nothingIsObservedBeforeItWasPlannedAndNoScoreIsTyped() {
        Inspecting here = Inspecting.opened(time);
        here.done("official", PLAN, plan("SITE", "", "-a", SEED));
        here.refused(
                409,
                "occurred-before-its-cause",
                "inspector",
                OBSERVE,
                observation(drawn(here), "fence", "PASS", 0),
                time.now().minusSeconds(86_400));
        here.refused(400, "invalid-command", "inspector", FINISH, INSPECTION + ", \"score\": 100", null);
    }

    private static void observedWell(Inspecting here) {
        here.done("inspector", OBSERVE, observation(drawn(here), "fence", "PASS", 0));
        here.done("inspector", OBSERVE, observation(drawn(here), "cover", "PASS", 0));
    }

    private static String drawn(Inspecting here) {
        return here.facts("inspection/{u}", "InspectionPlanned")
                .getFirst()
                .at("/event/sampledPlaceIds/0")
                .stringValue();
    }

    private static String corrected(String place, boolean upheld) {
        return """
                , "upheld": %s, "findings": "复核", "corrections": [
                {"placeId": "%s", "itemCode": "fence", "result": "FAIL", "deduction": 6}]""".formatted(upheld, place);
    }

    private static String bulletin() {
        return """
                "bulletinId": "{u}", "unitId": "{u}", "title": "督查通报", "summary": "小结", "inspectionIds": ["{u}"]""";
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
