package io.taizhang.ledger;

import static io.taizhang.ledger.LedgerFixtures.BY_SYSTEM;
import static io.taizhang.ledger.LedgerFixtures.design;
import static io.taizhang.ledger.LedgerFixtures.message;
import static io.taizhang.ledger.LedgerFixtures.messages;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.taizhang.ledger.testing.TestLedger;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What Axon asks of every storage engine and event store. */
class LedgerStorageEngineTest {
    private static final TestLedger TEST = TestLedger.live();

    private final EventStore store = TEST.store().eventStore();
    private final String project = UUID.randomUUID().toString();
    private final String stream = "project/" + project;

    @AfterAll
    static void close() {
        TEST.close();
    }

    @Test
    void eventsOfAStreamAreLoadedInOrder() {
        TEST.publish(messages(project, 0, 3));
        assertThat(loaded(store.readEvents(stream)))
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void eventsOfOtherStreamsAreNotLoaded() {
        TEST.publish(messages(project, 0, 1));
        TEST.publish(messages(project + "-2", 0, 1));
        assertThat(loaded(store.readEvents(stream)))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.getAggregateIdentifier()).isEqualTo(stream));
    }

    @Test
    void streamIsLoadedFromASequenceOn() {
        TEST.publish(messages(project, 0, 3));
        DomainEventStream events = store.readEvents(stream, 2);
        assertThat(events.peek().getSequenceNumber()).isEqualTo(2);
        assertThat(loaded(events)).hasSize(2);
        assertThat(events.getLastSequenceNumber()).isEqualTo(3);
    }

    @Test
    void longStreamIsLoadedWhole() {
        TEST.publish(messages(project, 0, 1_499));
        assertThat(loaded(store.readEvents(stream))).hasSize(1_500);
    }

    @Test
    void streamThatDoesNotExistIsEmpty() {
        assertThat(store.readEvents(stream).hasNext()).isFalse();
        assertThat(store.readEvents(stream, 5).hasNext()).isFalse();
        assertThat(store.lastSequenceNumberFor(stream)).isEmpty();
    }

    @Test
    void lastSequenceOfAStreamIsKnown() {
        TEST.publish(messages(project, 0, 2));
        assertThat(store.lastSequenceNumberFor(stream)).contains(2L);
    }

    @Test
    void loadedMessageIsTheOneAppended() {
        DomainEventMessage<?> appended = message(project, 0);
        Appended where = TEST.publish(List.of(appended));
        DomainEventMessage<?> loaded = store.readEvents(stream).next();
        assertThat(loaded.getIdentifier()).isEqualTo(appended.getIdentifier());
        assertThat(loaded.getType()).isEqualTo("project");
        assertThat(loaded.getPayload()).isEqualTo(design(project));
        assertThat(loaded.getPayloadType()).isEqualTo(design(project).getClass());
        assertThat(loaded.getMetaData()).isEqualTo(ProvenanceMetaData.of(BY_SYSTEM));
        assertThat(loaded.getTimestamp()).isEqualTo(where.recordedAt());
    }

    @Test
    void metaDataCanBeAddedToALoadedMessage() {
        TEST.publish(messages(project, 0, 0));
        DomainEventMessage<?> loaded = store.readEvents(stream).next();
        DomainEventMessage<?> more = loaded.andMetaData(Map.of("key", "value"));
        assertThat(more.getMetaData()).hasSize(loaded.getMetaData().size() + 1).containsEntry("key", "value");
        assertThat(more.withMetaData(Map.of()).getMetaData()).isEmpty();
        assertThat(more.getPayload()).isEqualTo(loaded.getPayload());
        assertThat(((FactMessage) more).fact()).isEqualTo(((FactMessage) loaded).fact());
    }

    @Test
    void eventOutsideOfAStreamIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.publish(GenericEventMessage.asEventMessage(design(project))));
    }

    @Test
    void eventWithoutProvenanceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.publish(message(project, 0).withMetaData(Map.of())));
    }

    @Test
    void streamIsCreatedOnce() {
        TEST.publish(messages(project, 0, 0));
        assertThatExceptionOfType(AggregateStreamCreationException.class)
                .isThrownBy(() -> store.publish(message(project, 0)));
    }

    @Test
    void placeInAStreamIsTakenOnce() {
        TEST.publish(messages(project, 0, 1));
        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(() -> store.publish(message(project, 1)));
    }

    @Test
    void usedEventIdIsToldFromALostRace() {
        UUID eventId = UUID.randomUUID();
        TEST.publish(List.of(message(eventId, project, 0)));
        assertThatExceptionOfType(KeyAlreadyUsedException.class)
                .isThrownBy(() -> store.publish(message(eventId, project, 1)));
        assertThatExceptionOfType(KeyAlreadyUsedException.class)
                .as("the same event once more, in conflict by its place too")
                .isThrownBy(() -> store.publish(message(eventId, project, 0)));
    }

    @Test
    void eventsOfOneCommandAreAppendedAllOrNone() {
        TEST.publish(messages(project, 0, 1));
        long head = TEST.ledger().head();
        List<DomainEventMessage<?>> second = List.of(message(project + "-2", 0), message(project, 1));
        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(() -> TEST.publish(second));
        assertThat(TEST.ledger().head()).isEqualTo(head);
        assertThat(store.readEvents("project/" + project + "-2").hasNext()).isFalse();
    }

    @Test
    void stagedEventsBelongToTheStreamOfTheirUnitOfWorkOnly() {
        TEST.publish(messages(project, 0, 0));
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        store.publish(message(project, 1));
        assertThat(loaded(store.readEvents(stream))).hasSize(2);
        assertThat(loaded(store.readEvents(stream, 1))).hasSize(1);
        assertThat(store.lastSequenceNumberFor(stream)).contains(1L);
        assertThat(TEST.ledger().lastSequence(stream)).hasValue(0);
        work.commit();
        assertThat(loaded(store.readEvents(stream))).hasSize(2);
        assertThat(TEST.ledger().lastSequence(stream)).hasValue(1);
    }

    @Test
    void rolledBackUnitOfWorkAppendsNothing() {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        store.publish(message(project, 0));
        work.rollback();
        assertThat(store.lastSequenceNumberFor(stream)).isEmpty();
    }

    @Test
    void unitOfWorkIsToldWhereItsEventsStand() {
        Appended first = TEST.publish(messages(project, 0, 2));
        assertThat(first.lastPosition() - first.firstPosition()).isEqualTo(2);
        assertThat(TEST.ledger().at(first.lastPosition()).orElseThrow().sequence())
                .isEqualTo(2);
    }

    @Test
    void nestedUnitOfWorkAppendsWithItsRoot() {
        UnitOfWork<?> root = DefaultUnitOfWork.startAndGet(null);
        store.publish(message(project, 0));
        UnitOfWork<?> nested = DefaultUnitOfWork.startAndGet(null);
        store.publish(message(project, 1));
        nested.commit();
        assertThat(TEST.ledger().lastSequence(stream)).isEmpty();
        root.commit();
        assertThat(TEST.ledger().lastSequence(stream)).hasValue(1);
    }

    private static List<? extends DomainEventMessage<?>> loaded(DomainEventStream events) {
        return events.asStream().toList();
    }
}
