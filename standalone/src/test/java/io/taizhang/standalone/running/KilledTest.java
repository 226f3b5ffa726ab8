package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** kill -9, and a new start on the same data folder. */
class KilledTest {
    private static final List<String> PAYMENTS = Works.payments(200);

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedUnderLoadIsThereOnceAndTheViewsCatchUp() throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        try (StandaloneProcess first = launch("--empty")) {
            Office office = first.ready();
            office.command("admin", "organisation/register-unit", """
                    {"unitId": "demo", "kind": "CITY", "name": "示例市", "populations": []}""");
            try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
                IntStream.range(0, 32)
                        .forEach(clerk -> crowd.submit(() -> formTeamsUntilItDies(office, clerk, acknowledged)));
                await().atMost(Duration.ofSeconds(30)).until(() -> acknowledged.size() > 500);
                first.kill();
            }
        }
        try (StandaloneProcess second = launch()) {
            Office office = second.ready();
            List<JsonNode> facts = office.facts();
            Map<String, Long> teams = facts.stream()
                    .filter(fact -> fact.path("type").stringValue().equals("organisation.TeamFormed"))
                    .collect(Collectors.groupingBy(
                            fact -> fact.at("/event/teamId").stringValue(), Collectors.counting()));
            assertThat(teams.keySet()).containsAll(acknowledged);
            assertThat(teams.values()).containsOnly(1L);
            assertThat(facts.stream().map(fact -> fact.path("position").longValue()))
                    .isEqualTo(LongStream.rangeClosed(1, facts.size()).boxed().toList());
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> office.see("/api/views/team-register?size=1")
                                    .path("total")
                                    .longValue()
                            == teams.size());
        }
    }

    private static void formTeamsUntilItDies(Office office, int clerk, Queue<String> acknowledged) {
        try {
            for (int number = 0; ; number++) {
                String id = "team-" + clerk + "-" + number;
                Office.Answer answer = office.command("official", "organisation/form-team", """
                        {"teamId": "%s", "unitId": "demo", "kind": "ARTS", "name": "示例队", "headcount": 3}""".formatted(id));
                if (answer.status() == 201) {
                    acknowledged.add(id);
                }
            }
        } catch (UncheckedIOException dead) {
            assertThat(dead).as("it was killed").hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void halfDonePaymentsAreFinished() throws Exception {
        Works works;
        try (StandaloneProcess first = launch("--empty")) {
            works = Works.underWay(first.ready(), 200_000);
            all(Works.atOnce(PAYMENTS, payment -> works.requestWithPatience(payment, 1_000)));
            first.kill();
        }
        Disk disk = new Disk(folder);
        assertThat(disk.facts("renovation.PaymentRequested")).isEqualTo(200);
        assertThat(disk.facts("renovation.PaymentFunded"))
                .as("some were killed between the request and the confirmation of its money")
                .isLessThan(200);

        try (StandaloneProcess second = launch()) {
            Works still = works.in(second.ready());
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() ->
                            assertThat(count(still, "renovation.PaymentFunded")).isEqualTo(200));
            assertThat(still.books().path("reservedFen").longValue()).isEqualTo(200_000);
            all(Works.atOnce(PAYMENTS, still::approve));
            all(Works.atOnce(PAYMENTS, still::pay));
            second.kill();
        }
        assertThat(disk.facts("renovation.PaymentMade")).isEqualTo(200);
        assertThat(disk.facts("fund.DisbursementRecorded"))
                .as("some were killed between the payment and its entry in the fund's books")
                .isLessThan(200);

        try (StandaloneProcess third = launch()) {
            Works still = works.in(third.ready());
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                assertThat(still.books().path("disbursedFen").longValue()).isEqualTo(200_000);
                assertThat(still.books().path("reservedFen").longValue()).isZero();
            });
            assertThat(count(still, "fund.DisbursementRecorded")).isEqualTo(200);
            assertThat(still.money().path("paidFen").longValue()).isEqualTo(200_000);
        }
    }

    private static void all(List<Office.Answer> answers) {
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(201));
    }

    private static long count(Works works, String type) {
        return works.facts().stream()
                .filter(fact -> fact.path("type").stringValue().equals(type))
                .count();
    }

    private StandaloneProcess launch(String... more) throws IOException {
        return StandaloneProcess.launch(
                Stream.concat(Stream.of("--port", "0", "--data", folder.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }
}
