package io.taizhang.ledger;

import static io.taizhang.ledger.LedgerFixtures.messages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.taizhang.ledger.testing.TestLedger;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Position 1 is recorded on the first of January, 2 and 3 on the second, 4 on the fourth. */
class LedgerTokensTest {
    private static final Instant FIRST = Instant.parse("2021-01-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2021-01-02T00:00:00Z");
    private static final Instant FOURTH = Instant.parse("2021-01-04T00:00:00Z");

    private final TestLedger test = TestLedger.sample(FIRST);
    private final EventStore store = test.store().eventStore();

    @BeforeEach
    void append() {
        test.clock().moveTo(SECOND);
        test.publish(messages("p1", 0, 1));
        test.clock().moveTo(FOURTH);
        test.publish(messages("p1", 2, 2));
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void tailIsBeforeTheFirstFact() {
        assertThat(nextAfter(store.createTailToken())).isEqualTo(1);
    }

    @Test
    void headIsTheLastFact() {
        assertThat(store.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(4));
    }

    @Test
    void tokenAtATimeBetweenFactsIsBeforeTheNextOne() {
        assertThat(nextAfter(store.createTokenAt(Instant.parse("2021-01-03T00:00:00Z"))))
                .isEqualTo(4);
    }

    @Test
    void tokenAtTheTimeOfAFactIncludesItAndThoseBesideIt() {
        Instant second = test.ledger().at(2).orElseThrow().recordedAt();
        assertThat(nextAfter(store.createTokenAt(second))).isEqualTo(2);
    }

    @Test
    void tokenBeforeAllTimeIsTheTail() {
        assertThat(store.createTokenAt(Instant.EPOCH)).isEqualTo(store.createTailToken());
    }

    @Test
    void tokenAfterAllTimeIsTheHead() {
        assertThat(store.createTokenAt(FOURTH.plusSeconds(86_400))).isEqualTo(store.createHeadToken());
    }

    @Test
    void replayBeginsWhereItIsAndNotWhereItWasReset() {
        TrackingToken replay =
                ReplayToken.createReplayToken(store.createHeadToken(), new GlobalSequenceTrackingToken(2));
        assertThat(nextAfter(replay)).isEqualTo(3);
    }

    @Test
    void tokenOfAnotherKindOfStoreIsRefused() {
        TrackingToken foreign = GapAwareTrackingToken.newInstance(3, List.of());
        assertThatIllegalArgumentException().isThrownBy(() -> store.openStream(foreign));
    }

    private long nextAfter(TrackingToken token) {
        try (var stream = store.openStream(token)) {
            return ((FactMessage) stream.peek().orElseThrow()).fact().position();
        }
    }
}
