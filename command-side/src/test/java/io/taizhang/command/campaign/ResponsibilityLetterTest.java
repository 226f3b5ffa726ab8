package io.taizhang.command.campaign;

import static io.taizhang.api.campaign.LetterSide.ASSIGNING;
import static io.taizhang.api.campaign.LetterSide.RECEIVING;
import static io.taizhang.command.campaign.ACampaign.community;
import static io.taizhang.command.campaign.ACampaign.official;

import io.taizhang.api.Role;
import io.taizhang.api.campaign.CampaignCommand.SignResponsibilityLetter;
import io.taizhang.api.campaign.CampaignEvent.ResponsibilityLetterSigned;
import io.taizhang.api.campaign.LetterSide;
import io.taizhang.command.CommonRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResponsibilityLetterTest {

    @Test
    void oneSideAloneDoesNotBringTheLetterIntoForce() {
        ATask.given().when(official(), sign()).facts(signed(1, ASSIGNING, "xinhualu", null, false));
        ATask.given().when(community(), sign()).facts(signed(1, RECEIVING, "kaiyuan", null, false));
    }

    @Test
    void theSecondSideDoes() {
        ATask.given()
                .fact(official(), signed(1, ASSIGNING, "xinhualu", null, false))
                .when(community(), sign())
                .facts(signed(1, RECEIVING, "kaiyuan", null, true));
        ATask.given()
                .fact(community(), signed(1, RECEIVING, "kaiyuan", null, false))
                .when(official(), sign())
                .facts(signed(1, ASSIGNING, "xinhualu", null, true));
    }

    @Test
    void aUnitAboveSignsForTheAssigningSide() {
        ATask.given().when(official().from("demo"), sign()).facts(signed(1, ASSIGNING, "demo", null, false));
    }

    @Test
    void whoeverStandsBetweenTheSidesSignsForNeither() {
        ATask.given("demo", "kaiyuan")
                .when(official().from("xinhualu"), sign())
                .refused(CampaignRule.SIGNER_OF_NEITHER_SIDE, "xinhualu");
    }

    @Test
    void aNeighbourSignsNothing() {
        ATask.given().when(official().from("xinglong"), sign()).refused(CommonRule.OUT_OF_SCOPE);
    }

    @Test
    void aSideSignsOnce() {
        ATask.given()
                .fact(official(), signed(1, ASSIGNING, "xinhualu", null, false))
                .when(official().by("official2"), sign())
                .refused(CampaignRule.LETTER_ALREADY_SIGNED, ASSIGNING, 1);
        ATask.given()
                .fact(community(), signed(1, RECEIVING, "kaiyuan", null, false))
                .when(community().by("official2"), sign())
                .refused(CampaignRule.LETTER_ALREADY_SIGNED, RECEIVING, 1);
    }

    @Test
    void nobodySignsForBothSides() {
        ATask.given()
                .fact(official(), signed(1, ASSIGNING, "xinhualu", null, false))
                .when(official().from("kaiyuan"), sign())
                .refused(CommonRule.SAME_PERSON, "official");
    }

    @Test
    void aUnitThatGivesItselfATaskSignsWithTwoPeople() {
        ATask.given("xinhualu", "xinhualu")
                .when(official(), sign())
                .facts(signed(1, ASSIGNING, "xinhualu", null, false));
        ATask.given("xinhualu", "xinhualu")
                .fact(official(), signed(1, ASSIGNING, "xinhualu", null, false))
                .when(official().by("official2", Role.OFFICIAL), sign())
                .facts(signed(1, RECEIVING, "xinhualu", null, true));
        ATask.given("xinhualu", "xinhualu")
                .fact(official(), signed(1, ASSIGNING, "xinhualu", null, false))
                .when(official(), sign())
                .refused(CommonRule.SAME_PERSON, "official");
    }

    @Test
    void theSignerSaysInWhichPost() {
        ATask.given()
                .when(community(), sign("grid-leader"))
                .facts(signed(1, RECEIVING, "kaiyuan", "grid-leader", false));
        ATask.given().when(official(), sign("director")).facts(signed(1, ASSIGNING, "xinhualu", "director", false));
    }

    @Test
    void theReceivingSideSignsInAPostThatTheLetterNames() {
        ATask.given().when(community(), sign("grid-member")).refused(CampaignRule.POST_NOT_RESPONSIBLE, "grid-member");
    }

    @Test
    void thePostIsOneOfTheSignersUnit() {
        ATask.given()
                .when(official(), sign("foreign"))
                .refused(CampaignRule.POST_OF_ANOTHER_UNIT, "foreign", "xinhualu");
        ATask.given().when(official(), sign("nobody")).refused(CampaignRule.POST_UNKNOWN, "nobody");
    }

    @Test
    void anAmendmentHasToBeSignedAnewByBothSides() {
        ATask.given()
                .fact(official(), signed(1, ASSIGNING, "xinhualu", null, false))
                .fact(community(), signed(1, RECEIVING, "kaiyuan", null, true))
                .fact(official().at("2021-04-01T09:00:00+08:00"), ATask.amendment())
                .when(community().at("2021-04-02T09:00:00+08:00"), sign())
                .facts(signed(2, RECEIVING, "kaiyuan", null, false));
    }

    @Test
    void nothingIsSignedBeforeItIsAsked() {
        ATask.amended()
                .when(official().at("2021-03-31T09:00:00+08:00"), sign())
                .refused(CommonRule.OCCURRED_BEFORE_ITS_CAUSE);
    }

    private static SignResponsibilityLetter sign() {
        return sign(null);
    }

    private static SignResponsibilityLetter sign(@Nullable String postId) {
        return new SignResponsibilityLetter("t1", postId);
    }

    private static ResponsibilityLetterSigned signed(
            int version, LetterSide side, String unitId, @Nullable String postId, boolean inForce) {
        return new ResponsibilityLetterSigned("t1", "c1", version, side, unitId, postId, inForce);
    }
}
