package io.taizhang.ledger;

import static io.taizhang.ledger.LedgerFixtures.messages;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.ledger.testing.TestLedger;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnapshotsTest {
    private final TestLedger test = TestLedger.live();
    private final EventStore store = test.store().eventStore();

    @BeforeEach
    void append() {
        test.publish(messages("p1", 0, 4));
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void streamIsLoadedFromItsSnapshotOn() {
        store.storeSnapshot(snapshot(3, "after four"));
        List<? extends DomainEventMessage<?>> loaded = loaded();
        assertThat(loaded).extracting(DomainEventMessage::getSequenceNumber).containsExactly(3L, 4L);
        assertThat(loaded.getFirst().getPayload())
                .isInstanceOfSatisfying(
                        State.class, state -> assertThat(state.text).isEqualTo("after four"));
        assertThat(loaded.getFirst().getAggregateIdentifier()).isEqualTo("project/p1");
        assertThat(loaded.getFirst().getType()).isEqualTo("project");
    }

    @Test
    void onlyTheNewestSnapshotIsKept() {
        store.storeSnapshot(snapshot(1, "after two"));
        store.storeSnapshot(snapshot(3, "after four"));
        store.storeSnapshot(snapshot(2, "after three, and late"));
        assertThat(((State) loaded().getFirst().getPayload()).text).isEqualTo("after four");
    }

    @Test
    void snapshotIsKeptOverARestart() {
        store.storeSnapshot(snapshot(3, "after four"));
        try (TestLedger again = test.another()) {
            assertThat(again.store()
                            .eventStore()
                            .readEvents("project/p1")
                            .next()
                            .getPayload())
                    .isInstanceOf(State.class);
        }
    }

    @Test
    void snapshotOfAnotherRevisionIsPassedOver() throws SQLException {
        store.storeSnapshot(snapshot(3, "after four"));
        change("revision = '1'");
        assertThat(loaded()).hasSize(5);
    }

    @Test
    void snapshotThatCannotBeReadIsPassedOver() throws SQLException {
        store.storeSnapshot(snapshot(3, "after four"));
        change("payload = '{\"another\": \"shape\"}'");
        assertThat(loaded()).hasSize(5);
        change("type = 'a.class.that.was.Moved'");
        assertThat(loaded()).hasSize(5);
    }

    private List<? extends DomainEventMessage<?>> loaded() {
        return store.readEvents("project/p1").asStream().toList();
    }

    private void change(String set) throws SQLException {
        try (Connection connection = test.store().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update processing.snapshot set " + set);
        }
    }

    private static DomainEventMessage<State> snapshot(long sequence, String text) {
        State state = new State();
        state.text = text;
        return new GenericDomainEventMessage<>("project", "project/p1", sequence, state);
    }

    /** As an aggregate is: private state, no getters. */
    @Revision("2")
    private static final class State {
        private String text = "";
    }
}
