package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 红旗, from the shortlist to its last hour, through HTTP and with the time passing that the scheme gives people. */
@ExtendWith(SharedTime.class)
class RedFlagTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String ROUND = "\"roundId\": \"{round}\"";
    private static final String BEST = ROUND + ", \"merchantId\": \"{u}-best\"";
    private static final String AWARD = BEST + ", \"flagId\": \"{u}-red\"";
    private static final String CEREMONY = ROUND + ", \"attendees\": 60";

    private final OfficeInTime time;

    RedFlagTest(OfficeInTime time) {
        this.time = time;
    }

    @Test
    void itIsAwardedWhenTheWindowIsOverAndLeavesTheBoardAtItsHour() {
        Awarding round = Awarding.scored(time);
        announce(round, null);
        Instant windowEnds = windowEnds(round);
        time.moveTo(windowEnds.minus(Duration.ofMinutes(5)));
        round.refused("notice-window-open", "approver", "flag/award-red-flag", AWARD);

        round.passesTo(windowEnds, "round/{round}", "ObjectionWindowClosed");
        round.refused("no-flag-to-hand-over", "official", "flag/hold-ceremony", CEREMONY);
        round.done("approver", "flag/award-red-flag", AWARD);
        round.refused("already-awarded", "approver", "flag/award-red-flag", BEST + ", \"flagId\": \"{u}-twice\"");
        round.done("official", "flag/hold-ceremony", CEREMONY);
        round.refused("ceremony-already-held", "official", "flag/hold-ceremony", CEREMONY);
        LocalDate awarded = LocalDate.ofInstant(time.now(), ZONE);

        Instant expires = round.hour("flag/{u}-red", "RedFlagAwarded", "expiresAt");
        assertThat(expires)
                .isEqualTo(awarded.plusDays(Awarding.VALID_DAYS + 1L)
                        .atStartOfDay(ZONE)
                        .toInstant());
        time.moveTo(expires.minus(Duration.ofMinutes(5)));
        assertThat(round.board("viewer", "")).containsExactly(round.here("{u}-red"));
        round.passesTo(expires, "flag/{u}-red", "FlagExpired");

        assertThat(round.board("official", "")).isEmpty();
        assertThat(round.board("official", "&on=" + awarded.plusDays(Awarding.VALID_DAYS)))
                .as("its last day")
                .containsExactly(round.here("{u}-red"));
        assertThat(round.board("official", "&on=" + awarded.plusDays(Awarding.VALID_DAYS + 1L)))
                .isEmpty();
        round.refused("flag-ended", "official", "flag/pass-flag", """
                "flagId": "{u}-red", "toMerchantId": "{u}-good\"""");
    }

    @Test
    void itHasExpiredAtItsHourWhenNothingRanThen() {
        Awarding round = Awarding.scored(time);
        announce(round, null);
        round.passesUnseen(windowEnds(round), "round/{round}", "ObjectionWindowClosed");
        round.done("approver", "flag/award-red-flag", AWARD);
        assertThat(round.board("viewer", "")).containsExactly(round.here("{u}-red"));

        round.passesUnseen(round.hour("flag/{u}-red", "RedFlagAwarded", "expiresAt"), "flag/{u}-red", "FlagExpired");

        assertThat(round.board("official", "")).isEmpty();
    }

    @Test
    void aBackDatedShortlistShortensNobodysTimeToObject() {
        Awarding round = Awarding.scored(time);
        Instant scored = time.now();
        time.moveTo(scored.plus(Duration.ofDays(40)));
        announce(round, scored.plus(Duration.ofMinutes(1)));

        round.refused("notice-window-open", "approver", "flag/award-red-flag", AWARD);
        round.refused("notice-window-open", "approver", "flag/award-red-flag", AWARD, scored.plus(Duration.ofDays(30)));
        Instant windowEnds = windowEnds(round);
        assertThat(windowEnds).isAfter(time.now().plus(Duration.ofDays(7)));
        round.passesTo(windowEnds, "round/{round}", "ObjectionWindowClosed");
        round.refused(
                "notice-window-open",
                "approver",
                "flag/award-red-flag",
                AWARD,
                windowEnds.minus(Duration.ofMinutes(1)));
        round.done("approver", "flag/award-red-flag", AWARD);
    }

    @Test
    void anObjectionIsDecidedByAnotherBeforeTheFlagIsAwarded() {
        Awarding round = Awarding.scored(time);
        announce(round, null);
        object(round, "deputy", "best");
        object(round, "official", "good");
        round.passesTo(windowEnds(round), "round/{round}", "ObjectionWindowClosed");

        round.refused("objection-open", "approver", "flag/award-red-flag", AWARD);
        round.refused("same-person", "deputy", "flag/resolve-objection", resolution("best", false));
        round.done("approver", "flag/resolve-objection", resolution("best", false));
        round.done("approver", "flag/resolve-objection", resolution("good", true));
        round.refused("objection-upheld", "approver", "flag/award-red-flag", """
                "roundId": "{round}", "merchantId": "{u}-good", "flagId": "{u}-second\"""");
        round.done("approver", "flag/award-red-flag", AWARD);
    }

    @Test
    void whoScoredAMerchantGivesItNoFlag() {
        Awarding round = Awarding.scored(time, "REGULATION", "deputy");
        announce(round, null);
        object(round, "official", "best");
        round.refused("same-person", "deputy", "flag/resolve-objection", resolution("best", false));
        round.done("approver", "flag/resolve-objection", resolution("best", false));
        round.passesTo(windowEnds(round), "round/{round}", "ObjectionWindowClosed");

        round.refused("same-person", "deputy", "flag/award-red-flag", AWARD);
        round.done("approver", "flag/award-red-flag", AWARD);
    }

    @Test
    void itMovesOnToAnotherAndIsNeitherPublishedNorRepaired() {
        Awarding round = Awarding.scored(time);
        announce(round, null);
        round.passesTo(windowEnds(round), "round/{round}", "ObjectionWindowClosed");
        round.done("approver", "flag/award-red-flag", AWARD);

        String flag = "\"flagId\": \"{u}-red\"";
        String handedIn = ", " + BlackSteps.handedIn(time.now());
        round.refused("flag-already-there", "official", "flag/pass-flag", passing("best"));
        round.refused("not-a-black-flag", "approver2", "flag/publish-flag", flag);
        round.refused(
                "not-a-black-flag", "official", "flag/apply-for-repair", flag + handedIn + ", \"measures\": \"无\"");
        String decision = flag + ", \"appealId\": \"a1\", \"upheld\": true, \"findings\": \"评分有误\"";
        round.unknown("appeal-unknown", "approver2", "flag/decide-appeal", decision);
        round.done("official", "flag/pass-flag", passing("good"));
        assertThat(round.board("viewer", "&merchantId={u}-good")).containsExactly(round.here("{u}-red"));

        round.done("official", "flag/file-appeal", flag + handedIn + ", \"appealId\": \"a1\", \"statement\": \"评分有误\"");
        round.refused("same-person", "approver", "flag/decide-appeal", decision);
        round.done("approver2", "flag/decide-appeal", decision);
        assertThat(round.board("official", "")).as("revoked").isEmpty();
    }

    @Test
    void noMerchantHasARedFlagAndABlackOneInOneRound() {
        Awarding round = Awarding.scored(time);
        announce(round, null);
        round.passesTo(windowEnds(round), "round/{round}", "ObjectionWindowClosed");
        round.done("approver", "flag/award-red-flag", AWARD);
        round.done("official", "flag/issue-improvement-notice", notice("poor"));

        round.refused("red-and-black-in-one-round", "official", "flag/pass-flag", passing("poor"));
        round.done("official", "flag/pass-flag", passing("worst"));
        round.refused("red-and-black-in-one-round", "official", "flag/issue-improvement-notice", notice("worst"));
        assertThat(round.board("viewer", "&merchantId={u}-worst")).containsExactly(round.here("{u}-red"));
    }

    private static void announce(Awarding round, @Nullable Instant occurredAt) {
        round.done(
                "official",
                "flag/announce-shortlist",
                ROUND + ", \"merchantIds\": [\"{u}-best\", \"{u}-good\"]",
                occurredAt);
    }

    private static Instant windowEnds(Awarding round) {
        return round.hour("round/{round}", "ShortlistAnnounced", "windowEndsAt");
    }

    private void object(Awarding round, String account, String merchant) {
        round.done(account, "flag/file-objection", """
                "roundId": "{round}", "objectionId": "%s", "merchantId": "{u}-%1$s", "statement": "占道经营",
                "onBehalfOf": {"channel": "VISIT", "receivedAt": "%s"}""".formatted(merchant, time.now()));
    }

    private static String resolution(String objection, boolean upheld) {
        return """
                "roundId": "{round}", "objectionId": "%s", "upheld": %s, "findings": "已核查\"""".formatted(objection, upheld);
    }

    private String notice(String merchant) {
        LocalDate dueOn = LocalDate.ofInstant(time.now(), ZONE).plusDays(Awarding.IMPROVE_DAYS);
        return """
                "roundId": "{round}", "merchantId": "{u}-%s", "flagId": "{u}-black-%1$s", "finding": "门前不洁",
                "dueOn": "%s\"""".formatted(merchant, dueOn);
    }

    private static String passing(String merchant) {
        return "\"flagId\": \"{u}-red\", \"toMerchantId\": \"{u}-%s\"".formatted(merchant);
    }
}
