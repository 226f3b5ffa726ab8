package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Stars of households, thousands at a time. */
@ExtendWith(SharedTime.class)
class HouseholdStarsTest {
    private static final String FIVE_STARS =
            "\"candidateKind\": \"HOUSEHOLD\", \"stars\": [\"守法\", \"勤劳\", \"和睦\", \"清洁\", \"新风\"]";
    private static final int BATCH = 1_000;

    private final OfficeInTime time;

    HouseholdStarsTest(OfficeInTime time) {
        this.time = time;
    }

    @Test
    void tenThousandHouseholdsAreGivenTheirStarsInBatchesAndEachOnce() {
        Honouring round = Honouring.opened(time, FIVE_STARS);
        for (int batch = 0; batch < 10; batch++) {
            round.done(
                    "approver", "honour/confer-household-stars", households(batch * BATCH, BATCH, batch < 7 ? 5 : 4));
        }
        round.refused("stars-already-conferred", "approver", "honour/confer-household-stars", households(9_999, 2, 5));

        JsonNode unit = round.seen("official", "household-stars/{u}").json();
        assertThat(unit.path("fiveStar").intValue()).isEqualTo(7_000);
        assertThat(unit.path("households").intValue()).isEqualTo(20_000);
        assertThat(unit.path("fiveStarPercent").decimalValue()).isEqualByComparingTo("35");
        assertThat(unit.at("/programmes/0/periods/0/byStars/4").intValue()).isEqualTo(3_000);
        assertThat(unit.at("/programmes/0/conferred").intValue()).isEqualTo(10_000);
        assertThat(round.seen("official", "honour-round/{round}")
                        .json()
                        .path("households")
                        .intValue())
                .isEqualTo(10_000);

        JsonNode last =
                round.facts("honour-round/{round}", "HouseholdStarsConferred").getLast();
        assertThat(last.at("/event/households")).hasSize(BATCH);
        assertThat(last.at("/event/households/999/name").stringValue()).isEqualTo("示例家庭9999");
        assertThat(round.facts("household/{u}-h42", "HouseholdStarsConferred")).hasSize(1);
    }

    @Test
    void starsAreGivenByTheRulesOfTheProgramme() {
        Honouring round = Honouring.opened(time, FIVE_STARS);
        round.refused("star-programme", "official", "honour/nominate", Honouring.nomination("a"));
        round.refused(400, "invalid-command", "approver", "honour/confer-household-stars", households(1, 1, 6), null);
        String one = "{\"householdId\": \"{u}-h1\", \"name\": \"示例家庭1\", \"stars\": 5}";
        String twice = "\"roundId\": \"{round}\", \"households\": [" + one + "," + one + "]";
        round.refused("household-listed-twice", "approver", "honour/confer-household-stars", twice);
        round.refused(403, "role-not-allowed", "official", "honour/confer-household-stars", households(1, 1, 5), null);
        round.done("approver", "honour/confer-household-stars", households(1, 1, 5));

        String back = "\"roundId\": \"{round}\", \"householdIds\": [\"{u}-h%d\"], \"why\": \"该户不愿公开\"";
        round.refused("no-stars-to-take-back", "approver2", "honour/take-back-household-stars", back.formatted(2));
        round.refused("same-person", "approver", "honour/take-back-household-stars", back.formatted(1));
        round.done("approver2", "honour/take-back-household-stars", back.formatted(1));
        assertThat(round.seen("official", "household-stars/{u}")
                        .json()
                        .path("fiveStar")
                        .intValue())
                .isZero();

        Honouring persons = Honouring.ofPersons(time, 1);
        persons.refused("not-a-star-programme", "approver", "honour/confer-household-stars", households(1, 1, 5));
        Honouring two =
                Honouring.opened(time, "\"candidateKind\": \"HOUSEHOLD\", \"quota\": 1, \"stars\": [\"守法\", \"勤劳\"]");
        two.refused("stars-beyond-criteria", "approver", "honour/confer-household-stars", households(1, 1, 3));
        two.refused("quota-exceeded", "approver", "honour/confer-household-stars", households(1, 2, 2));
        two.done("approver", "honour/confer-household-stars", households(1, 1, 2));
    }

    @Test
    void whoOpenedTheRoundDoesNotFillIt() {
        Honouring round = Honouring.opened(time, FIVE_STARS);
        round.done("deputy", "honour/define-programme", """
                "programmeId": "{u}-own", "unitId": "{u}", "title": "星级", "candidateKind": "HOUSEHOLD", "stars": ["守法"],
                "cadence": "ANNUAL", "authorityBasis": {"body": "示例市", "documentNo": "示例〔2021〕2号"}""");
        round.done("deputy", "honour/open-round", "\"programmeId\": \"{u}-own\", \"period\": \"{year}\"");
        String stars = households(1, 1, 1).replace("{round}", "{u}-own-{year}");
        round.refused("same-person", "deputy", "honour/confer-household-stars", stars);
        round.done("approver", "honour/confer-household-stars", stars);
    }

    private static String households(int first, int count, int stars) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> "{\"householdId\": \"{u}-h%1$d\", \"name\": \"示例家庭%1$d\", \"stars\": %2$d}"
                        .formatted(number, stars))
                .collect(Collectors.joining(",", "\"roundId\": \"{round}\", \"households\": [", "]"));
    }
}
