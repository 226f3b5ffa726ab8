package io.taizhang.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.taizhang.api.LedgerKind;
import io.taizhang.api.LedgerLifeEvent.LedgerOpened;
import io.taizhang.ledger.testing.TestDatabase;
import io.taizhang.ledger.testing.TestLedger;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LedgerStoreTest {

    @Test
    void newLedgerBeginsWithItsOpening() {
        try (TestLedger test = TestLedger.live()) {
            Fact first = test.ledger().at(1).orElseThrow();
            assertThat(first.event()).isInstanceOf(LedgerOpened.class);
            assertThat(((LedgerOpened) first.event()).kind()).isEqualTo(LedgerKind.LIVE);
            assertThat(first.sequence()).isZero();
            assertThat(test.ledger().head()).isEqualTo(1);
        }
    }

    @Test
    void ledgerIsOpenedOnceHoweverManyProcessesRace() {
        LedgerSettings settings = TestDatabase.fresh(LedgerKind.LIVE);
        List<CompletableFuture<LedgerStore>> racing = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> LedgerStore.open(settings, LedgerClock.system())))
                .toList();
        List<LedgerStore> stores = racing.stream().map(CompletableFuture::join).toList();
        try {
            assertThat(stores)
                    .allSatisfy(store -> assertThat(store.ledger().head()).isEqualTo(1));
        } finally {
            stores.forEach(LedgerStore::close);
        }
    }

    @Test
    void kindOfALedgerNeverChanges() {
        LedgerSettings sample = TestDatabase.fresh(LedgerKind.SAMPLE);
        LedgerStore.open(sample, LedgerClock.system()).close();
        LedgerSettings live = LedgerSettings.of(
                sample.url(), sample.keysUrl(), sample.owner(), sample.app(), LedgerKind.LIVE, sample.evidence());
        assertThatIllegalStateException().isThrownBy(() -> LedgerStore.open(live, LedgerClock.system()));
    }

    @Test
    void ledgerIsReopenedAsItWas() {
        try (TestLedger first = TestLedger.live();
                TestLedger second = first.another()) {
            assertThat(second.ledger().at(1)).isEqualTo(first.ledger().at(1));
        }
    }

    @Test
    void schemaOfANewerBuildIsRefusedInASentence() throws SQLException {
        LedgerSettings settings = TestDatabase.fresh(LedgerKind.LIVE);
        try (Connection database = TestDatabase.superuser(settings);
                Statement statement = database.createStatement()) {
            statement.execute("""
                    insert into ledger.flyway_schema_history
                        (installed_rank, version, description, type, script, installed_by, execution_time, success)
                    values (1000, '999', 'later', 'SQL', 'V999__later.sql', 'owner', 1, true)
                    """);
        }
        assertThatExceptionOfType(NewerSchemaException.class)
                .isThrownBy(() -> LedgerStore.migrate(settings))
                .withMessageStartingWith("The schema ledger stands at version 999");
    }
}
