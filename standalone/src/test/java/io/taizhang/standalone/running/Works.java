package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Works on one road of a live ledger, and the fund they are paid from. */
record Works(Office office, String project) {
    /** Opens the ledger's first unit, a fund, and works under way of which {@code certifiedFen} are certified. */
    static Works underWay(Office office, long certifiedFen) {
        Works works = inPlan(office).approved().contracted("official").begun();
        works.done("inspector", "renovation/certify-works", """
                "projectId": "%1$s", "contractId": "%1$s-contract", "amountFen": """ + certifiedFen);
        return works;
    }

    /** A road in the plan of the ledger's first unit. */
    static Works inPlan(Office office) {
        return inPlan(office, "official");
    }

    static Works inPlan(Office office, String official) {
        var works = new Works(office, "road-" + UUID.randomUUID());
        office.command("admin", "organisation/register-unit", "the first unit", """
                {"unitId": "demo", "kind": "CITY", "name": "示例市", "populations": []}""");
        works.done(official, "renovation/include-in-plan", """
                "projectId": "%s", "unitId": "demo", "kind": "ROAD", "title": "示例路", "placeIds": [], "year": 2026""");
        return works;
    }

    /** The estimate approved, and the money there. */
    Works approved() {
        done("finance", "fund/open-fund", """
                "fundId": "%1$s-fund", "unitId": "demo", "title": "专项", "year": 2026, "purpose": "RENOVATION", "source": "CITY\"""");
        done("finance", "fund/appropriate", """
                "fundId": "%1$s-fund", "amountFen": 100000000, "documentNo": "示例文号\"""");
        done("approver", "renovation/approve-project", """
                "projectId": "%1$s", "estimateFen": 100000000,
                "fundLines": [{"fundId": "%1$s-fund", "amountFen": 100000000}]""");
        done("finance", "fund/allocate", """
                "fundId": "%1$s-fund", "allocationId": "%1$s-share", "projectOrCampaignId": "project/%1$s",
                "amountFen": 100000000""");
        return this;
    }

    Works contracted(String official) {
        done(official, "renovation/award-contract", """
                "projectId": "%1$s", "contractId": "%1$s-contract", "contractor": "示例施工单位", "sumFen": 100000000,
                "startsOn": "2026-01-01", "endsOn": "2026-12-31", "method": "OPEN\"""");
        return this;
    }

    Works begun() {
        done("official", "renovation/start-works", "\"projectId\": \"%s\"");
        return this;
    }

    /** Has a command accepted; in its fields the project is {@code %1$s}. */
    void done(String account, String command, String fields) {
        Office.Answer answer = office.command(account, command, "{" + fields.formatted(project) + "}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    Office.Answer request(String payment, String key, long fen) {
        return office.command("official", "renovation/request-payment", key, """
                {"projectId": "%1$s", "paymentId": "%2$s", "contractId": "%1$s-contract", "fundId": "%1$s-fund",
                 "amountFen": %3$d, "payee": "示例施工单位"}""".formatted(project, payment, fen));
    }

    /** Asks again under the same key where the crowd was too large. */
    Office.Answer requestWithPatience(String payment, long fen) {
        String key = project + "/" + payment;
        Office.Answer answer = request(payment, key, fen);
        while (answer.status() == 503) {
            answer = request(payment, key, fen);
        }
        return answer;
    }

    Office.Answer approve(String payment) {
        return decide("approver", "renovation/approve-payment", payment, "");
    }

    Office.Answer pay(String payment) {
        return decide("finance", "renovation/confirm-disbursement", payment, ", \"voucherNo\": \"示例凭证\"");
    }

    private Office.Answer decide(String account, String command, String payment, String more) {
        String body = "{\"projectId\": \"%s\", \"paymentId\": \"%s\"%s}".formatted(project, payment, more);
        String key = project + "/" + command + "/" + payment;
        Office.Answer answer = office.command(account, command, key, body);
        while (answer.status() == 503) {
            answer = office.command(account, command, key, body);
        }
        return answer;
    }

    static List<String> payments(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "payment-" + number)
                .toList();
    }

    /** Has all of them asked at once, and waits for all answers. */
    static List<Office.Answer> atOnce(List<String> payments, Function<String, Office.Answer> ask) {
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Office.Answer>> asked = payments.stream()
                    .map(payment -> CompletableFuture.supplyAsync(() -> ask.apply(payment), crowd))
                    .toList();
            return asked.stream().map(CompletableFuture::join).toList();
        }
    }

    JsonNode money() {
        return office.see("/api/views/renovation-spending/" + project);
    }

    JsonNode books() {
        return office.see("/api/views/fund-balance/" + project + "-fund");
    }

    List<JsonNode> facts() {
        return office.facts("project/" + project);
    }

    Works in(Office other) {
        return new Works(other, project);
    }
}
