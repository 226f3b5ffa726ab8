package io.taizhang.query.pages.honour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.taizhang.query.pages.Milestone;
import io.taizhang.query.pages.Spoken;
import io.taizhang.query.pages.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RoundSheetTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Words WORDS = Spoken.chinese("honour");
    private static final String TWO = """
            {"candidateNo":1,"personalName":"示例居民01","self":false,"votesFor":5,"votesTotal":9,"announced":%1$s,"objected":false,"out":false},
            {"candidateNo":2,"name":"示例商户02","self":true,"votesFor":4,"votesTotal":8,"announced":false,"objected":false,"out":false}""";

    @Test
    void moreThanHalfOfTheVotesCarriesAndHalfDoesNot() {
        assertThat(round("", false, fact("RoundOpened", "2026-03-01")).candidates())
                .extracting(BallotCell::who, BallotCell::votes, BallotCell::carried, BallotCell::mark)
                .containsExactly(
                        tuple("示例居民01", "5/9 票", true, "reviewed"), tuple("示例商户02", "4/8 票", false, "reviewed"));
    }

    @Test
    void aNoticeEndsOnTheDayBeforeItsMidnight() {
        RoundSheet round = round(
                ",\"windowEndsAt\":\"2026-03-12T16:00:00Z\",\"windowClosed\":false",
                true,
                fact("RoundOpened", "2026-03-01"),
                fact("CandidatesAnnounced", "2026-03-05"));

        assertThat(round.line())
                .filteredOn(step -> step.label().equals("公示期"))
                .extracting(Milestone::day, Milestone::state, Milestone::note)
                .containsExactly(tuple("2026-03-12", "now", "还有 3 天"));
    }

    @Test
    void aRoundOfStarsHasNeitherCandidatesNorANotice() {
        ObjectNode row = (ObjectNode) JSON.readTree("""
                {"roundId":"r1","candidates":[],"openObjections":0,"honours":0,"households":8476}""");
        RoundSheet round = new RoundSheet(
                row,
                List.of(fact("RoundOpened", "2026-03-01"), fact("HouseholdStarsConferred", "2026-03-08")),
                LocalDate.of(2026, 3, 10),
                WORDS);

        assertThat(round.line())
                .extracting(Milestone::label, Milestone::day, Milestone::note)
                .containsExactly(tuple("开展", "2026-03-01", null), tuple("授予星级", "2026-03-08", "8,476 户"));
    }

    @Test
    void anObjectionIsOpenUntilItIsDecided() {
        ObjectNode filed = (ObjectNode) JSON.readTree("""
                {"type":"honour.ObjectionFiled","occurredAt":"2026-03-06T02:00:00Z","event":
                 {"objectionId":"o1","candidateNo":1,"receivedAt":"2026-03-06T01:00:00Z","statement":"……"}}""");
        ObjectNode resolved = (ObjectNode) JSON.readTree("""
                {"type":"honour.ObjectionResolved","occurredAt":"2026-03-09T02:00:00Z","event":
                 {"objectionId":"o1","candidateNo":1,"upheld":false,"findings":"查无实据"}}""");
        List<BallotCell> candidates = round("", true).candidates();

        assertThat(ObjectionCell.all(List.of(filed), candidates, WORDS))
                .extracting(ObjectionCell::who, ObjectionCell::state)
                .containsExactly(tuple("示例居民01", "open"));
        assertThat(ObjectionCell.all(List.of(filed, resolved), candidates, WORDS))
                .extracting(ObjectionCell::state, ObjectionCell::resolvedOn, ObjectionCell::findings)
                .containsExactly(tuple("dismissed", "2026-03-09", "查无实据"));
    }

    private static RoundSheet round(String more, boolean announced, ObjectNode... told) {
        ObjectNode row = (ObjectNode) JSON.readTree("""
                {"roundId":"r1","openObjections":0,"households":0,"honours":0,"candidates":[%s]%s}""".formatted(TWO.formatted(announced), more));
        return new RoundSheet(row, Arrays.asList(told), LocalDate.of(2026, 3, 10), WORDS);
    }

    private static ObjectNode fact(String event, String day) {
        return (ObjectNode) JSON.readTree("""
                {"type":"honour.%s","occurredAt":"%sT02:00:00Z","event":{}}""".formatted(event, day));
    }
}
