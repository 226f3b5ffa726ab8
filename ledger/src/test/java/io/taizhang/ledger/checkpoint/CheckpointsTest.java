package io.taizhang.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.taizhang.ledger.proof.Checkpoint;
import io.taizhang.ledger.proof.Hash;
import io.taizhang.ledger.proof.NoteSigner;
import io.taizhang.ledger.testing.TestLedger;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointsTest {
    private final SignedLedger ledger = new SignedLedger();
    private final Checkpoints checkpoints = ledger.checkpoints();

    @AfterEach
    void close() {
        ledger.close();
    }

    private Checkpoint latest() {
        return checkpoints.key().open(ledger.latestNote());
    }

    @Test
    void aCheckpointCoversWhatThereIs() {
        ledger.append(20).sign();
        assertThat(latest().size()).isEqualTo(21);
        assertThat(latest().origin()).matches("taizhang/LIVE/[0-9a-f-]{36}");
    }

    @Test
    void nothingNewIsSignedWhereNothingWasRecorded() {
        ledger.sign().sign();
        assertThat(checkpoints.newest(10)).hasSize(1);
    }

    @Test
    void theKeyIsTheSameForEveryProcessAndTellsTheKindOfTheLedger() {
        ledger.sign();
        try (TestLedger other = ledger.test().another();
                TestLedger sample = TestLedger.sample(Instant.EPOCH)) {
            assertThat(other.store().checkpoints().key())
                    .hasToString(checkpoints.key().toString());
            assertThat(other.store()
                            .checkpoints()
                            .key()
                            .open(ledger.latestNote())
                            .size())
                    .isEqualTo(1);
            assertThat(sample.store().checkpoints().key().name()).startsWith("taizhang/SAMPLE/");
        }
    }

    @Test
    void twoProcessesSignOneHistory() throws InterruptedException {
        try (TestLedger other = ledger.test().another()) {
            for (int round = 0; round < 10; round++) {
                ledger.append(30);
                Thread[] both = Stream.of(checkpoints, other.store().checkpoints())
                        .map(one -> Thread.ofPlatform().start(one::sign))
                        .toArray(Thread[]::new);
                for (Thread one : both) {
                    one.join();
                }
            }
        }
        assertThat(latest().size()).isEqualTo(301);
        assertThat(ledger.verify().sound()).isTrue();
        assertThat(ledger.verify().checkpoints()).isEqualTo(10);
    }

    @Test
    void whoIsNotFirstDoesNotWait() throws SQLException {
        try (Connection other = ledger.test().store().dataSource().getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(1952541307)");
            assertThat(checkpoints.sign()).isEmpty();
            statement.execute("select pg_advisory_unlock(1952541307)");
        }
        assertThat(checkpoints.sign()).isPresent();
    }

    @Test
    void keptHashesThatAreGoneOrWrongAreComputedAgain() {
        ledger.append(999).sign().append(5);
        ledger.tampering.run("truncate processing.tile");
        ledger.sign().append(5);
        ledger.tampering.run("update processing.tile set hashes = overlay(hashes placing sha256('') from 1)");
        ledger.sign();
        assertThat(ledger.verify().checkpoints()).isEqualTo(3);
        ledger.tampering.run("update processing.tile set hashes = overlay(hashes placing sha256('') from 1)");
        assertThat(checkpoints.inclusion(3).proof().size()).isEqualTo(1010);
        assertThat(ledger.verify().sound()).isTrue();
    }

    @Test
    void aShortenedLedgerIsNotSigned() {
        ledger.append(20).sign();
        ledger.tampering.run("delete from ledger.ledger where position > 15");
        assertThatExceptionOfType(LedgerAlteredException.class)
                .isThrownBy(checkpoints::sign)
                .withMessageContaining("21 facts were signed, and there are 15");
        assertThat(checkpoints.newest(10)).hasSize(1);
    }

    @Test
    void aLedgerThatWasCutAndFilledUpAgainIsNotSigned() {
        ledger.append(20).sign();
        ledger.tampering.run("delete from ledger.ledger where position > 15");
        ledger.append(20);
        assertThatExceptionOfType(LedgerAlteredException.class)
                .isThrownBy(checkpoints::sign)
                .withMessageContaining("The first 21 facts are not those that were signed");
    }

    @Test
    void aRewrittenLedgerIsNotSignedAnew() {
        ledger.append(20).sign().append(20);
        ledger.tampering.rewrite(10, "actor_id = 'someone'");
        ledger.tampering.run("truncate processing.tile");
        assertThatExceptionOfType(LedgerAlteredException.class).isThrownBy(checkpoints::sign);
    }

    @Test
    void aGapIsNotSigned() {
        ledger.append(20);
        ledger.tampering.run("delete from ledger.ledger where position = 10");
        assertThatExceptionOfType(LedgerAlteredException.class)
                .isThrownBy(checkpoints::sign)
                .withMessageContaining("position 10");
    }

    @Test
    void whatAnotherKeySignedIsNotContinued() {
        ledger.append(20).sign().append(20);
        NoteSigner other = NoteSigner.of(checkpoints.key().name(), NoteSigner.newKey());
        assertThatExceptionOfType(LedgerAlteredException.class)
                .isThrownBy(() -> new Checkpoints(ledger.test().store().dataSource(), other).sign())
                .withMessageContaining("not signed with the key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.checkpoint set note = ''",
                "delete from ledger.checkpoint",
                "truncate ledger.checkpoint"
            })
    void whatWasSignedStaysAsItWasSigned(String sql) throws SQLException {
        ledger.sign();
        try (Connection owner = java.sql.DriverManager.getConnection(
                        ledger.test().store().settings().url(), "taizhang_owner", "owner");
                Statement statement = owner.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute(sql))
                    .withMessageContaining("append-only");
        }
    }

    @Test
    void everyFactIsProvenUnderEverySize() {
        ledger.append(40).sign().append(40).sign();
        Hash root = latest().root();
        for (long position = 1; position <= 81; position++) {
            Proven proven = checkpoints.inclusion(position);
            assertThat(proven.proof()
                            .proves(Hash.leaf(proven.entry().getBytes(java.nio.charset.StandardCharsets.UTF_8)), root))
                    .isTrue();
            assertThat(proven.checkpoint()).isNotNull();
        }
        assertThat(checkpoints.inclusion(7, 41).checkpoint())
                .extracting(StoredCheckpoint::size)
                .isEqualTo(41L);
        Proven unsigned = checkpoints.inclusion(7, 50);
        assertThat(unsigned.checkpoint()).isNull();
        assertThat(unsigned.proof().proves(unsigned.leaf(), unsigned.root())).isTrue();
    }

    @Test
    void anyTwoSizesAreProvenToContinueEachOther() {
        ledger.append(80).sign();
        for (long from = 1; from <= 81; from++) {
            Continued continued = checkpoints.consistency(from, 0);
            assertThat(continued.proof().proves(continued.older(), latest().root()))
                    .isTrue();
        }
        assertThat(checkpoints.consistency(10, 20).proof().to()).isEqualTo(20);
    }

    @Test
    void whatIsNotSignedYetIsNotProven() {
        assertThatExceptionOfType(NotSignedYetException.class).isThrownBy(() -> checkpoints.inclusion(1));
        ledger.append(10).sign().append(10);
        assertThatExceptionOfType(NotSignedYetException.class).isThrownBy(() -> checkpoints.inclusion(12));
        assertThatExceptionOfType(NotSignedYetException.class).isThrownBy(() -> checkpoints.inclusion(1, 12));
        assertThatExceptionOfType(NotSignedYetException.class).isThrownBy(() -> checkpoints.consistency(1, 12));
    }

    @Test
    void aFactThatWasChangedIsNotProvenAndTheOthersAre() {
        ledger.append(20).sign();
        ledger.tampering.rewrite(10, "actor_id = 'someone'");
        assertThatExceptionOfType(LedgerAlteredException.class).isThrownBy(() -> checkpoints.inclusion(10));
        assertThat(checkpoints.inclusion(11).proof().size()).isEqualTo(21);
    }
}
