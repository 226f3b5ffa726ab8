package io.taizhang.standalone.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Many want the same money at the same moment. */
@ExtendWith(EmptyOffice.class)
class PaymentsAtOnceTest {

    @Test
    void ofTwoHundredRequestsAtOnceNoMoreAreAcceptedThanIsCertified(Office office) {
        Works works = Works.underWay(office, 1_000);

        List<Office.Answer> answers =
                Works.atOnce(Works.payments(200), payment -> works.requestWithPatience(payment, 9));

        List<Office.Answer> accepted =
                answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(accepted).hasSize(111);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> assertThat(answer.json().path("type").stringValue())
                        .isEqualTo("/problems/payment-exceeds-certified"));
        List<JsonNode> requested = works.facts().stream()
                .filter(fact -> fact.path("type").stringValue().equals("renovation.PaymentRequested"))
                .toList();
        assertThat(requested.stream().map(fact -> fact.path("position").longValue()))
                .as("each acknowledged position once")
                .containsExactlyInAnyOrderElementsOf(accepted.stream()
                        .map(answer -> answer.json().path("position").longValue())
                        .toList());
        assertThat(requested.stream().map(fact -> fact.at("/event/paymentId").stringValue()))
                .doesNotHaveDuplicates();
        List<Long> positions = office.facts().stream()
                .map(fact -> fact.path("position").longValue())
                .toList();
        assertThat(positions)
                .as("no position is missing")
                .isEqualTo(LongStream.rangeClosed(1, positions.size()).boxed().toList());
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(works.money().path("requestedFen").longValue()).isEqualTo(999);
            assertThat(works.books().path("reservedFen").longValue()).isEqualTo(999);
        });
    }

    @Test
    void aRequestSentAgainWhenTheBudgetIsUsedUpGetsItsFirstAnswer(Office office) {
        Works works = Works.underWay(office, 1_000);
        String key = UUID.randomUUID().toString();
        Office.Answer first = works.request("first", key, 700);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(works.request("second", UUID.randomUUID().toString(), 300).status())
                .isEqualTo(201);
        assertThat(works.request("third", UUID.randomUUID().toString(), 1)
                        .json()
                        .path("type")
                        .stringValue())
                .isEqualTo("/problems/payment-exceeds-certified");

        Office.Answer again = works.request("first", key, 700);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        Office.Answer other = works.request("first", key, 701);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().path("type").stringValue()).isEqualTo("/problems/idempotency-key-reused");
    }
}
