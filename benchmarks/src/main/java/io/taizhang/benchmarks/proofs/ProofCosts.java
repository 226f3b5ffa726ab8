package io.taizhang.benchmarks.proofs;

import io.taizhang.api.LedgerKind;
import io.taizhang.benchmarks.Database;
import io.taizhang.benchmarks.views.Filling;
import io.taizhang.benchmarks.views.Machine;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.ledger.LedgerStore;
import io.taizhang.ledger.checkpoint.Checkpoints;
import io.taizhang.ledger.checkpoint.LedgerVerification;
import io.taizhang.ledger.checkpoint.Verdict;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What it costs to sign a ledger of 1,000,000 facts, to prove one of them, and to verify all of them; and what to take them along.
 *
 * <p>The ledger is filled in bulk with whole projects, as in {@code bench rebuild}. A checkpoint is signed over all of it, and
 * more after a few facts more. Proofs are of positions chosen at random, each verified down to its row as the endpoint does.
 * Verification reads every row through the application's role and computes leaves and tree anew.
 *
 * <p>{@code gradle-free-scripts/bench proofs [facts] [rounds]}; it ends with 1 where the ledger is not sound, or
 * a bundle of it does not hold.
 */
public final class ProofCosts {
    private static final int PROOFS = 2_000;

    private final LedgerStore store;
    private final Filling filling;

    private ProofCosts(LedgerStore store) {
        this.store = store;
        this.filling = new Filling(store);
    }

    public static void main(String... arguments) throws Exception {
        System.setProperty("axoniq.update-checker.disabled", "true");
        long facts = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        boolean sound;
        try (Database database = new Database();
                LedgerStore store =
                        LedgerStore.open(database.ledger("proofs", LedgerKind.LIVE), LedgerClock.system())) {
            sound = new ProofCosts(store).run(facts, rounds) && new BundleCosts(store).run(LedgerClock.system());
        }
        System.exit(sound ? 0 : 1);
    }

    private boolean run(long facts, int rounds) throws SQLException {
        filling.town();
        filling.projects(facts);
        System.out.printf("%,d facts of %d bytes; %s%n", store.ledger().head(), bytesOfAFact(), Machine.state());
        sign("first checkpoint");
        for (int round = 0; round < rounds; round++) {
            filling.projects(store.ledger().head() + 1);
            sign("next checkpoint");
        }
        prove();
        prove();
        boolean sound = true;
        for (int round = 0; round < rounds; round++) {
            sound &= verify();
        }
        return sound;
    }

    /** Of its payload and its metadata, on average. */
    private long bytesOfAFact() throws SQLException {
        String sql = "select avg(octet_length(payload) + octet_length(metadata))::bigint from ledger.ledger";
        try (Connection connection = store.dataSource().getConnection();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void sign(String what) {
        Checkpoints checkpoints = store.checkpoints();
        long before = checkpoints.latest().map(it -> it.size()).orElse(0L);
        long begun = System.nanoTime();
        long after = checkpoints.sign().orElseThrow().size();
        System.out.printf("%s: %,d facts more, %.1f ms%n", what, after - before, (System.nanoTime() - begun) / 1e6);
    }

    private void prove() {
        Random random = new Random(1);
        long signed = store.checkpoints().latest().orElseThrow().size();
        double[] millis = new double[PROOFS];
        for (int i = 0; i < PROOFS; i++) {
            long begun = System.nanoTime();
            store.checkpoints().inclusion(1 + random.nextLong(signed));
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                "inclusion proof: p50 %.2f ms, p99 %.2f ms, longest %.2f ms%n",
                millis[PROOFS / 2], millis[PROOFS * 99 / 100], millis[PROOFS - 1]);
    }

    private boolean verify() {
        long begun = System.nanoTime();
        Verdict verdict =
                new LedgerVerification(store.dataSource(), store.checkpoints().key()).verify(List.of());
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "verification: %,d facts in %.2f s, %,.0f facts/s; sound: %s; %s%n",
                verdict.facts(), seconds, verdict.facts() / seconds, verdict.sound(), Machine.state());
        return verdict.sound();
    }
}
