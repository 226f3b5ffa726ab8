package io.taizhang.command.renovation;

import io.taizhang.api.renovation.RenovationCommand.RecordBallot;
import java.math.BigDecimal;

/**
 * The owners' vote on a major matter (民法典 278): owners of at least 2/3 of the area and at least 2/3 of the heads take
 * part, and at least 3/4 of either of those are in favour. Counted exactly, by multiplying across.
 */
record Ballot(Count heads, Count area) {

    static Ballot of(RecordBallot command) {
        return new Ballot(
                Count.ofHeads(command.headsTotal(), command.headsVoting(), command.headsFor()),
                new Count(command.areaTotalM2(), command.areaVotingM2(), command.areaForM2()));
    }

    void mustBeCountedRight() {
        heads.mustBeCountedRight();
        area.mustBeCountedRight();
    }

    boolean passed() {
        return heads.passed() && area.passed();
    }

    private record Count(BigDecimal total, BigDecimal voting, BigDecimal inFavour) {
        private static final BigDecimal TWO = BigDecimal.TWO;
        private static final BigDecimal THREE = BigDecimal.valueOf(3);
        private static final BigDecimal FOUR = BigDecimal.valueOf(4);

        static Count ofHeads(long total, long voting, long inFavour) {
            return new Count(BigDecimal.valueOf(total), BigDecimal.valueOf(voting), BigDecimal.valueOf(inFavour));
        }

        void mustBeCountedRight() {
            RenovationRule.BALLOT_MISCOUNTED.refuseIf(voting.compareTo(total) > 0, voting, total);
            RenovationRule.BALLOT_MISCOUNTED.refuseIf(inFavour.compareTo(voting) > 0, inFavour, voting);
        }

        boolean passed() {
            boolean quorate = voting.multiply(THREE).compareTo(total.multiply(TWO)) >= 0;
            boolean carried = inFavour.multiply(FOUR).compareTo(voting.multiply(THREE)) >= 0;
            return quorate && carried;
        }
    }
}
