package io.taizhang.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.taizhang.api.organisation.OrganisationEvent.PlaceClosed;
import io.taizhang.api.organisation.OrganisationEvent.PlaceRegistered;
import io.taizhang.api.organisation.PlaceKind;
import io.taizhang.command.organisation.Place;
import io.taizhang.command.organisation.Places;
import io.taizhang.ledger.testing.TestLedger;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerLookupTest {
    private static final String STREAM = "place/p1";

    private TestLedger ledger;
    private Lookup lookup;

    @BeforeEach
    void open() {
        ledger = TestLedger.live();
        var ports = new SimpleResourceParameterResolverFactory(List.of(mock(Scope.class), mock(Places.class)));
        lookup = new LedgerLookup(ledger.store().eventStore(), new AggregateModels(ports));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whatIsNotInTheLedgerIsNotFoundUntilItIs() {
        assertThat(isOpen()).isEmpty();
        ledger.append(STREAM, registered());
        assertThat(isOpen()).contains(true);
    }

    @Test
    void whatAnotherProcessRecordedAMomentAgoIsKnown() {
        ledger.append(STREAM, registered());
        assertThat(isOpen()).contains(true);
        try (TestLedger another = ledger.another()) {
            another.append(STREAM, closed());
        }
        assertThat(isOpen()).contains(false);
    }

    @Test
    void whatACommandAppliedAndDidNotStoreIsNotKnown() {
        ledger.append(STREAM, registered());
        UnitOfWork<?> command = DefaultUnitOfWork.startAndGet(null);
        ledger.store()
                .eventStore()
                .publish(TestLedger.message(
                        UUID.randomUUID(),
                        STREAM,
                        1,
                        closed(),
                        TestLedger.provenance("demo", ledger.clock().instant())));
        assertThat(isOpen()).contains(true);
        command.rollback();
        assertThat(isOpen()).contains(true);
        ledger.append(STREAM, closed());
        assertThat(isOpen()).contains(false);
    }

    private Optional<Boolean> isOpen() {
        return lookup.ask(Place.class, STREAM, place -> place.known(List::of).open());
    }

    private static PlaceRegistered registered() {
        return new PlaceRegistered("p1", "demo", PlaceKind.COMPOUND, "小区", null, null, 900L, 1987, 12, 420L, null);
    }

    private static PlaceClosed closed() {
        return new PlaceClosed("p1", "demo", PlaceKind.COMPOUND, 900L);
    }
}
