package io.taizhang.benchmarks.engine;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** An event store under measurement, with the transactions its commands need. */
interface Engine extends AutoCloseable {
    String name();

    EventStore store();

    TransactionManager transactions();

    @Override
    void close();
}
