package io.taizhang.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.ledger.testing.TestLedger;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bundles over HTTP: who gets one, of what, and what is refused. What is in them is tested beside the code that makes them. */
class BundleEndpointTest {
    private static final String BUNDLES = "/api/audit/bundles";
    private static TestLedger ledger;
    private static QuerySide side;

    @BeforeAll
    static void office() {
        ledger = TestLedger.live();
        side = new QuerySide(ledger);
        Office office = new Office(side);
        office.units();
        office.fund("f1", "xinhualu", "Roads", 2021, 300);
        office.fund("f2", "minghu", "Lifts", 2021, 100);
        ledger.store().checkpoints().sign().orElseThrow();
    }

    @AfterAll
    static void close() {
        side.close();
        ledger.close();
    }

    private static HttpRequest.Builder request(String actor, String body) {
        return side.request(actor, BUNDLES)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpResponse<byte[]> bundle(String actor, String body) throws IOException, InterruptedException {
        return side.http().send(request(actor, body).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void aBundleIsSentAsAFile() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = bundle("auditor", "{\"subject\":\"fund/f1\",\"reason\":\"年度审计\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map())
                .containsEntry("Content-Type", List.of("application/zip"))
                .containsEntry("Content-Disposition", List.of("attachment; filename=\"taizhang-bundle-8.zip\""))
                .containsEntry("Content-Length", List.of(String.valueOf(answer.body().length)))
                .containsEntry("Ledger-Position", List.of("8"))
                .containsEntry("Bundle-Facts", List.of("2"))
                .containsEntry("Cache-Control", List.of("no-store"));
        assertThat(names(answer.body()))
                .startsWith("checkpoint")
                .contains("README.txt")
                .endsWith("manifest");
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void whatWasTakenForAFormOfTheSameThingIsReadStrictly() {
        HttpResponse<String> unknown = side.post("auditor", BUNDLES, "{\"subjects\":\"fund/f1\",\"reason\":\"x\"}");
        assertThat(unknown.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "auditor | {\"subject\":\"fund/f1\"} | 400 | bad-parameter",
                "auditor | {\"subject\":\"fund/f1\",\"reason\":\" \"} | 400 | bad-parameter",
                "auditor | {\"reason\":\"x\"} | 400 | bad-parameter",
                "auditor | {\"reason\":\"x\",\"from\":\"2021-01-01\"} | 400 | bad-parameter",
                "auditor | {\"reason\":\"x\",\"from\":\"+99999-01-01T00:00:00Z\"} | 400 | bad-parameter",
                "auditor | {\"reason\":\"x\",\"from\":\"2021-01-02T00:00:00Z\",\"to\":\"2021-01-01T00:00:00Z\"} | 400 | bad-parameter",
                "auditor | {\"reason\":\"x\",\"from\":\"2021-01-02T00:00:00Z\",\"to\":\"2021-01-02T08:00:00+08:00\"} | 400 | bad-parameter",
                "auditor | {\"reason\":\"x\\u0007y\",\"unit\":\"demo\"} | 400 | bad-parameter",
                "auditor | {\"reason\":\"x\",\"subject\":\"a\\u0000b\"} | 400 | bad-parameter",
                "auditor | {\"reason\":\"x\",\"unit\":\"demo\",\"since\":\"none\"} | 400 | bad-parameter",
                "auditor | no JSON | 400 | malformed",
                "auditor | {\"reason\":\"x\",\"subject\":\"fund/f9\"} | 404 | no-facts",
                "auditor | {\"reason\":\"x\",\"unit\":\"nowhere\"} | 404 | unknown-unit",
                "admin-minghu | {\"reason\":\"x\",\"unit\":\"xinhualu\"} | 403 | out-of-scope",
                "admin-minghu | {\"reason\":\"x\",\"subject\":\"fund/f1\"} | 404 | no-facts",
                "admin-minghu | {\"reason\":\"x\",\"from\":\"2021-01-02T00:00:00Z\"} | 403 | top-unit-only",
                "official | {\"reason\":\"x\",\"unit\":\"demo\"} | 403 | not-allowed",
                "admin | {\"reason\":\"x\",\"unit\":\"demo\"} | 403 | not-allowed",
                "nobody | {\"reason\":\"x\",\"unit\":\"demo\"} | 401 | unauthenticated"
            })
    void whatCannotBeGivenIsRefused(String actor, String body, int status, String type) {
        HttpResponse<String> answer = side.send(request(actor, body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(QuerySide.json(answer).get("type").asString()).isEqualTo("/problems/" + type);
    }

    @Test
    void refusalsAreToldInBothLanguages() {
        String body = "{\"reason\":\"x\",\"subject\":\"fund/f9\"}";
        assertThat(detail(body, "zh")).isEqualTo("没有您可查看的这类记录；按对象或单位索取的取证包至少含一条。");
        assertThat(detail(body, "en")).startsWith("There is no such fact that you may see");
    }

    private static String detail(String body, String language) {
        JsonNode problem = QuerySide.json(side.send(request("auditor", body).header("Accept-Language", language)));
        return problem.get("detail").asString();
    }

    @Test
    void anOlderCheckpointIsBroughtAlongAsItWasGivenOut() throws IOException, InterruptedException {
        String kept = side.get("auditor", "/api/audit/checkpoint").body();
        String body = new JsonMapper().writeValueAsString(Map.of("reason", "x", "unit", "demo", "since", kept));
        assertThat(names(bundle("auditor", body).body())).contains("since", "consistency");
    }
}
