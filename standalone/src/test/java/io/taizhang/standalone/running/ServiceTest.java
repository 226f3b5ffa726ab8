package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Purchased services through HTTP: contracts with their terms, deliveries and scores, and every rule that has a name. Terms last
 * to the end of the century, but for one: no clock lengthens the ledger while something is being refused.
 */
@ExtendWith(EmptyOffice.class)
class ServiceTest {
    private Office office;
    private Movement unit;

    @BeforeEach
    void prepare(Office running) {
        office = running;
        unit = Movement.prepared(office);
    }

    @Test
    void aContractIsSignedDeliveredAssessedRenewedAndTerminated() {
        signed("2021-01-01", "2098-12-31");
        delivery("2021-01-01", "2021-03-31");
        delivery("2021-04-01", "2021-06-30");
        unit.done("inspector", "service/assess-performance", assessment("2021-01-01", "2021-06-30"));
        JsonNode row = unit.see("service-ledger/{u}-k%2F1");
        assertThat(row.path("deliveries").longValue()).isEqualTo(2);
        assertThat(row.at("/delivered/车").decimalValue()).isEqualByComparingTo("25");
        assertThat(row.path("averageScore").decimalValue()).isEqualByComparingTo("92.5");
        assertThat(row.path("name").stringValue()).isEqualTo("示例清运公司01");

        unit.done("official-{u}", "service/renew-contract", renewal("2099-01-01", "2099-12-31"));
        assertThat(inTermOn("2020-12-31")).isZero();
        assertThat(inTermOn("2021-01-01")).isEqualTo(1);
        assertThat(inTermOn("2099-06-01")).isEqualTo(1);
        JsonNode now = unit.see("service-ledger?unit={u}");
        assertThat(now.path("total").longValue()).isEqualTo(1);
        assertThat(now.at("/totals/feeFen").longValue()).isEqualTo(1_200_000);

        unit.done("official-{u}", "service/terminate-contract", "\"contractId\": \"{u}-k\", \"why\": \"多次漏清\"");
        refused("closed", 409, "renew-contract", renewal("2100-01-01", "2100-12-31"));
        refused("closed", 409, "terminate-contract", "\"contractId\": \"{u}-k\", \"why\": \"再次\"");
        assertThat(unit.see("service-ledger/{u}-k%2F1").path("state").stringValue())
                .isEqualTo("TERMINATED");
        assertThat(inTermOn("2099-06-01")).isZero();
        JsonNode figures = unit.see("unit-overview/{u}").path("service");
        assertThat(figures.path("contracts").longValue()).isZero();
        assertThat(figures.path("feeFen").longValue()).isEqualTo(2_500_000);
        delivery("2021-07-01", "2021-07-31");
    }

    @Test
    void aPeriodIsNotReversedAndLiesInTheTerm() {
        refused("period-reversed", 409, "sign-contract", contract("2021-12-31", "2021-01-01", ""));
        signed("2021-01-01", "2098-12-31");
        refused("already-exists", 409, "sign-contract", contract("2021-01-01", "2021-12-31", ""));
        refused("period-reversed", 409, "record-delivery", delivered("2021-03-31", "2021-03-01"));
        refused("delivery-outside-term", 409, "record-delivery", delivered("2020-12-31", "2021-01-31"));
        refused("period-not-over", 409, "record-delivery", delivered("2021-01-01", "2098-01-31"));
        refused("renewal-overlaps-term", 409, "renew-contract", renewal("2098-12-31", "2099-12-31"));
        refused(
                "assessment-outside-term",
                409,
                "inspector",
                "assess-performance",
                assessment("2020-01-01", "2021-01-31"));
        refused("period-not-over", 409, "inspector", "assess-performance", assessment("2021-01-01", "2098-01-31"));
    }

    @Test
    void whoSignedOrRecordedDoesNotAssessAndAPeriodIsAssessedOnce() {
        signedBy("deputy", "2021-01-01", "2098-12-31");
        refused("same-person", 409, "deputy", "assess-performance", assessment("2021-01-01", "2021-01-31"));
        unit.done("inspector", "service/assess-performance", assessment("2021-01-01", "2021-01-31"));
        refused(
                "period-already-assessed",
                409,
                "inspector2",
                "assess-performance",
                assessment("2021-01-31", "2021-02-28"));
        refused("role-not-allowed", 403, "official-{u}", "assess-performance", assessment("2021-03-01", "2021-03-31"));
    }

    @Test
    void theFeeIsBorneByAFundForServicesOfTheSameOffice() {
        fund("{u}-services", "{u}", "SERVICE", "OFFICE");
        fund("{u}-charity", "{u}", "CHARITY", "SOCIETY");
        fund("{u}-below", "{u}-c1", "SERVICE", "OFFICE");
        String term = "2021-01-01";
        refused("fund-unknown", 404, "sign-contract", contract(term, "2098-12-31", "{u}-nothing"));
        refused("fund-purpose-mismatch", 409, "sign-contract", contract(term, "2098-12-31", "{u}-charity"));
        refused("fund-of-another-unit", 409, "sign-contract", contract(term, "2098-12-31", "{u}-below"));
        unit.done("official-{u}", "service/sign-contract", contract(term, "2098-12-31", "{u}-services"));
        unit.done("finance", "fund/close-fund", "\"fundId\": \"{u}-services\"");
        refused(
                "fund-closed",
                409,
                "sign-contract",
                contract(term, "2098-12-31", "{u}-services").replace("{u}-k", "{u}-k2"));
    }

    @Test
    void servicesAreBoughtForUnitsOfTheBuyersOwn() {
        String own = contract("2021-01-01", "2098-12-31", "");
        refused("beneficiary-outside-unit", 409, "sign-contract", own.replace("[]", "[\"demo\"]"));
        refused("beneficiary-named-twice", 409, "sign-contract", own.replace("[]", "[\"{u}-c1\", \"{u}-c1\"]"));
        refused("unit-unknown", 404, "sign-contract", own.replace("[]", "[\"{u}-nowhere\"]"));
        refused("out-of-scope", 403, "official-{u}-c1", "sign-contract", own);
        unit.done("official-{u}", "service/sign-contract", own.replace("[]", "[\"{u}-c1\"]"));
    }

    @Test
    void aContractRunsOutByItselfAndSaysSoBefore() {
        signed("2021-01-01", "2021-12-31");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> unit.see("service-ledger/{u}-k%2F1")
                        .path("state")
                        .stringValue()
                        .equals("EXPIRED"));
        assertThat(office.facts(unit.here("service-contract/{u}-k")).stream()
                        .map(fact -> fact.path("type").stringValue() + " "
                                + fact.path("occurredAt").stringValue()))
                .contains("service.ContractEndAnnounced 2021-12-01T16:00:00Z")
                .contains("service.ContractExpired 2021-12-31T16:00:00Z");
        refused("contract-already-over", 409, "terminate-contract", "\"contractId\": \"{u}-k\", \"why\": \"已届满\"");
        unit.done("official-{u}", "service/renew-contract", renewal("2022-01-01", "2098-12-31"));
        assertThat(unit.see("unit-overview/{u}").at("/service/contracts").longValue())
                .isEqualTo(1);
    }

    private void fund(String id, String unitId, String purpose, String source) {
        unit.done("finance", "fund/open-fund", """
                "fundId": "%s", "unitId": "%s", "title": "经费", "year": 2021, "purpose": "%s", "source": "%s\"""".formatted(id, unitId, purpose, source));
    }

    private void signed(String startsOn, String endsOn) {
        signedBy("official-{u}", startsOn, endsOn);
    }

    private void signedBy(String account, String startsOn, String endsOn) {
        unit.done(account, "service/sign-contract", contract(startsOn, endsOn, ""), "2020-12-20");
    }

    private static String contract(String startsOn, String endsOn, String fundId) {
        return """
                "contractId": "{u}-k", "unitId": "{u}", "kind": "WASTE_HAULAGE", "provider": "示例清运公司01",
                "beneficiaryUnitIds": [], "feeFen": 1200000, "period": %s%s""".formatted(period(startsOn, endsOn), fundId.isEmpty() ? "" : ", \"fundId\": \"" + fundId + "\"");
    }

    private static String renewal(String startsOn, String endsOn) {
        return "\"contractId\": \"{u}-k\", \"feeFen\": 1300000, \"period\": " + period(startsOn, endsOn);
    }

    private void delivery(String startsOn, String endsOn) {
        unit.done("official-{u}", "service/record-delivery", delivered(startsOn, endsOn));
    }

    private static String delivered(String startsOn, String endsOn) {
        return "\"contractId\": \"{u}-k\", \"quantity\": 12.5, \"unit\": \"车\", \"period\": "
                + period(startsOn, endsOn);
    }

    private static String assessment(String startsOn, String endsOn) {
        return "\"contractId\": \"{u}-k\", \"score\": 92.5, \"period\": " + period(startsOn, endsOn);
    }

    private static String period(String startsOn, String endsOn) {
        return "{\"startsOn\": \"%s\", \"endsOn\": \"%s\"}".formatted(startsOn, endsOn);
    }

    private long inTermOn(String day) {
        return unit.see("service-ledger?unit={u}&on=" + day).path("total").longValue();
    }

    private void refused(String type, int status, String command, String fields) {
        refused(type, status, "official-{u}", command, fields);
    }

    private void refused(String type, int status, String account, String command, String fields) {
        unit.refusedIn("service", type, status, account, command, fields);
    }
}
