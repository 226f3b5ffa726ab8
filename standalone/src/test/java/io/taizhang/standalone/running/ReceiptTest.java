package io.taizhang.standalone.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taizhang.ledger.proof.Checkpoint;
import io.taizhang.ledger.proof.Hash;
import io.taizhang.ledger.proof.InclusionProof;
import io.taizhang.ledger.proof.NoteKey;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whoever issued a command gets a receipt for it some seconds later, and it holds; so does an auditor's bundle. */
@ExtendWith(EmptyOffice.class)
class ReceiptTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aCommandIsSignedByItselfAndItsReceiptHolds(Office office) {
        Works works = Works.inPlan(office);
        JsonNode fact = works.facts().getLast();

        JsonNode receipt = await().atMost(PATIENCE)
                .until(
                        () -> office.get(
                                "official",
                                "/api/audit/receipts/" + fact.path("position").longValue()),
                        answer -> answer.status() == 200)
                .json();

        NoteKey key = NoteKey.parse(office.see("/api/audit/key").path("key").stringValue());
        Checkpoint checkpoint = key.open(receipt.path("checkpoint").stringValue());
        assertThat(checkpoint.origin()).startsWith("taizhang/LIVE/");
        assertThat(receipt.path("commandId")).isEqualTo(fact.path("commandId"));
        assertThat(receipt.path("facts")).isNotEmpty().allSatisfy(proven -> {
            assertThat(proven.path("entry").stringValue())
                    .contains(fact.path("commandId").stringValue());
            assertThat(proof(proven, checkpoint).proves(leaf(proven), checkpoint.root()))
                    .isTrue();
        });
    }

    @Test
    void theLedgerIsSoundAndHealthKnowsItsCheckpoints(Office office) {
        Works.inPlan(office);
        await().atMost(PATIENCE).until(() -> signed(office) > 0);

        JsonNode verdict = office.get("auditor", "/api/audit/verify").json();
        assertThat(verdict.path("sound").booleanValue()).isTrue();
        assertThat(verdict.path("flaws")).isEmpty();
        assertThat(verdict.path("checkpoints").intValue()).isPositive();
    }

    @Test
    void aBundleOfTheRunningOfficeVerifiesWithTheScript(Office office, @TempDir Path folder)
            throws IOException, InterruptedException {
        JsonNode fact = Works.inPlan(office).facts().getLast();
        await().atMost(PATIENCE)
                .until(() -> signed(office) >= fact.path("position").longValue());
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        office.request("/api/audit/bundles")
                                .header("Authorization", Office.basic("auditor"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"reason\":\"审计\",\"subject\":\"%s\"}"
                                        .formatted(fact.path("stream").stringValue())))
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);

        Path bundle = Files.write(folder.resolve("bundle.zip"), answer.body());
        String key = office.see("/api/audit/key").path("key").stringValue();
        ProcessBuilder verifying = new ProcessBuilder(
                        "../gradle-free-scripts/verify-bundle", bundle.toString(), "--key", key, "--lang", "en")
                .redirectErrorStream(true);
        verifying.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = verifying.start();
        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
                .startsWith("HOLDS")
                .contains("without a gap");
        assertThat(process.waitFor()).isZero();
    }

    private static long signed(Office office) {
        return office.get("official", "/actuator/health")
                .json()
                .at("/components/checkpoints/details/signed")
                .longValue(0);
    }

    private static Hash leaf(JsonNode proven) {
        return Hash.leaf(proven.path("entry").stringValue().getBytes(UTF_8));
    }

    private static InclusionProof proof(JsonNode proven, Checkpoint checkpoint) {
        List<Hash> path = proven.path("path")
                .valueStream()
                .map(step -> Hash.parse(step.stringValue()))
                .toList();
        return new InclusionProof(proven.path("leafIndex").longValue(), checkpoint.size(), path);
    }
}
