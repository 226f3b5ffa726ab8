package io.taizhang.command.between;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Sealed;
import io.taizhang.api.organisation.OrganisationEvent.PostFilled;
import io.taizhang.api.organisation.OrganisationEvent.UnitMoved;
import io.taizhang.api.organisation.OrganisationEvent.UnitRegistered;
import io.taizhang.api.organisation.UnitKind;
import io.taizhang.api.personal.ErasureGround;
import io.taizhang.api.personal.PersonalEvent.ErasureRequested;
import io.taizhang.command.directory.UnitForest;
import io.taizhang.command.personal.Persons;
import io.taizhang.ledger.testing.TestLedger;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonsByFactsTest {
    private static final Sealed HOLDER = new Sealed("person/p1", "密文");

    private TestLedger ledger;
    private UnitForest forest = UnitForest.EMPTY.after(
            List.of(registered("demo", null), registered("a", "demo"), registered("b", "demo"), registered("a1", "a")));
    private Persons persons;

    @BeforeEach
    void open() {
        ledger = TestLedger.live();
        persons = new PersonsByFacts(ledger.ledger(), () -> forest);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void whoeverNothingIsSealedForIsUnknown() {
        filled("g1", "demo/a", new Sealed("person/p2", "密文"));
        record("person/p1", "demo", new PostFilled("p1", "demo", new Sealed("person/p2", "密文")));

        assertThat(persons.unitOf("person/p1")).isEmpty();
    }

    @Test
    void aPersonIsOfTheUnitAboveAllThatWasRecordedOfIt() {
        filled("g1", "demo/a/a1", HOLDER);
        assertThat(persons.unitOf("person/p1")).contains("a1");

        filled("g2", "demo/a", HOLDER);
        assertThat(persons.unitOf("person/p1")).contains("a");

        filled("g3", "demo/b", HOLDER);
        assertThat(persons.unitOf("person/p1")).contains("demo");
    }

    @Test
    void unitsThatWereMovedAreWhereTheyAreNow() {
        filled("g1", "demo/a/a1", HOLDER);
        filled("g2", "demo/b", HOLDER);
        forest = forest.after(List.of(new UnitMoved("a1", "a", "b")));

        assertThat(persons.unitOf("person/p1")).contains("b");
    }

    @Test
    void whatIsRecordedOfItsErasureDoesNotMakeAPersonKnown() {
        record("subject/person/p1", "demo", new ErasureRequested("person/p1", "demo", ErasureGround.OTHER_LAW, HOLDER));

        assertThat(persons.unitOf("person/p1")).isEmpty();
    }

    private void filled(String postId, String path, Sealed holder) {
        record("post/" + postId, path, new PostFilled(postId, path.substring(path.lastIndexOf('/') + 1), holder));
    }

    private void record(String stream, String path, LedgerEvent event) {
        ledger.append(stream, TestLedger.provenance(path, ledger.clock().instant()), event);
    }

    private static UnitRegistered registered(String unitId, @org.jspecify.annotations.Nullable String parentId) {
        return new UnitRegistered(unitId, parentId, UnitKind.COMMUNITY, "单位", null, null, null, List.of());
    }
}
