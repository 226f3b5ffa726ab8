package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** After nine years of work nothing is missing, nothing waits and nothing differs. */
@ExtendWith(SampleOffice.class)
class SampleConsistencyTest {

    @Test
    void everyViewIsWhatARebuildMakesOfTheLedger(Office office) {
        List<String> views = StreamSupport.stream(office.see("/api/views").spliterator(), false)
                .map(view -> view.path("name").stringValue())
                .toList();
        assertThat(views).hasSizeGreaterThan(10).allSatisfy(view -> {
            JsonNode verdict = verdict(office, view);
            assertThat(verdict.path("failure").isNull()).as(verdict::toString).isTrue();
            assertThat(verdict.path("differing").longValue())
                    .as(verdict::toString)
                    .isZero();
        });
    }

    @Test
    void noRowStandsStill(Office office) {
        assertThat(office.get("auditor", "/api/audit/parked").json().isEmpty()).isTrue();
        assertThat(office.see("/api/views"))
                .allSatisfy(view -> assertThat(view.path("parked").longValue()).isZero());
    }

    @Test
    void noPositionIsMissingAndTimeNeverRunsBack(Office office) {
        List<JsonNode> facts = office.facts();
        assertThat(facts.stream().map(fact -> fact.path("position").longValue()))
                .isEqualTo(LongStream.rangeClosed(1, facts.size()).boxed().toList());
        assertThat(facts.stream()
                        .map(fact -> Instant.parse(fact.path("recordedAt").stringValue())))
                .isSorted();
    }

    @Test
    void theLedgerIsASampleThatBeganIn2017AndHasReachedThisYear(Office office) {
        List<JsonNode> facts = office.facts();
        JsonNode opening = facts.getFirst();
        assertThat(opening.path("type").stringValue()).isEqualTo("ledger.LedgerOpened");
        assertThat(opening.at("/event/kind").stringValue()).isEqualTo("SAMPLE");
        assertThat(opening.path("recordedAt").stringValue()).startsWith("2017-01-03");

        Instant before = Instant.now();
        assertThat(office.command("official", "organisation/form-team", """
                {"unitId": "ruyihu", "kind": "VOLUNTEER", "name": "示例志愿队", "headcount": 5}""").status())
                .isEqualTo(201);
        assertThat(Instant.parse(office.facts().getLast().path("recordedAt").stringValue()))
                .as("the sample's clock has joined the present")
                .isBetween(before.minusSeconds(2), Instant.now().plusSeconds(2));
    }

    private static JsonNode verdict(Office office, String view) {
        var started = office.send(office.request("/api/audit/rebuilds")
                .header("Authorization", Office.basic("auditor"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"view\":\"%s\",\"mode\":\"VERIFY\"}".formatted(view))));
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        String address = "/api/audit/rebuilds/" + started.json().path("id").stringValue();
        return await(view)
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> office.get("auditor", address).json(),
                        it -> !it.path("finishedAt").isNull());
    }
}
