package io.taizhang.command.renovation;

import static io.taizhang.command.renovation.AProject.ID;
import static io.taizhang.command.renovation.AProject.aProject;

import io.taizhang.api.renovation.RenovationCommand.RecordBallot;
import io.taizhang.api.renovation.RenovationEvent.BallotRecorded;
import io.taizhang.command.CommonRule;
import io.taizhang.command.testing.Then;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BallotTest {

    @Test
    void twoThirdsTakingPartAndThreeQuartersInFavourPass() {
        counted(ballot(120, 80, 60, "9000", "6000", "4500"), true);
    }

    @Test
    void oneHeadFewerTakingPartFails() {
        counted(ballot(120, 79, 79, "9000", "6000", "4500"), false);
    }

    @Test
    void oneHeadFewerInFavourFails() {
        counted(ballot(120, 80, 59, "9000", "6000", "4500"), false);
    }

    @Test
    void oneHundredthOfASquareMetreLessTakingPartFails() {
        counted(ballot(120, 80, 60, "9000", "5999.99", "4500"), false);
    }

    @Test
    void oneHundredthOfASquareMetreLessInFavourFails() {
        counted(ballot(120, 80, 60, "9000", "6000", "4499.99"), false);
    }

    @Test
    void thirdsThatNoDecimalCanHoldAreCountedExactly() {
        counted(ballot(3, 2, 2, "0.03", "0.02", "0.02"), true);
    }

    @Test
    void aBallotThatNobodyCameToFails() {
        counted(ballot(120, 0, 0, "9000", "0", "0"), false);
    }

    @Test
    void moreVotesThanVotersAreRefused() {
        refused(ballot(120, 121, 60, "9000", "6000", "4500"));
    }

    @Test
    void moreInFavourThanVotesAreRefused() {
        refused(ballot(120, 80, 81, "9000", "6000", "4500"));
    }

    @Test
    void moreAreaVotingThanThereIsIsRefused() {
        refused(ballot(120, 80, 60, "9000", "9000.01", "4500"));
    }

    @Test
    void moreAreaInFavourThanVotingIsRefused() {
        refused(ballot(120, 80, 60, "9000", "6000", "6000.01"));
    }

    @Test
    void aBallotFromBeforeTheInclusionIsRefused() {
        when("2021-01-04", ballot(120, 80, 60, "9000", "6000", "4500")).refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    private static void counted(RecordBallot ballot, boolean passed) {
        when("2021-01-15", ballot)
                .facts(new BallotRecorded(
                        ID,
                        ballot.subject(),
                        ballot.headsTotal(),
                        ballot.headsVoting(),
                        ballot.headsFor(),
                        ballot.areaTotalM2(),
                        ballot.areaVotingM2(),
                        ballot.areaForM2(),
                        passed));
    }

    private static void refused(RecordBallot ballot) {
        when("2021-01-15", ballot).refused(RenovationRule.BALLOT_MISCOUNTED);
    }

    private static Then<Project> when(String day, RecordBallot ballot) {
        return aProject().when("official", day, ballot);
    }

    private static RecordBallot ballot(
            long total, long voting, long inFavour, String m2, String m2Voting, String m2For) {
        return new RecordBallot(
                ID,
                "是否改造",
                total,
                voting,
                inFavour,
                new BigDecimal(m2),
                new BigDecimal(m2Voting),
                new BigDecimal(m2For));
    }
}
