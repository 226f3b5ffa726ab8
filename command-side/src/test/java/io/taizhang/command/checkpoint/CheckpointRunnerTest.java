package io.taizhang.command.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.ledger.checkpoint.Checkpoints;
import io.taizhang.ledger.checkpoint.PublicationFolder;
import io.taizhang.ledger.checkpoint.StoredCheckpoint;
import io.taizhang.ledger.testing.TestDatabase;
import io.taizhang.ledger.testing.TestLedger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointRunnerTest {
    private static final Duration WITHIN = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TestLedger ledger = TestLedger.live();
    private final Checkpoints checkpoints = ledger.store().checkpoints();
    private final Receiver receiver = new Receiver();
    private final Outpost outside =
            new Outpost(new PublicationAddress(receiver.address(), "PUT", PATIENCE), checkpoints.key());

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        receiver.close();
        ledger.close();
    }

    private SigningTurn turn(long every, Duration within) {
        return new SigningTurn(ledger.ledger(), checkpoints, every, within);
    }

    private void append() {
        ledger.append("fund/f1", new FundsAppropriated("f1", 1, "文"));
    }

    private StoredCheckpoint newest() {
        return checkpoints.latest().orElseThrow();
    }

    private long signed() {
        return checkpoints.latest().map(StoredCheckpoint::size).orElse(0L);
    }

    private void tamper(String sql) throws SQLException {
        try (Connection superuser = TestDatabase.superuser(ledger.store().settings());
                Statement statement = superuser.createStatement()) {
            statement.execute("alter table ledger.ledger disable trigger all");
            statement.execute(sql);
        }
    }

    @Test
    void whatIsRecordedIsSignedAndLaidDownInEveryPlace() {
        Outpost beside = new Outpost(new PublicationFolder(folder), checkpoints.key());
        CheckpointRunner runner = new CheckpointRunner(turn(1_000, WITHIN), List.of(outside, beside), WITHIN);
        runner.start();
        try {
            append();
            await().until(() -> outside.told() == 2 && beside.told() == 2);
        } finally {
            runner.stop();
        }
        assertThat(receiver.notes.getLast()).isEqualTo(newest().note());
        assertThat(folder.resolve("checkpoint-2")).hasContent(newest().note());
        assertThat(runner.isRunning()).isFalse();
    }

    @Test
    void aFactWaitsNoLongerThanItMay() {
        SigningTurn turn = turn(1_000, Duration.ofSeconds(10));
        turn.take(0);
        turn.take(Duration.ofSeconds(9).toNanos());
        assertThat(signed()).isZero();
        turn.take(Duration.ofSeconds(10).toNanos());
        assertThat(signed()).isEqualTo(1);

        append();
        turn.take(Duration.ofSeconds(11).toNanos());
        assertThat(signed()).isEqualTo(1);
        turn.take(Duration.ofSeconds(21).toNanos());
        assertThat(signed()).isEqualTo(2);
    }

    @Test
    void manyFactsDoNotWait() {
        SigningTurn turn = turn(3, Duration.ofDays(1));
        append();
        turn.take(0);
        assertThat(signed()).isZero();
        append();
        turn.take(0);
        assertThat(signed()).isEqualTo(3);
    }

    @Test
    void aLedgerThatIsNotWhatWasSignedIsSignedNoFurtherAndThatIsSaid() throws SQLException {
        SigningTurn turn = turn(1, WITHIN);
        append();
        append();
        turn.take(0);
        tamper("delete from ledger.ledger where position > 1");
        turn.take(0);

        assertThat(turn.refused()).contains("3 facts were signed, and there are 1");
        assertThat(signed()).isEqualTo(3);
        assertThat(new CheckpointRunner(turn, List.of(), WITHIN).state().refused())
                .isNotNull();
    }

    @Test
    void aPlaceThatDoesNotTakeItIsAskedAgain() {
        checkpoints.sign();
        receiver.status = 500;
        outside.tell(newest());
        assertThat(outside.failure()).isEqualTo("answered with status 500");
        assertThat(outside.told()).isZero();

        receiver.status = 201;
        outside.tell(newest());
        outside.tell(newest());
        assertThat(outside.failure()).isNull();
        assertThat(outside.told()).isEqualTo(1);
        assertThat(receiver.notes).hasSize(2);
        assertThat(receiver.methods).containsOnly("PUT");
    }

    @Test
    void aPlaceThatIsAwayIsAFailureAndNothingMore() {
        checkpoints.sign();
        receiver.close();
        outside.tell(newest());
        assertThat(outside.failure()).isNotNull();
    }

    @Test
    void whatLetsUsInIsNotShown() {
        assertThat(outside.place()).startsWith("http://127.0.0.1:").endsWith("/notes");
    }
}
