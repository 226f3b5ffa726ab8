package io.taizhang.ledger.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taizhang.api.Sealed;
import io.taizhang.ledger.LedgerUnavailableException;
import io.taizhang.ledger.SubjectErasedException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class SealedPersonalDataTest {
    private final KeysDatabase database = new KeysDatabase();

    private final AtomicLong nanos = new AtomicLong();
    private final SealedPersonalData data = process();

    @Test
    void whatWasSealedOpensInEveryProcess() {
        Sealed sealed = data.seal("holder-1", "网格长甲");

        assertThat(sealed.subjectId()).isEqualTo("holder-1");
        assertThat(sealed.ciphertext()).doesNotContain("网格长甲");
        assertThat(data.open(sealed)).contains("网格长甲");
        assertThat(process().open(sealed)).contains("网格长甲");
    }

    @Test
    void theSameValueIsNeverSealedTheSameTwice() {
        assertThat(data.seal("holder-1", "甲").ciphertext())
                .isNotEqualTo(data.seal("holder-1", "甲").ciphertext());
    }

    @Test
    void manyAreSealedAtOnceEachUnderTheKeyOfItsOwn() {
        Sealed before = data.seal("holder-1", "甲");

        Map<String, Sealed> sealed = data.sealAll(Map.of("holder-1", "甲", "holder-2", "乙", "holder-3", "丙"));

        assertThat(sealed).containsOnlyKeys("holder-1", "holder-2", "holder-3");
        assertThat(sealed.values().stream().map(data::open)).doesNotContain(Optional.empty());
        assertThat(process().open(sealed.get("holder-3"))).contains("丙");
        data.destroy("holder-2");
        assertThat(data.open(sealed.get("holder-2"))).isEmpty();
        assertThat(data.open(before)).contains("甲");
    }

    @Test
    void whatIsPreparedForOpensAsEverAndWhoWasErasedStaysErased() {
        Map<String, Sealed> sealed = data.sealAll(Map.of("holder-1", "甲", "holder-2", "乙"));
        process().destroy("holder-2");
        SealedPersonalData reader = process();

        assertThat(reader.prepareToOpen(Set.of("holder-1", "holder-2", "nobody")))
                .containsExactly("holder-2");

        assertThat(reader.open(sealed.get("holder-1"))).contains("甲");
        assertThat(reader.open(sealed.get("holder-2"))).isEmpty();
        reader.destroy("holder-1");
        assertThat(reader.open(sealed.get("holder-1"))).isEmpty();
    }

    @Test
    void manyAreNotSealedWhereOneOfThemWasErased() {
        data.destroy("holder-2");

        assertThatThrownBy(() -> data.sealAll(Map.of("holder-1", "甲", "holder-2", "乙")))
                .isInstanceOfSatisfying(
                        SubjectErasedException.class,
                        erased -> assertThat(erased.subjectId()).isEqualTo("holder-2"));
    }

    @Test
    void aValueMovedUnderAnotherPersonsIdDoesNotOpen() {
        Sealed sealed = data.seal("holder-1", "甲");
        data.seal("holder-2", "乙");

        assertThatThrownBy(() -> data.open(new Sealed("holder-2", sealed.ciphertext())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAlteredValueDoesNotOpen() {
        Sealed sealed = data.seal("holder-1", "甲");
        String altered = "AAAA" + sealed.ciphertext().substring(4);

        assertThatThrownBy(() -> data.open(new Sealed("holder-1", altered))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> data.open(new Sealed("holder-1", "§"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anErasedPersonsValuesAreGoneHereAtOnce() {
        Sealed sealed = data.seal("holder-1", "甲");
        assertThat(data.open(sealed)).contains("甲");

        data.destroy("holder-1");

        assertThat(data.open(sealed)).isEmpty();
    }

    @Test
    void anErasedPersonsValuesAreGoneInEveryProcessWithinFiveSeconds() {
        Sealed sealed = data.seal("holder-1", "甲");
        assertThat(data.open(sealed)).contains("甲");

        process().destroy("holder-1");
        nanos.addAndGet(SealedPersonalData.LIFETIME.toNanos());

        assertThat(data.open(sealed)).isEmpty();
    }

    @Test
    void aKeyInUseIsReadAgainWhenItsTimeIsOver() {
        Sealed sealed = data.seal("holder-1", "甲");
        for (int second = 0; second < SealedPersonalData.LIFETIME.toSeconds() - 1; second++) {
            nanos.addAndGet(1_000_000_000);
            assertThat(data.open(sealed)).contains("甲");
        }
        process().destroy("holder-1");
        nanos.addAndGet(SealedPersonalData.LIFETIME.toNanos() - 1_000_000_000);

        assertThat(data.open(sealed)).isEmpty();
    }

    @Test
    void nothingIsSealedForAnErasedPersonInAnyProcess() {
        data.seal("holder-1", "甲");
        process().destroy("holder-1");

        assertThatThrownBy(() -> data.seal("holder-1", "甲"))
                .isInstanceOf(SubjectErasedException.class)
                .hasMessageContaining("erased");
    }

    @Test
    void aPersonCanBeErasedBeforeAnythingWasSealedAndMoreThanOnce() {
        Instant first = data.destroy("holder-1");

        assertThat(data.destroy("holder-1")).isEqualTo(first);
        assertThat(process().destroy("holder-1")).isEqualTo(first);

        assertThatThrownBy(() -> data.seal("holder-1", "甲")).isInstanceOf(SubjectErasedException.class);
    }

    @Test
    void theKeyItselfIsGoneAndDoesNotComeBack() {
        data.seal("holder-1", "甲");
        data.destroy("holder-1");

        assertThat(new SubjectKeys(database.app()).find("holder-1"))
                .hasValueSatisfying(stored -> assertThat(stored.keyset()).isNull());
        assertThatThrownBy(
                        () -> database.asOwner(
                                "update keys.subject_key set keyset = '\\x01', destroyed_at = null where subject_id = 'holder-1'"))
                .hasMessageContaining("for ever");
    }

    @Test
    void aLostKeyIsNotTakenForAnErasedOne() {
        Sealed sealed = data.seal("holder-1", "甲");
        database.asOwner("truncate keys.subject_key");

        assertThatThrownBy(() -> process().open(sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lost");
    }

    @Test
    void processesThatSealFirstTogetherUseOneKey() throws Exception {
        int processes = 8;
        CyclicBarrier together = new CyclicBarrier(processes);
        try (var threads = Executors.newFixedThreadPool(processes)) {
            Callable<Sealed> seal = () -> {
                SealedPersonalData process = process();
                together.await();
                return process.seal("holder-1", "甲");
            };
            List<Future<Sealed>> sealed = threads.invokeAll(
                    IntStream.range(0, processes).mapToObj(i -> seal).toList());

            for (Future<Sealed> each : sealed) {
                assertThat(data.open(each.get())).contains("甲");
            }
        }
    }

    @Test
    void theApplicationRemovesNoKeyRow() {
        data.seal("holder-1", "甲");

        assertThatThrownBy(() -> {
                    try (var connection = database.app().getConnection();
                            var statement = connection.createStatement()) {
                        statement.execute("delete from keys.subject_key");
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void keysThatCannotBeReachedMakeTheLedgerUnavailable() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setURL("jdbc:postgresql://localhost:1/keys?user=app");
        SealedPersonalData cutOff = new SealedPersonalData(nowhere, nowhere);

        assertThatThrownBy(() -> cutOff.seal("holder-1", "甲")).isInstanceOf(LedgerUnavailableException.class);
        assertThatThrownBy(() -> cutOff.open(new Sealed("holder-1", "")))
                .isInstanceOf(LedgerUnavailableException.class);
        assertThatThrownBy(() -> cutOff.destroy("holder-1")).isInstanceOf(LedgerUnavailableException.class);
    }

    private SealedPersonalData process() {
        return new SealedPersonalData(database.app(), database.app(), nanos::get);
    }
}
