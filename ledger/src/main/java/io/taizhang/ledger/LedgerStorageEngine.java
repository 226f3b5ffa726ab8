package io.taizhang.ledger;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Provenance;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** Axon's view of the ledger as a place to store events in and load streams from. */
final class LedgerStorageEngine implements EventStorageEngine {
    private static final String STREAM = """
            select %s from ledger.ledger l where l.stream = ? and l.sequence >= ? order by l.sequence
            """.formatted(FactReader.COLUMNS);
    private static final String RECORDED_AT = "select recorded_at from ledger.ledger where position = ?";

    private final GroupWriter writer;
    private final LedgerSource source;
    private final FactReader reader;
    private final Ledger ledger;
    private final Snapshots snapshots;

    LedgerStorageEngine(
            GroupWriter writer, LedgerSource source, FactReader reader, Ledger ledger, Snapshots snapshots) {
        this.writer = writer;
        this.source = source;
        this.reader = reader;
        this.ledger = ledger;
        this.snapshots = snapshots;
    }

    /**
     * Appends the events of one command, all or none, and leaves {@link Appended} with the root unit of work.
     *
     * @throws IllegalArgumentException where an event belongs to no stream or to no catalogue
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        Appended appended = writer.append(events.stream().map(this::entry).toList());
        CurrentUnitOfWork.ifStarted(work -> work.root()
                .resources()
                .merge(Appended.RESOURCE, appended, (before, now) -> ((Appended) before).and((Appended) now)));
    }

    private Entry entry(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> domain)
                || !(message.getPayload() instanceof LedgerEvent event)) {
            throw new IllegalArgumentException("Only facts of a stream are recorded, not "
                    + message.getPayloadType().getName());
        }
        String stream = domain.getAggregateIdentifier();
        Provenance provenance = reader.codec().provenance(message.getMetaData());
        return new Entry(
                UUID.fromString(message.getIdentifier()),
                stream,
                domain.getSequenceNumber(),
                reader.codec().encode(event, provenance, stream),
                provenance);
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstSequenceNumber) {
        return DomainEventStream.of(reader.facts(STREAM, stream, firstSequenceNumber).stream()
                .map(source::message)
                .toList());
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return Stream.iterate(
                        source.after(LedgerSource.position(token)),
                        chunk -> !chunk.isEmpty(),
                        chunk -> source.after(chunk.getLast().fact().position()))
                .flatMap(List::stream);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return ledger.lastSequence(stream).stream().boxed().findFirst();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.store(snapshot);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return snapshots.find(stream);
    }

    /** Before the first fact. */
    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(ledger.head());
    }

    /** Before the first fact recorded at the time or later. Recorded times rise with the positions, so halving finds it. */
    @Override
    public TrackingToken createTokenAt(Instant time) {
        long before = 0;
        long after = ledger.head() + 1;
        while (after - before > 1) {
            long middle = before + (after - before) / 2;
            if (recordedAt(middle).isBefore(time)) {
                before = middle;
            } else {
                after = middle;
            }
        }
        return new GlobalSequenceTrackingToken(before);
    }

    private Instant recordedAt(long position) {
        return reader.query(RECORDED_AT, row -> row.getObject(1, OffsetDateTime.class), position)
                .getFirst()
                .toInstant();
    }
}
