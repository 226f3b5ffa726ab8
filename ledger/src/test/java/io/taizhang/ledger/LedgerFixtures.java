package io.taizhang.ledger;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Provenance;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationEvent.DesignPublished;
import io.taizhang.api.renovation.RenovationEvent.WorksStarted;
import io.taizhang.ledger.testing.TestLedger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;

/** Facts to append. */
final class LedgerFixtures {
    static final Instant OCCURRED = Instant.parse("2021-03-01T02:00:00.123456Z");
    static final Provenance BY_SYSTEM = TestLedger.provenance("demo/xinhualu", OCCURRED);

    private LedgerFixtures() {}

    static DesignPublished design(String project) {
        return new DesignPublished(project, "新的排水管 \"DN300\"", 7, LocalDate.of(2021, 3, 8));
    }

    static WorksStarted started(String project) {
        return new WorksStarted(project, ProjectKind.values()[0]);
    }

    /** The event that stands at the sequence of the project's stream. */
    static DomainEventMessage<LedgerEvent> message(String project, long sequence) {
        return message(UUID.randomUUID(), project, sequence);
    }

    static DomainEventMessage<LedgerEvent> message(UUID eventId, String project, long sequence) {
        return TestLedger.message(eventId, "project/" + project, sequence, design(project), BY_SYSTEM);
    }

    /** The events of the project's stream from one sequence up to another, both included. */
    static List<DomainEventMessage<?>> messages(String project, long from, long to) {
        return LongStream.rangeClosed(from, to)
                .<DomainEventMessage<?>>mapToObj(sequence -> message(project, sequence))
                .toList();
    }
}
