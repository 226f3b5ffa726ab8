package io.taizhang.query.pages.renovation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.taizhang.query.pages.Spoken;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BallotSheetTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void exactlyTwoThirdsAndExactlyThreeQuartersAreEnough() {
        BallotSheet ballot = only(ballot(1, 120, 80, 60, "9000.00", "6000.00", "4500.00", true));
        assertThat(ballot.counts())
                .extracting(
                        BallotSheet.Count::name,
                        BallotSheet.Count::some,
                        BallotSheet.Count::all,
                        BallotSheet.Count::percent,
                        BallotSheet.Count::needed,
                        BallotSheet.Count::enough)
                .containsExactly(
                        tuple("参加表决，人数", "80", "120", "66.7 %", "2/3", true),
                        tuple("参加表决，面积（㎡）", "6,000", "9,000", "66.7 %", "2/3", true),
                        tuple("同意，人数", "60", "80", "75 %", "3/4", true),
                        tuple("同意，面积（㎡）", "4,500", "6,000", "75 %", "3/4", true));
        assertThat(ballot.day()).isEqualTo("2021-02-11");
    }

    @Test
    void whatRoundsToEnoughIsNotEnough() {
        assertThat(only(ballot(1, 100_000, 66_666, 50_000, "9000.00", "5999.99", "4500.00", false))
                        .counts())
                .extracting(BallotSheet.Count::percent, BallotSheet.Count::enough)
                .containsExactly(
                        tuple("66.7 %", false), tuple("66.7 %", false), tuple("75 %", true), tuple("75 %", true));
    }

    @Test
    void theLatestBallotStandsFirstAndOtherFactsAreNone() {
        List<BallotSheet> ballots = BallotSheet.all(
                List.of(
                        ballot(3, 120, 70, 60, "9000", "6000", "4500", false),
                        JSON.readTree("{\"type\":\"renovation.DesignPublished\",\"position\":4,\"event\":{}}"),
                        ballot(5, 120, 110, 101, "9000", "8000", "7000", true)),
                Spoken.chinese("renovation"));
        assertThat(ballots)
                .extracting(BallotSheet::position, BallotSheet::passed)
                .containsExactly(tuple(5L, true), tuple(3L, false));
    }

    private static BallotSheet only(JsonNode fact) {
        return BallotSheet.all(List.of(fact), Spoken.chinese("renovation")).getFirst();
    }

    private static JsonNode ballot(
            long position,
            int heads,
            int voting,
            int inFavour,
            String area,
            String areaVoting,
            String areaFor,
            boolean passed) {
        return JSON.readTree("""
            {"type":"renovation.BallotRecorded","position":%d,"occurredAt":"2021-02-10T16:30:00Z","event":{
            "subject":"改造","headsTotal":%d,"headsVoting":%d,"headsFor":%d,
            "areaTotalM2":%s,"areaVotingM2":%s,"areaForM2":%s,"ballotPassed":%b}}\
            """.formatted(position, heads, voting, inFavour, area, areaVoting, areaFor, passed));
    }
}
