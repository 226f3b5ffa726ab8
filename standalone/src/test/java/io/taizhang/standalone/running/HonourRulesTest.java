package io.taizhang.standalone.running;

import static io.taizhang.standalone.running.Honouring.ANNOUNCE;
import static io.taizhang.standalone.running.Honouring.honour;
import static io.taizhang.standalone.running.Honouring.nomination;
import static io.taizhang.standalone.running.Honouring.votes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What programmes, rounds and honours refuse by name, and what they take instead. */
@ExtendWith(SharedTime.class)
class HonourRulesTest {
    private static final String PERSONS = "\"candidateKind\": \"PERSON\"";
    private final OfficeInTime time;

    HonourRulesTest(OfficeInTime time) {
        this.time = time;
    }

    @Test
    void anHonourIsHandledByDifferentPeopleAtEachStep() {
        Honouring round = Honouring.ofPersons(time, 3);
        round.done("deputy", "honour/nominate", nomination("a"));
        round.refused("same-person", "deputy", "honour/review", votes(1, 6, 9));
        round.done("official", "honour/review", votes(1, 6, 9));
        round.done("official", "honour/nominate", nomination("b"));
        round.refused("same-person", "official", "honour/review", votes(2, 6, 9));
        round.done("deputy", "honour/review", votes(2, 6, 9));
        round.announced();
        round.done("official", "honour/file-objection", objection(round, "o1", 2));
        String resolved = "\"roundId\": \"{round}\", \"objectionId\": \"o1\", \"upheld\": false, \"findings\": \"查无\"";
        round.refused("same-person", "deputy", "honour/resolve-objection", resolved);
        round.done("approver", "honour/resolve-objection", resolved);
        round.windowPasses();
        round.refused("same-person", "deputy", "honour/confer", honour(1, "h1"));
        round.refused("same-person", "deputy", "honour/confer", honour(2, "h2"));
        round.done("approver", "honour/confer", honour(1, "h1"));
        String revocation = "\"honourId\": \"{u}-h1\", \"why\": \"事迹失实\"";
        round.refused("same-person", "approver", "honour/revoke-honour", revocation);
        round.done("approver2", "honour/revoke-honour", revocation);
    }

    @Test
    void whoHadAnHonourRevokedIsNotNominatedForTwoYearsInAnyProgramme() {
        Honouring round = Honouring.ofPersons(time, 3);
        round.candidate(1, "a");
        round.announced();
        round.windowPasses();
        round.done("approver", "honour/confer", honour(1, "h1"));
        String beside = """
                "programmeId": "{u}-beside", "unitId": "{u}", "title": "道德模范", "candidateKind": "PERSON",
                "cadence": "ANNUAL", "authorityBasis": {"body": "示例市", "documentNo": "示例〔2021〕2号"}""";
        round.done("official", "honour/define-programme", beside);
        round.done("official", "honour/open-round", "\"programmeId\": \"{u}-beside\", \"period\": \"{year}\"");
        String again = nomination("a").replace("{round}", "{u}-beside-{year}");

        round.done("approver2", "honour/revoke-honour", "\"honourId\": \"{u}-h1\", \"why\": \"事迹失实\"");

        round.refused("barred-after-revocation", "official", "honour/nominate", again);
        round.passes(Duration.ofDays(729));
        round.refused("barred-after-revocation", "official", "honour/nominate", again);
        round.passes(Duration.ofDays(3));
        round.refused(
                "barred-after-revocation",
                "official",
                "honour/nominate",
                again,
                round.now().minus(Duration.ofDays(10)));
        round.done("official", "honour/nominate", again);
    }

    @Test
    void aRevokedHonourLeavesTheRollForAllButTheOffice() {
        Honouring round = Honouring.ofPersons(time, 3);
        round.candidate(1, "a");
        round.announced();
        round.windowPasses();
        round.done("approver", "honour/confer", honour(1, "h1"));
        assertThat(round.seen("viewer", "honour-roll/{u}-h1").status()).isEqualTo(200);
        assertThat(round.seen("viewer", "honour-roll/{u}-h1").body()).doesNotContain("示例居民");
        assertThat(round.seen("official", "honour-roll/{u}-h1").body()).contains("示例居民a");

        round.done("approver2", "honour/revoke-honour", "\"honourId\": \"{u}-h1\", \"why\": \"事迹失实\"");

        assertThat(round.seen("viewer", "honour-roll/{u}-h1").status()).isEqualTo(404);
        assertThat(round.seen("viewer", "honours-by-year?unitId={u}").body()).doesNotContain("revoked");
        for (String subject : new String[] {"honour%2F{u}-h1", "person%2F{u}-a", "programme%2F{u}"}) {
            assertThat(round.seen("viewer", "audit-trail/" + subject).status())
                    .as(subject)
                    .isEqualTo(404);
            assertThat(round.seen("official", "audit-trail/" + subject).status())
                    .as(subject)
                    .isEqualTo(200);
        }
        assertThat(round.seen("official", "honour-roll/{u}-h1")
                        .json()
                        .path("state")
                        .stringValue())
                .isEqualTo("REVOKED");
        round.refused("honour-revoked", "official", "honour/recommend-upwards", """
                "honourId": "{u}-h1", "toUnitId": "demo\"""");
    }

    @Test
    void nothingIsConferredBeforeItsTimeOrBeyondTheQuota() {
        Honouring round = Honouring.ofPersons(time, 1);
        round.candidate(1, "a");
        round.candidate(2, "b");
        round.refused("already-nominated", "official", "honour/nominate", nomination("a"));
        round.unknown("candidate-unknown", "deputy", "honour/review", votes(9, 1, 2));
        round.refused("votes-exceed-total", "deputy", "honour/review", votes(1, 10, 9));
        round.refused("not-announced", "approver", "honour/confer", honour(1, "h1"));
        round.done("official", "honour/nominate", nomination("c"));
        round.refused("not-reviewed", "official", "honour/announce", ANNOUNCE);
        round.done("deputy", "honour/review", votes(3, 4, 9));
        round.announced();
        round.refused("already-announced", "official", "honour/announce", ANNOUNCE);
        round.refused("nominations-closed", "official", "honour/nominate", nomination("d"));
        round.refused("not-announced", "approver", "honour/confer", honour(3, "h3"));
        round.refused("notice-window-open", "approver", "honour/confer", honour(1, "h1"));
        String late = objection(round, "o2", 1);
        round.done("official", "honour/file-objection", objection(round, "o1", 1));
        round.windowPasses();
        round.refused("notice-window-closed", "official", "honour/file-objection", objection(round, "o3", 2));
        round.done("official", "honour/file-objection", late);
        round.refused("objection-open", "approver", "honour/confer", honour(1, "h1"));
        round.done("approver", "honour/resolve-objection", resolution("o1", false));
        round.done("approver", "honour/resolve-objection", resolution("o2", true));
        round.refused("objection-already-resolved", "approver", "honour/resolve-objection", resolution("o1", false));
        round.unknown("objection-unknown", "approver", "honour/resolve-objection", resolution("o9", false));
        round.refused("objection-upheld", "approver", "honour/confer", honour(1, "h1"));
        round.done("approver", "honour/confer", honour(2, "h2"));
        round.refused("already-conferred", "approver", "honour/confer", honour(2, "h9"));
    }

    @Test
    void theQuotaOfARoundHolds() {
        Honouring round = Honouring.ofPersons(time, 1);
        round.candidate(1, "a");
        round.candidate(2, "b");
        round.announced();
        round.windowPasses();
        round.done("approver", "honour/confer", honour(1, "h1"));
        round.refused("quota-exceeded", "approver", "honour/confer", honour(2, "h2"));
    }

    @Test
    void aRecommendationGoesUpwards() {
        Honouring round = Honouring.ofPersons(time, 1);
        round.candidate(1, "a");
        round.announced();
        round.windowPasses();
        round.done("approver", "honour/confer", honour(1, "h1"));
        String to = "\"honourId\": \"{u}-h1\", \"toUnitId\": ";
        round.refused("not-upwards", "official", "honour/recommend-upwards", to + "\"{u}\"");
        round.done("official", "honour/recommend-upwards", to + "\"demo\"");
        round.refused("already-recommended", "official", "honour/recommend-upwards", to + "\"demo\"");
    }

    @Test
    void aProgrammeIsHeldAsItWasDefined() {
        Honouring round = Honouring.opened(time, PERSONS);
        round.refused("period-does-not-fit-cadence", "official", "honour/open-round", open("{year}-Q1"));
        round.refused("already-exists", "official", "honour/open-round", open("{year}"));
        round.refused("period-not-begun", "official", "honour/open-round", open("2099"));
        String stars = """
                "programmeId": "{u}-stars", "unitId": "{u}", "title": "星级", "candidateKind": "PERSON", "stars": ["守法"],
                "cadence": "ONCE", "authorityBasis": {"body": "示例市", "documentNo": "示例〔2021〕2号", "validTo": "2099-12-31"}""";
        round.refused("stars-for-households-only", "official", "honour/define-programme", stars);
        String expired = stars.replace("2099-12-31", "2020-12-31").replace("PERSON", "HOUSEHOLD");
        round.refused("basis-expired", "official", "honour/define-programme", expired);
        round.done("official", "honour/define-programme", stars.replace("PERSON", "HOUSEHOLD"));
        String once = "\"programmeId\": \"{u}-stars\", \"period\": ";
        round.done("official", "honour/open-round", once + "\"{year}\"");
        round.refused("held-once-only", "official", "honour/open-round", once + "\"2020\"");
    }

    @Test
    void merchantsAreRegisteredAndHouseholdsApply() {
        Honouring merchants = Honouring.opened(time, "\"candidateKind\": \"MERCHANT\"");
        merchants.unknown("merchant-unknown", "official", "honour/nominate", nomination("m1"));
        merchants.done("official", "organisation/register-merchant", """
                "merchantId": "{u}-m1", "unitId": "{u}", "name": "示例商户\"""");
        merchants.done("official", "honour/nominate", nomination("m1"));
        merchants.done("official", "organisation/register-merchant", """
                "merchantId": "{u}-m2", "unitId": "{u}", "name": "示例商户\"""");
        merchants.done("official", "organisation/deregister-merchant", "\"merchantId\": \"{u}-m2\"");
        merchants.refused("merchant-deregistered", "official", "honour/nominate", nomination("m2"));

        Honouring households = Honouring.opened(time, "\"candidateKind\": \"HOUSEHOLD\"");
        households.refused("household-did-not-apply", "official", "honour/nominate", nomination("f1"));
        households.done("official", "honour/nominate", nomination("f1").replace("false", "true"));
    }

    @Test
    void historyIsEnteredMarkedAndOnlyWhereNoRoundWasHeld() {
        Honouring round = Honouring.opened(time, PERSONS);
        round.refused("period-not-over", "approver", "honour/record-past-honour", past("2090"));
        round.refused("period-does-not-fit-cadence", "approver", "honour/record-past-honour", past("2019-07"));
        round.unknown(
                "programme-unknown",
                "approver",
                "honour/record-past-honour",
                past("2019").replace("\"programmeId\": \"{u}\"", "\"programmeId\": \"nothing\""));
        round.done("approver", "honour/record-past-honour", past("2019"));
        assertThat(round.seen("viewer", "honour-roll/{u}-past")
                        .json()
                        .path("historical")
                        .booleanValue())
                .isTrue();
        round.refused(
                "already-in-history",
                "approver",
                "honour/record-past-honour",
                past("2019").replace("-past", "-again"));
        round.refused("period-in-history", "official", "honour/open-round", open("2019"));
        round.refused("historical-honour", "official", "honour/recommend-upwards", """
                "honourId": "{u}-past", "toUnitId": "demo\"""");
        round.passes(Duration.ofDays(366));
        round.refused(
                "round-in-the-ledger",
                "approver",
                "honour/record-past-honour",
                past("{year}").replace("-past", "-held"));
    }

    @Test
    void aDecisionIsNobodysWhoMayNotDecide() {
        Honouring round = Honouring.opened(time, PERSONS);
        round.refused(403, "role-not-allowed", "official", "honour/confer", honour(1, "h1"), null);
        round.refused(
                403, "role-not-allowed", "approver", "honour/close-notice-window", "\"roundId\": \"{round}\"", null);
        round.refused(400, "invalid-command", "official", "honour/announce", ANNOUNCE.replace('5', '4'), null);
    }

    private static String open(String period) {
        return "\"programmeId\": \"{u}\", \"period\": \"" + period + "\"";
    }

    private static String past(String period) {
        return """
                "honourId": "{u}-past", "unitId": "{u}", "programmeId": "{u}", "period": "%s", "source": "示例纸质台账",
                "candidate": {"candidateId": "{u}-p", "name": "示例居民"}""".formatted(period);
    }

    /** Handed in now. */
    private static String objection(Honouring round, String id, int number) {
        return """
                "roundId": "{round}", "objectionId": "%s", "candidateNo": %d, "receivedAt": "%s", "statement": "不实\"""".formatted(id, number, round.now());
    }

    private static String resolution(String id, boolean upheld) {
        return "\"roundId\": \"{round}\", \"objectionId\": \"%s\", \"upheld\": %b, \"findings\": \"已查\""
                .formatted(id, upheld);
    }
}
