package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The sample data are entered once, however often the process is killed while it enters them. */
@ExtendWith(SampleOffice.class)
class SampleBrokenOffTest {
    @TempDir
    private Path folder;

    @Test
    void brokenOffHalfWayItEndsAsIfItHadNotBeenAndIsNotEnteredAgain(Office whole) throws Exception {
        try (StandaloneProcess first = launch()) {
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> first.output().contains("Entering the sample data: 2020"));
            first.kill();
        }
        long head;
        try (StandaloneProcess second = launch()) {
            Office resumed = second.ready();
            List<JsonNode> facts = resumed.facts();
            head = resumed.head();
            assertThat(identities(facts))
                    .containsExactlyInAnyOrderElementsOf(identities(ofTheSample(whole.facts(), lastOf(facts))));
            for (String unit : List.of("xinhualu", "xiaoyi", "dongchengqu", "jichenglu", "minghu")) {
                assertThat(figures(resumed, unit)).isEqualTo(figures(whole, unit));
            }
            second.stop();
        }
        try (StandaloneProcess third = launch()) {
            assertThat(third.ready().head()).isEqualTo(head);
            assertThat(third.output()).doesNotContain("Entering the sample data");
        }
    }

    private static Instant lastOf(List<JsonNode> facts) {
        return Instant.parse(facts.getLast().path("recordedAt").stringValue());
    }

    /** Other tests have gone on with the whole one, in the present. */
    private static List<JsonNode> ofTheSample(List<JsonNode> facts, Instant last) {
        return facts.stream()
                .filter(fact ->
                        Instant.parse(fact.path("recordedAt").stringValue()).isBefore(last.plus(Duration.ofHours(1))))
                .toList();
    }

    /**
     * What happened to what, when and by whom. What happens at one moment is entered side by side: in which order is not
     * told. Each ledger has a name of its own, and secrets of its own, which the sheets of a questionnaire are named by.
     */
    private static List<String> identities(List<JsonNode> facts) {
        return facts.stream()
                .skip(1)
                .map(fact -> isSheet(fact) ? whatSays(fact) : whatIs(fact) + whatSays(fact))
                .toList();
    }

    private static boolean isSheet(JsonNode fact) {
        return fact.path("stream").stringValue().startsWith("sheet/");
    }

    private static String whatIs(JsonNode fact) {
        return fact.path("eventId").stringValue() + fact.path("stream");
    }

    private static String whatSays(JsonNode fact) {
        ObjectNode event = (ObjectNode) fact.path("event").deepCopy();
        event.remove("sheetId");
        return fact.path("type").toString() + fact.path("occurredAt") + fact.path("actorId") + event;
    }

    private static List<JsonNode> figures(Office office, String unit) {
        JsonNode row = office.see("/api/views/unit-overview/" + unit);
        return List.of(row.path("organisation"), row.path("renovation"), row.path("fund"), row.path("declared"));
    }

    private StandaloneProcess launch() throws IOException {
        return StandaloneProcess.launch("--port", "0", "--data", folder.toString());
    }
}
