package io.taizhang.standalone.running;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever had a hand in a black flag before decides nothing about it later, under whichever of several hats. */
@ExtendWith(SharedTime.class)
class BlackFlagHandsTest {
    private static final String DEPUTY = "deputy";

    private final OfficeInTime time;

    BlackFlagHandsTest(OfficeInTime time) {
        this.time = time;
    }

    /** What the deputy did before it is to decide. */
    enum Hand {
        SCORED("inspector"),
        FOUND_FAULT("official-{u}"),
        TOLD("official-{u}"),
        ENTERED_THE_DEFENCE("official");

        private final String usual;

        Hand(String usual) {
            this.usual = usual;
        }

        String in(Hand deputys) {
            return this == deputys ? DEPUTY : usual;
        }

        /** Its word is not the merchant's either. */
        boolean isAgainstTheMerchant() {
            return this == SCORED || this == FOUND_FAULT;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoHadAHandInItNeitherWeighsTheDefenceNorAwardsNorPublishes(Hand deputys) {
        Awarding round = Awarding.scored(time, "LAW", Hand.SCORED.in(deputys));
        BlackSteps black = new BlackSteps(round);
        black.noticedAndPreNoticed(Hand.FOUND_FAULT.in(deputys), Hand.TOLD.in(deputys));
        if (deputys.isAgainstTheMerchant()) {
            black.refused("same-person", DEPUTY, "submit-defence", BlackSteps.defence(time.now()));
        }
        black.defend(Hand.ENTERED_THE_DEFENCE.in(deputys));
        black.refused("same-person", DEPUTY, "review-defence", BlackSteps.REVIEW);
        black.review("approver");
        round.passesTo(black.defenceEnds(), "flag/{black}", "DefenceWindowClosed");

        black.refused("same-person", DEPUTY, "award-black-flag", "");
        black.done("approver2", "award-black-flag", "");
        black.refused("same-person", DEPUTY, "publish-flag", "");
        black.done("approver2", "publish-flag", "");
        appeal(black, "official");
        black.refused("same-person", DEPUTY, "decide-appeal", decision());
    }

    @Test
    void anAppealIsDecidedByNobodyWhoWeighedTheDefenceOrAwardedTheFlag() {
        BlackSteps black = awarded();
        appeal(black, "official");
        black.refused("appeal-open", "approver2", "publish-flag", "");
        black.refused("same-person", "approver", "decide-appeal", decision());
        black.refused("same-person", "approver2", "decide-appeal", decision());
        black.done(DEPUTY, "decide-appeal", decision());
        black.refused("appeal-already-decided", DEPUTY, "decide-appeal", decision());
        black.done("approver2", "publish-flag", "");
    }

    @Test
    void whoEnteredAnAppealDoesNotDecideIt() {
        BlackSteps black = awarded();
        appeal(black, DEPUTY);
        black.refused("same-person", DEPUTY, "decide-appeal", decision());
    }

    @Test
    void whoEnteredThatAMerchantHasPutThingsRightDoesNotGoAndSee() {
        BlackSteps black = awarded();
        black.done(DEPUTY, "apply-for-repair", BlackSteps.handedIn(time.now()) + ", \"measures\": \"已规范经营\"");
        String seen = "\"repaired\": true, \"findings\": \"现场核实\"";
        black.refused("same-person", DEPUTY, "verify-repair", seen);
        black.done("inspector2", "verify-repair", seen);
        black.refused("flag-ended", "inspector2", "verify-repair", seen);
    }

    private BlackSteps awarded() {
        Awarding round = Awarding.scored(time);
        BlackSteps black = new BlackSteps(round);
        black.noticedAndPreNoticed("official-{u}", "official-{u}");
        black.defend("official");
        black.review("approver");
        round.passesTo(black.defenceEnds(), "flag/{black}", "DefenceWindowClosed");
        black.done("approver2", "award-black-flag", "");
        return black;
    }

    private void appeal(BlackSteps black, String account) {
        black.done(
                account,
                "file-appeal",
                "\"appealId\": \"a1\", \"statement\": \"处理过重\", " + BlackSteps.handedIn(time.now()));
    }

    private static String decision() {
        return "\"appealId\": \"a1\", \"upheld\": false, \"findings\": \"维持\"";
    }
}
