package io.taizhang.command;

import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;

/** Loads an aggregate to decide on, and notes how far its facts went. */
final class AggregateRepository<T> extends CachingEventSourcingRepository<T> {

    AggregateRepository(EventSourcingRepository.Builder<T> builder) {
        super(builder);
    }

    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String stream, Long expectedVersion) {
        EventSourcedAggregate<T> aggregate = super.doLoadWithLock(stream, expectedVersion);
        Attempt.current().ifPresent(attempt -> attempt.decidesOn(aggregate.version()));
        return aggregate;
    }
}
