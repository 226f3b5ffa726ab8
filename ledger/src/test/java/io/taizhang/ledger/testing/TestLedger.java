package io.taizhang.ledger.testing;

import io.taizhang.api.Actor;
import io.taizhang.api.LedgerEvent;
import io.taizhang.api.LedgerKind;
import io.taizhang.api.Provenance;
import io.taizhang.api.Role;
import io.taizhang.ledger.Appended;
import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.ledger.LedgerSettings;
import io.taizhang.ledger.LedgerStore;
import io.taizhang.ledger.ProvenanceMetaData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** An open ledger on a database of its own. Closing it drops the database, unless others opened it too. */
public final class TestLedger implements AutoCloseable {
    private final LedgerClock clock;
    private final LedgerStore store;
    private final boolean passing;

    private TestLedger(LedgerSettings settings, LedgerClock clock, boolean passing) {
        this.passing = passing;
        this.clock = clock;
        this.store = LedgerStore.open(settings, clock);
    }

    /** A new ledger of the kind, on the clock. */
    public static TestLedger open(LedgerKind kind, LedgerClock clock) {
        return new TestLedger(TestDatabase.fresh(kind), clock, true);
    }

    /** The ledger in a database of {@link TestDatabase}. */
    public static TestLedger open(LedgerSettings settings, LedgerClock clock) {
        return new TestLedger(settings, clock, false);
    }

    /** A new ledger of kind LIVE, on the system's clock. */
    public static TestLedger live() {
        return open(LedgerKind.LIVE, LedgerClock.system());
    }

    /** A new ledger of kind SAMPLE, whose clock is set to the time. */
    public static TestLedger sample(Instant now) {
        LedgerClock clock = LedgerClock.system();
        clock.moveTo(now);
        return open(LedgerKind.SAMPLE, clock);
    }

    /** Opens the same ledger once more, as another process would. */
    public TestLedger another() {
        return new TestLedger(store.settings(), clock, false);
    }

    public LedgerStore store() {
        return store;
    }

    public Ledger ledger() {
        return store.ledger();
    }

    public LedgerClock clock() {
        return clock;
    }

    /** By the system, now, in no unit. */
    public Appended append(String stream, LedgerEvent... events) {
        return append(stream, provenance("", clock.instant()), events);
    }

    /** One command's facts at the end of the stream, without an aggregate to decide on them. */
    public Appended append(String stream, Provenance provenance, LedgerEvent... events) {
        long next = ledger().lastSequence(stream).orElse(-1) + 1;
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (LedgerEvent event : events) {
            messages.add(message(UUID.randomUUID(), stream, next++, event, provenance));
        }
        return publish(messages);
    }

    /** Publishes as a command does, in a unit of work of its own. */
    public Appended publish(List<DomainEventMessage<?>> messages) {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(messages.getFirst());
        Appended[] appended = new Appended[1];
        work.afterCommit(done -> appended[0] = done.getResource(Appended.RESOURCE));
        work.execute(() -> store.eventStore().publish(messages));
        return appended[0];
    }

    public static DomainEventMessage<LedgerEvent> message(
            UUID eventId, String stream, long sequence, LedgerEvent event, Provenance provenance) {
        String type = stream.substring(0, stream.indexOf('/'));
        return new GenericDomainEventMessage<>(
                type,
                stream,
                sequence,
                event,
                ProvenanceMetaData.of(provenance),
                eventId.toString(),
                provenance.occurredAt());
    }

    /** By the system, under a command id of its own. */
    public static Provenance provenance(String unitPath, Instant occurredAt) {
        UUID command = UUID.randomUUID();
        return new Provenance(
                Actor.SYSTEM.id(),
                Role.SYSTEM,
                "",
                unitPath,
                command,
                command,
                command,
                occurredAt,
                null,
                List.of(),
                "");
    }

    @Override
    public void close() {
        store.close();
        if (passing) {
            TestDatabase.drop(store.settings());
        }
    }
}
