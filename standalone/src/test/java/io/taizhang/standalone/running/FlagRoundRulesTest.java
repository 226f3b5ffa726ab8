package io.taizhang.standalone.running;

import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a scheme and its rounds refuse by name, and what they take instead. */
@ExtendWith(SharedTime.class)
class FlagRoundRulesTest {
    private static final String ROUND = "\"roundId\": \"{round}\"";
    private static final String SCORE = "{\"criterionCode\": \"c1\", \"points\": 95}";

    private Awarding round;

    @BeforeEach
    void open(OfficeInTime time) {
        round = Awarding.opened(time, "REGULATION");
        round.merchant("m1");
        round.merchant("m2");
    }

    @Test
    void aSchemesTermsFitTogether() {
        String c1 = "{\"code\": \"c1\", \"title\": \"门前环境\", \"points\": 100}";
        scheme("criterion-named-twice", c1 + "," + c1, 90, 60);
        scheme("threshold-beyond-points", c1, 101, 60);
        scheme("thresholds-overlap", c1, 60, 61);
        round.done("approver", "flag/publish-scheme", terms(c1, 60, 60));
    }

    private void scheme(String type, String criteria, int redAtLeast, int blackBelow) {
        round.refused(type, "approver", "flag/publish-scheme", terms(criteria, redAtLeast, blackBelow));
    }

    @Test
    void aSchemeRestsOnWhatStillHolds() {
        String c1 = "{\"code\": \"c1\", \"title\": \"门前环境\", \"points\": 100}";
        String expired = "\"LAW\", \"validTo\": \"2031-01-31\"";
        String holds = "\"LAW\", \"validTo\": \"2099-01-31\"";
        String lasting = terms(c1, 90, 60);
        round.refused("basis-expired", "approver", "flag/publish-scheme", lasting.replace("\"REGULATION\"", expired));
        round.done("approver", "flag/publish-scheme", lasting.replace("\"REGULATION\"", holds));
    }

    private static String terms(String criteria, int redAtLeast, int blackBelow) {
        return """
                "schemeId": "{u}-other", "unitId": "{u}", "title": "评比办法",
                "authorityBasis": {"body": "示例市", "documentNo": "示例条例", "legalLevel": "REGULATION"},
                "criteria": [%s], "redAtLeast": %d, "blackBelow": %d, "redValidDays": 10, "blackValidDays": 10,
                "noticeWorkingDays": 7, "defenceWorkingDays": 5, "improveDays": 10""".formatted(criteria, redAtLeast, blackBelow);
    }

    @Test
    void aMerchantOfTheUnitIsNominatedOnceWhileItTrades() {
        round.unknown("merchant-unknown", "official", "flag/nominate-merchant", of("nobody"));
        round.done("admin", "organisation/register-unit", """
                "unitId": "{u}-beside", "parentId": "demo", "kind": "SUBDISTRICT", "name": "邻街道", "populations": []""");
        round.done("official", "organisation/register-merchant", """
                "merchantId": "{u}-neighbour", "unitId": "{u}-beside", "name": "示例商户\"""");
        round.refused("merchant-of-another-unit", "official", "flag/nominate-merchant", of("neighbour"));
        round.done("official", "organisation/deregister-merchant", "\"merchantId\": \"{u}-m2\"");
        round.refused("merchant-deregistered", "official", "flag/nominate-merchant", of("m2"));
        round.done("official", "flag/nominate-merchant", of("m1"));
        round.refused("already-nominated", "official", "flag/nominate-merchant", of("m1"));
    }

    @Test
    void aScoreIsWholeAndInTime() {
        round.done("deputy", "flag/nominate-merchant", of("m1"));
        round.refused("same-person", "deputy", "flag/score-merchant", scored(SCORE));
        round.refused("criterion-scored-twice", "inspector", "flag/score-merchant", scored(SCORE + "," + SCORE));
        round.done("inspector", "flag/score-merchant", scored(SCORE));
        round.refused("scoring-open", "official", "flag/announce-shortlist", list("m1"));
        round.done("official", "flag/close-scoring", ROUND);
        round.refused("scoring-closed", "inspector", "flag/score-merchant", scored(SCORE));
        round.refused("scoring-closed", "official", "flag/nominate-merchant", of("m2"));
        round.refused("scoring-closed", "official", "flag/close-scoring", ROUND);
    }

    @Test
    void whoNominatedAMerchantGivesItNoFlag() {
        round.done("deputy", "flag/nominate-merchant", of("m1"));
        round.done("inspector", "flag/score-merchant", scored(SCORE));
        round.done("official", "flag/close-scoring", ROUND);
        round.done("official", "flag/announce-shortlist", list("m1"));
        windowPasses();
        String award = of("m1") + ", \"flagId\": \"{u}-red\"";
        round.refused("same-person", "deputy", "flag/award-red-flag", award);
        round.done("approver", "flag/award-red-flag", award);
    }

    private void windowPasses() {
        round.passesTo(
                round.hour("round/{round}", "ShortlistAnnounced", "windowEndsAt"),
                "round/{round}",
                "ObjectionWindowClosed");
    }

    @Test
    void aShortlistIsAnnouncedOnceAndOfThoseWhoWereScored() {
        round.done("official", "flag/nominate-merchant", of("m1"));
        round.done("official", "flag/nominate-merchant", of("m2"));
        round.done("inspector", "flag/score-merchant", scored(SCORE));
        round.done("official", "flag/close-scoring", ROUND);
        round.refused("not-scored", "official", "flag/announce-shortlist", list("m2"));
        round.refused("merchant-listed-twice", "official", "flag/announce-shortlist", list("m1", "m1"));
        round.refused("shortlist-not-announced", "official", "flag/file-objection", objection("o1", "m1"));
        round.done("official", "flag/announce-shortlist", list("m1"));
        round.refused("shortlist-already-announced", "official", "flag/announce-shortlist", list("m1"));
        round.refused("not-shortlisted", "official", "flag/file-objection", objection("o1", "m2"));

        String findings = ", \"objectionId\": \"o1\", \"upheld\": false, \"findings\": \"查无\"";
        round.unknown("objection-unknown", "approver", "flag/resolve-objection", ROUND + findings);
        round.done("official", "flag/file-objection", objection("o1", "m1"));
        round.done("approver", "flag/resolve-objection", ROUND + findings);
        round.refused("objection-already-resolved", "approver", "flag/resolve-objection", ROUND + findings);
        String inTime = objection("o2", "m1");
        windowPasses();
        round.refused("notice-window-closed", "official", "flag/file-objection", objection("o2", "m1"));
        round.done("official", "flag/file-objection", inTime);
    }

    @Test
    void aRoundEndsWithItsScheme() {
        round.done("approver", "flag/withdraw-scheme", "\"schemeId\": \"{u}\", \"why\": \"试行结束\"");
        await().atMost(OfficeInTime.PATIENCE).until(() -> round.has("round/{round}", "RoundAnnulled"));
        round.refused("round-annulled", "official", "flag/nominate-merchant", of("m1"));
    }

    @Test
    void nothingHappensToAFlagOfTheTimeBeforeTheLedger() {
        round.done("approver", "flag/record-past-flag", """
                "flagId": "{u}-past", "unitId": "{u}", "merchantId": "{u}-m1", "colour": "RED", "period": "2019",
                "source": "示例纸质台账\"""");
        round.refused(
                "historical-flag",
                "official",
                "flag/pass-flag",
                "\"flagId\": \"{u}-past\", \"toMerchantId\": \"{u}-m2\"");
    }

    private static String of(String merchant) {
        return ROUND + ", \"merchantId\": \"{u}-" + merchant + "\"";
    }

    private static String scored(String scores) {
        return of("m1") + ", \"scores\": [" + scores + "]";
    }

    private static String list(String... merchants) {
        return ROUND + ", \"merchantIds\": [\"{u}-" + String.join("\", \"{u}-", merchants) + "\"]";
    }

    /** Handed in now. */
    private String objection(String id, String merchant) {
        return of(merchant) + ", \"objectionId\": \"" + id + "\", \"statement\": \"占道经营\", "
                + BlackSteps.handedIn(round.time().now());
    }
}
