package io.taizhang.query.pages.renovation;

import io.taizhang.ledger.Fact;
import io.taizhang.query.pages.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * 业主表决 as it was counted: who took part and who was in favour, by heads and by area, beside what 民法典 278 asks for.
 *
 * @param counts those who took part first
 */
record BallotSheet(long position, String subject, String day, boolean passed, List<Count> counts) {
    private static final String TYPE = "renovation.BallotRecorded";
    private static final int PLACES = 1;

    /** Of all owners, two in three take part. */
    private static final Needed QUORUM = new Needed(2, 3);
    /** Of those, three in four are in favour. */
    private static final Needed MAJORITY = new Needed(3, 4);

    private record Needed(int part, int of) {
        boolean isMetBy(BigDecimal some, BigDecimal all) {
            return some.multiply(BigDecimal.valueOf(of)).compareTo(all.multiply(BigDecimal.valueOf(part))) >= 0;
        }

        BigDecimal percent() {
            return share(BigDecimal.valueOf(part), BigDecimal.valueOf(of));
        }

        @Override
        public String toString() {
            return part + "/" + of;
        }
    }

    /**
     * @param share of all that are counted, 0 to 100
     * @param neededShare where it begins to be enough, 0 to 100
     */
    record Count(
            String name,
            String some,
            String all,
            BigDecimal share,
            String percent,
            BigDecimal neededShare,
            String needed,
            boolean enough) {}

    /** @param facts of a project, the oldest first @return its ballots, the newest first */
    static List<BallotSheet> all(List<? extends JsonNode> facts, Words words) {
        return facts.stream()
                .filter(fact -> fact.path("type").asString().equals(TYPE))
                .map(fact -> of(fact, words))
                .toList()
                .reversed();
    }

    private static BallotSheet of(JsonNode fact, Words words) {
        JsonNode ballot = fact.path("event");
        return new BallotSheet(
                fact.path("position").longValue(),
                ballot.path("subject").asString(),
                words.day(LocalDate.ofInstant(
                        Instant.parse(fact.path("occurredAt").asString()), Fact.ZONE)),
                ballot.path("ballotPassed").booleanValue(),
                List.of(
                        count(ballot, "headsVoting", "headsTotal", QUORUM, words),
                        count(ballot, "areaVotingM2", "areaTotalM2", QUORUM, words),
                        count(ballot, "headsFor", "headsVoting", MAJORITY, words),
                        count(ballot, "areaForM2", "areaVotingM2", MAJORITY, words)));
    }

    private static Count count(JsonNode ballot, String some, String all, Needed needed, Words words) {
        BigDecimal part = ballot.path(some).decimalValue();
        BigDecimal whole = ballot.path(all).decimalValue();
        BigDecimal share = share(part, whole);
        return new Count(
                words.text("ballot." + some),
                words.count(part),
                words.count(whole),
                share,
                words.percent(share),
                needed.percent(),
                needed.toString(),
                needed.isMetBy(part, whole));
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0
                ? BigDecimal.ZERO
                : part.movePointRight(2).divide(whole, PLACES, RoundingMode.HALF_UP);
    }
}
