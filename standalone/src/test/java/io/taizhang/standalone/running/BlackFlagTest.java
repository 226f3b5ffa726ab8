package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 黑旗, from the notice to its last hour, through HTTP and with the time passing that is owed to the merchant. */
@ExtendWith(SharedTime.class)
class BlackFlagTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final OfficeInTime time;

    BlackFlagTest(OfficeInTime time) {
        this.time = time;
    }

    @Test
    void itFliesAfterBothWindowsAndItsDefenceAndLeavesTheBoardAtItsHour() {
        Awarding round = Awarding.scored(time);
        BlackSteps black = new BlackSteps(round);
        black.notice("official-{u}");
        time.moveTo(black.improvementEnds().minus(Duration.ofMinutes(5)));
        black.refused("improvement-period-open", "official-{u}", "give-pre-notice", BlackSteps.PRE_NOTICE);
        round.passesTo(black.improvementEnds(), "flag/{black}", "ImprovementPeriodEnded");
        black.preNotice("official-{u}");
        black.defend("official");
        time.moveTo(black.defenceEnds().minus(Duration.ofMinutes(5)));
        black.refused("defence-window-open", "approver2", "award-black-flag", "");
        round.passesTo(black.defenceEnds(), "flag/{black}", "DefenceWindowClosed");

        black.refused("defence-unanswered", "approver2", "award-black-flag", "");
        black.review("approver");
        black.done("approver2", "award-black-flag", "");
        assertThat(round.board("official", "")).containsExactly(round.here("{black}"));
        assertThat(round.board("viewer", "")).as("not published").isEmpty();
        black.done("approver2", "publish-flag", "");
        LocalDate awarded = LocalDate.ofInstant(time.now(), ZONE);

        Instant expires = round.hour("flag/{black}", "BlackFlagAwarded", "expiresAt");
        time.moveTo(expires.minus(Duration.ofMinutes(5)));
        assertThat(round.board("viewer", "")).containsExactly(round.here("{black}"));
        round.passesTo(expires, "flag/{black}", "FlagExpired");

        assertThat(round.board("official", "")).isEmpty();
        assertThat(round.board("official", "&on=" + awarded.plusDays(Awarding.VALID_DAYS)))
                .as("its last day")
                .containsExactly(round.here("{black}"));
        assertThat(round.board("official", "&on=" + awarded.plusDays(Awarding.VALID_DAYS + 1L)))
                .isEmpty();
        black.refused("flag-ended", "approver2", "publish-flag", "");
    }

    @Test
    void backDatedStepsOfOneSittingShortenNeitherTheTimeToImproveNorTheDefence() {
        Awarding round = Awarding.scored(time);
        BlackSteps black = new BlackSteps(round);
        Instant scored = time.now().plusSeconds(1);
        time.moveTo(scored.plus(Duration.ofDays(60)));
        round.refused(
                "improvement-period-too-short",
                "official-{u}",
                "flag/issue-improvement-notice",
                black.noticeUntil(LocalDate.ofInstant(scored, ZONE).plusDays(Awarding.IMPROVE_DAYS)),
                scored);
        black.notice("official-{u}", scored);
        black.refused("improvement-period-open", "official-{u}", "give-pre-notice", BlackSteps.PRE_NOTICE);
        black.refused(
                "improvement-period-open",
                "official-{u}",
                "give-pre-notice",
                BlackSteps.PRE_NOTICE,
                scored.plus(Duration.ofDays(20)));
        black.refused("improvement-period-open", "approver2", "award-black-flag", "");
        Instant improvementEnds = black.improvementEnds();
        round.passesTo(improvementEnds, "flag/{black}", "ImprovementPeriodEnded");

        time.moveTo(improvementEnds.plus(Duration.ofDays(40)));
        black.preNotice("official-{u}", improvementEnds);
        black.defend("official", improvementEnds.plus(Duration.ofDays(1)));
        black.review("approver", improvementEnds.plus(Duration.ofDays(2)));
        black.refused("defence-window-open", "approver2", "award-black-flag", "");
        black.refused(
                "defence-window-open", "approver2", "award-black-flag", "", improvementEnds.plus(Duration.ofDays(30)));
        assertThat(black.defenceEnds()).isAfter(time.now().plus(Duration.ofDays(5)));
        round.passesTo(black.defenceEnds(), "flag/{black}", "DefenceWindowClosed");
        black.done("approver2", "award-black-flag", "");
    }

    @Test
    void aDefenceThatCameInTimeIsAnsweredHoweverLateItIsEntered() {
        Awarding round = Awarding.scored(time);
        BlackSteps black = new BlackSteps(round);
        black.noticedAndPreNoticed("official-{u}", "official-{u}");
        Instant windowEnds = black.defenceEnds();
        round.passesTo(windowEnds, "flag/{black}", "DefenceWindowClosed");
        time.moveTo(windowEnds.plus(Duration.ofDays(1)));

        black.refused("defence-window-closed", "official", "submit-defence", BlackSteps.defence(windowEnds));
        String inTime = BlackSteps.defence(windowEnds.minus(Duration.ofMinutes(1)));
        black.done("official", "submit-defence", inTime);
        black.refused("defence-already-submitted", "official", "submit-defence", inTime);
        black.refused("defence-unanswered", "approver2", "award-black-flag", "");
        black.done("approver", "review-defence", "\"upheld\": true, \"findings\": \"理由成立\"");
        black.refused("flag-ended", "approver2", "award-black-flag", "");
        assertThat(round.board("official", "")).isEmpty();
    }

    @Test
    void aMerchantIsNotNamedInPublicOnTheStrengthOfADocument() {
        Awarding round = Awarding.scored(time, "DOCUMENT", "inspector");
        BlackSteps black = new BlackSteps(round);
        black.noticedAndPreNoticed("official-{u}", "official-{u}");
        round.passesTo(black.defenceEnds(), "flag/{black}", "DefenceWindowClosed");
        black.done("approver2", "award-black-flag", "");

        black.refused("no-legal-basis", "approver2", "publish-flag", "");
        assertThat(round.board("official", "")).containsExactly(round.here("{black}"));
        assertThat(round.board("viewer", "")).isEmpty();
    }
}
