package io.taizhang.ledger;

import static io.taizhang.ledger.LedgerFixtures.OCCURRED;
import static io.taizhang.ledger.LedgerFixtures.design;
import static io.taizhang.ledger.LedgerFixtures.message;
import static io.taizhang.ledger.LedgerFixtures.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Provenance;
import io.taizhang.api.renovation.RenovationEvent.WorksStarted;
import io.taizhang.ledger.testing.TestLedger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresLedgerTest {
    private final TestLedger test = TestLedger.live();
    private final Ledger ledger = test.ledger();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void factIsReadAsItWasAppended() {
        Provenance provenance = TestLedger.provenance("demo/xinhualu", OCCURRED);
        Appended appended = test.append("project/p1", provenance, design("p1"));
        Fact fact = ledger.at(appended.firstPosition()).orElseThrow();
        assertThat(fact.event()).isEqualTo(design("p1"));
        assertThat(fact.provenance()).isEqualTo(provenance);
        assertThat(fact.stream()).isEqualTo("project/p1");
        assertThat(fact.sequence()).isZero();
        assertThat(fact.type()).isEqualTo("renovation.DesignPublished");
        assertThat(fact.revision()).isEqualTo(1);
        assertThat(fact.recordedAt()).isEqualTo(appended.recordedAt());
    }

    @Test
    void largeRangeIsReadInOrderAcrossChunks() {
        append(4_500);
        assertThat(positions(0, Long.MAX_VALUE, List.of()))
                .hasSize(4_501)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void rangeLeavesOutWhereItStartsAndHoldsWhereItEnds() {
        append(10);
        assertThat(positions(3, 6, List.of())).containsExactly(4L, 5L, 6L);
        assertThat(positions(6, 6, List.of())).isEmpty();
        assertThat(positions(11, 100, List.of())).isEmpty();
    }

    @Test
    void rangeThatEndsWithAChunkIsReadOnce() {
        append(4_000);
        assertThat(positions(1, 4_001, List.of())).hasSize(4_000).isSorted().doesNotHaveDuplicates();
        assertThat(positions(1, 2_001, List.of())).hasSize(2_000);
        assertThat(positions(1, 2_002, List.of())).hasSize(2_001);
    }

    @Test
    void readerThatFailsIsNotReadToAnyFurther() {
        append(4_500);
        List<Long> read = new ArrayList<>();
        assertThatIllegalStateException()
                .isThrownBy(() -> ledger.read(0, Long.MAX_VALUE, List.of(), fact -> {
                    read.add(fact.position());
                    if (read.size() == 3) {
                        throw new IllegalStateException("broken on purpose");
                    }
                }));
        assertThat(read).containsExactly(1L, 2L, 3L);
    }

    @Test
    void onlyFactsOfTheTypesAskedForAreRead() {
        append(3);
        Appended started = test.append("project/p1", started("p1"));
        append(3);
        assertThat(positions(0, Long.MAX_VALUE, List.of(WorksStarted.class))).containsExactly(started.firstPosition());
    }

    @Test
    void ofManyTypesAskedForNoOthersAreReadEither() {
        append(1_500);
        long started = test.append("project/p1", started("p1")).firstPosition();
        append(1_500);
        List<Class<? extends LedgerEvent>> others = EventNames.ofAllContexts().all().stream()
                .<Class<? extends LedgerEvent>>map(EventType::event)
                .filter(event -> event != WorksStarted.class)
                .toList();
        assertThat(others).hasSizeGreaterThan(100);
        assertThat(positions(0, Long.MAX_VALUE, others))
                .hasSize(3_001)
                .isSorted()
                .doesNotHaveDuplicates()
                .doesNotContain(started);
        assertThat(positions(started - 2, started + 1, others)).containsExactly(started - 1, started + 1);
    }

    @Test
    void factsAreFoundByWhatTheyAreAbout() {
        test.append("project/p1", TestLedger.provenance("demo/xinhualu", OCCURRED), design("p1"), started("p1"));
        test.append("project/p2", TestLedger.provenance("demo/xiaoyi", OCCURRED), design("p2"));
        assertThat(about("project/p1")).containsExactly(2L, 3L);
        assertThat(about("unit/demo")).containsExactly(2L, 3L, 4L);
        assertThat(about("unit/xiaoyi")).containsExactly(4L);
        assertThat(about("unit/nowhere")).isEmpty();
        assertThat(ledger.about("unit/demo", 2, 4, 1))
                .extracting(Fact::position)
                .containsExactly(3L);
        assertThat(ledger.about("unit/demo", 0, 3, 10))
                .extracting(Fact::position)
                .containsExactly(2L, 3L);
        assertThat(ledger.latestAbout("unit/demo", 2))
                .extracting(Fact::position)
                .containsExactly(4L, 3L);
    }

    @Test
    void factIsFoundByItsEventId() {
        UUID eventId = UUID.randomUUID();
        Appended appended = test.publish(List.of(message(eventId, "p1", 0)));
        assertThat(ledger.find(eventId)).map(Fact::position).contains(appended.firstPosition());
        assertThat(ledger.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(ledger.at(2)).isEmpty();
        assertThat(ledger.lastSequence("project/p1")).isEmpty();
        append(2);
        assertThat(ledger.lastSequence("project/p1")).hasValue(1);
    }

    @Test
    void storeThatIsAwayIsSaidToBeAway() {
        TestLedger other = test.another();
        other.close();
        assertThatExceptionOfType(LedgerUnavailableException.class)
                .isThrownBy(() -> other.ledger().head());
    }

    private void append(int facts) {
        test.append(
                "project/p1",
                IntStream.range(0, facts).mapToObj(i -> design("p1")).toArray(LedgerEvent[]::new));
    }

    private List<Long> about(String subject) {
        return ledger.about(subject, 0, Long.MAX_VALUE, Integer.MAX_VALUE).stream()
                .map(Fact::position)
                .toList();
    }

    private List<Long> positions(long after, long upTo, Collection<Class<? extends LedgerEvent>> types) {
        List<Long> positions = new ArrayList<>();
        ledger.read(after, upTo, types, fact -> positions.add(fact.position()));
        return positions;
    }
}
