package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An office begins with nothing: its first unit, and its first project from the plan to the handover. */
class LiveLedgerTest {
    @TempDir
    private Path folder;

    private Office office;

    @Test
    void anOfficeBeginsAndItsFirstProjectIsPaid() throws Exception {
        try (var process = StandaloneProcess.launch("--port", "0", "--empty", "--data", folder.toString())) {
            office = process.ready();
            theLedgerIsLiveAndEmpty(process);
            nobodyActsBeforeTheFirstUnit();
            adminRegistersTheFirstUnitAndAllBelongToIt();
            aCompoundRunsFromThePlanToTheHandover();
            itIsPaidAndTheBooksAgree();
            theDatabasesClockIsTheLedgers();
        }
    }

    private static void theLedgerIsLiveAndEmpty(StandaloneProcess process) {
        assertThat(process.output()).contains("LIVE, at #1,");
    }

    private void nobodyActsBeforeTheFirstUnit() {
        assertThat(office.command("official", "organisation/form-team", """
                        {"unitId": "office", "kind": "ARTS", "name": "示例队", "headcount": 3}""")
                        .json()
                        .path("type")
                        .stringValue())
                .isEqualTo("/problems/unit-unknown");
    }

    private void adminRegistersTheFirstUnitAndAllBelongToIt() {
        done("admin", "organisation/register-unit", "2021-01-04", """
                {"unitId": "office", "kind": "SUBDISTRICT", "name": "示例街道", "populations": []}""");
        done("admin", "organisation/register-unit", "2021-01-04", """
                {"unitId": "c1", "parentId": "office", "kind": "COMMUNITY", "name": "示例社区", "populations": []}""");
        assertThat(office.facts().getLast().path("actorUnitId").stringValue()).isEqualTo("office");
    }

    private void aCompoundRunsFromThePlanToTheHandover() {
        done("official", "organisation/register-place", "2021-01-05", """
                {"placeId": "yard", "unitId": "c1", "kind": "COMPOUND", "name": "示例小区", "builtYear": 1987}""");
        done("official", "organisation/survey-place", "2021-01-06", """
                {"placeId": "yard", "defects": ["外墙渗水"], "needs": ["停车位"], "condition": "POOR"}""");
        done("finance", "fund/open-fund", "2021-01-07", """
                {"fundId": "fund", "unitId": "office", "title": "专项", "year": 2021, "purpose": "RENOVATION", "source": "CITY"}""");
        done("finance", "fund/appropriate", "2021-01-08", """
                {"fundId": "fund", "amountFen": 1000000, "documentNo": "示例文号"}""");
        done("official", "renovation/include-in-plan", "2021-02-01", """
                {"projectId": "p1", "unitId": "c1", "kind": "COMPOUND", "category": "BASIC", "title": "示例小区改造",
                 "placeIds": ["yard"], "year": 2021}""");
        done("official", "renovation/record-ballot", "2021-02-10", """
                {"projectId": "p1", "subject": "改造", "headsTotal": 100, "headsVoting": 90, "headsFor": 80,
                 "areaTotalM2": 8000, "areaVotingM2": 7000.50, "areaForM2": 6000.25}""");
        done("official", "renovation/publish-design", "2021-02-11", """
                {"projectId": "p1", "summary": "方案", "noticeDays": 7}""");
        done("approver", "renovation/approve-project", "2021-02-20", """
                {"projectId": "p1", "estimateFen": 900000, "fundLines": [{"fundId": "fund", "amountFen": 900000}]}""");
        done("finance", "fund/allocate", "2021-02-21", """
                {"fundId": "fund", "allocationId": "a1", "projectOrCampaignId": "project/p1", "amountFen": 900000}""");
        done("official", "renovation/award-contract", "2021-03-01", """
                {"projectId": "p1", "contractId": "k1", "contractor": "示例施工单位", "sumFen": 800000,
                 "startsOn": "2021-03-05", "endsOn": "2021-06-30", "method": "OPEN"}""");
        done("official", "renovation/start-works", "2021-03-05", """
                {"projectId": "p1"}""");
        done("official", "renovation/report-works", "2021-06-01", """
                {"projectId": "p1", "stage": "全部", "percent": 100, "note": "完工"}""");
        done("inspector", "renovation/certify-works", "2021-06-02", """
                {"projectId": "p1", "contractId": "k1", "amountFen": 800000}""");
        done("official", "renovation/complete-works", "2021-06-03", """
                {"projectId": "p1"}""");
        done("inspector2", "renovation/accept-works", "2021-06-10", """
                {"projectId": "p1", "findings": []}""");
    }

    private void itIsPaidAndTheBooksAgree() {
        done("official", "renovation/request-payment", "2021-06-11", """
                {"projectId": "p1", "paymentId": "pay", "contractId": "k1", "fundId": "fund", "amountFen": 800000,
                 "payee": "示例施工单位"}""");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> office.see("/api/views/fund-balance/fund")
                                .path("reservedFen")
                                .longValue()
                        == 800_000);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> record("approver", "renovation/approve-payment", "2021-06-12", """
                        {"projectId": "p1", "paymentId": "pay"}""")
                                .status()
                        == 201);
        done("finance", "renovation/confirm-disbursement", "2021-06-13", """
                {"projectId": "p1", "paymentId": "pay", "voucherNo": "示例凭证"}""");
        done("finance", "renovation/settle-account", "2021-07-01", """
                {"projectId": "p1", "finalFen": 800000}""");
        done("official", "renovation/hand-over", "2021-07-02", """
                {"projectId": "p1", "managedBy": "社区"}""");
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            JsonNode unit = office.see("/api/views/unit-overview/office");
            assertThat(unit.at("/renovation/paidFen").longValue()).isEqualTo(800_000);
            assertThat(unit.at("/renovation/settledFen").longValue()).isEqualTo(800_000);
            assertThat(unit.at("/renovation/projectsByStage/COMPLETED").longValue(0))
                    .isEqualTo(1);
            assertThat(unit.at("/fund/disbursedFen").longValue()).isEqualTo(800_000);
            assertThat(unit.at("/fund/reservedFen").longValue()).isZero();
        });
    }

    private void theDatabasesClockIsTheLedgers() {
        assertThat(office.facts())
                .allSatisfy(
                        fact -> assertThat(Instant.parse(fact.path("recordedAt").stringValue()))
                                .isCloseTo(Instant.now(), within(Duration.ofMinutes(5))));
        assertThat(office.see("/api/views/audit-trail/project%2Fp1")
                        .path("lateEntries")
                        .longValue())
                .as("what was entered years later shows")
                .isPositive();
    }

    private void done(String account, String command, String day, String body) {
        Office.Answer answer = record(account, command, day, body);
        assertThat(answer.status()).as(command + ": " + answer.body()).isEqualTo(201);
    }

    private Office.Answer record(String account, String command, String day, String body) {
        return office.send(office.request("/api/commands/" + command)
                .header("Authorization", Office.basic(account))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"command\":%s,\"occurredAt\":\"%sT09:00:00+08:00\"}".formatted(body, day))));
    }
}
