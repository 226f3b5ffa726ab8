package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taizhang.standalone.running.Office.Answer;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Sends files in. */
final class Importing {
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Office office;
    private final String account;

    Importing(Office office, String account) {
        this.office = office;
        this.account = account;
    }

    Answer send(String kind, String type, byte[] file, boolean dryRun, String language) {
        return send(kind, type, BodyPublishers.ofByteArray(file), dryRun, language);
    }

    Answer send(String kind, String type, BodyPublisher file, boolean dryRun, String language) {
        return office.send(office.request("/api/imports/" + kind + "?dryRun=" + dryRun)
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", Office.basic(account))
                .header("Accept-Language", language)
                .header("Content-Type", type)
                .POST(file));
    }

    JsonNode tryOut(String kind, String csv) {
        return tryOut(kind, CSV, csv.getBytes(StandardCharsets.UTF_8));
    }

    JsonNode tryOut(String kind, String type, byte[] file) {
        Answer answer = send(kind, type, file, true, "zh-CN");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** Until it is over. */
    JsonNode enter(String kind, String csv) {
        return enter(kind, CSV, csv.getBytes(StandardCharsets.UTF_8));
    }

    JsonNode enter(String kind, String type, byte[] file) {
        Answer answer = send(kind, type, file, false, "zh-CN");
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        String address = answer.header("Location");
        await().atMost(Duration.ofMinutes(3))
                .until(() -> !result(address).path("state").stringValue().equals("RUNNING"));
        return result(address);
    }

    JsonNode result(String address) {
        Answer answer = office.get(account, address);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
