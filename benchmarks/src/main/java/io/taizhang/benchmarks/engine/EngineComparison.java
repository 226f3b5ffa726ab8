package io.taizhang.benchmarks.engine;

import io.taizhang.api.LedgerKind;
import io.taizhang.benchmarks.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * Commands per second through the ledger and through Axon's own JDBC engine: the same process, PostgreSQL, bus, cache,
 * interceptor and aggregate; projections off; warm; alternating runs, of which the median is told.
 *
 * <p>Note what is not the same: each fact of the ledger also gets a gapless position, a leaf hash and its place in the
 * indices by subject, type and actor. The stock engine has a pool of as many connections as the ledger has by default, and
 * prepared statements as the driver keeps them.
 */
public final class EngineComparison {
    private static final int RUNS = 5;
    private static final int COMMANDS = 12_800;
    private static final int WARM_ROUNDS = 4;
    private static final int CONNECTIONS = 24;

    private EngineComparison() {}

    /** @param arguments numbers of clients, with commas between, and of alternating runs: {@code 8,32,128 5} */
    public static void main(String... arguments) throws Exception {
        System.setProperty("axoniq.update-checker.disabled", "true");
        try (Database database = new Database();
                Engine ledger = new LedgerEngine(database.ledger("ours", LedgerKind.LIVE));
                Engine stock = stock(database)) {
            CommandGateway ours = Stack.over(ledger);
            CommandGateway theirs = Stack.over(stock);
            System.out.printf("%8s  %-18s %12s %9s %9s%n", "clients", "engine", "commands/s", "p50 ms", "p99 ms");
            warm(ours, theirs);
            for (int clients : clients(arguments)) {
                compare(clients, runs(arguments), ledger.name(), ours, stock.name(), theirs);
            }
        }
    }

    private static List<Integer> clients(String... arguments) {
        return arguments.length < 1
                ? List.of(8, 32, 128)
                : Stream.of(arguments[0].split(",")).map(Integer::valueOf).toList();
    }

    private static int runs(String... arguments) {
        return arguments.length < 2 ? RUNS : Integer.parseInt(arguments[1]);
    }

    private static Engine stock(Database database) throws SQLException {
        return new StockEngine(
                database.create("stock"),
                Database.SUPERUSER.user(),
                Database.SUPERUSER.password(),
                CONNECTIONS,
                Jackson3Serializer.builder().build());
    }

    /** Until the compiler has settled: it competes with the commands for the processors during the first tens of thousands. */
    private static void warm(CommandGateway ours, CommandGateway theirs) throws Exception {
        for (int round = 0; round < WARM_ROUNDS; round++) {
            for (int clients : List.of(128, 32, 8)) {
                String name = "warm-" + round + "-" + clients;
                int commands = clients == 8 ? COMMANDS / 8 : COMMANDS;
                Clients.send(ours, name, clients, commands / clients);
                Clients.send(theirs, name, clients, commands / clients);
            }
        }
    }

    private static void compare(
            int clients, int runs, String ourName, CommandGateway ours, String theirName, CommandGateway theirs)
            throws Exception {
        List<Latencies> ourRuns = new ArrayList<>();
        List<Latencies> theirRuns = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            String name = clients + "-" + run;
            ourRuns.add(Clients.send(ours, name, clients, COMMANDS / clients));
            theirRuns.add(Clients.send(theirs, name, clients, COMMANDS / clients));
        }
        Latencies our = Latencies.median(ourRuns);
        Latencies their = Latencies.median(theirRuns);
        print(clients, ourName, our);
        print(clients, theirName, their);
        System.out.printf("%8d  ratio %.2f%n", clients, our.perSecond() / their.perSecond());
    }

    private static void print(int clients, String engine, Latencies latencies) {
        System.out.printf(
                "%8d  %-18s %,12.0f %9.2f %9.2f%n",
                clients, engine, latencies.perSecond(), latencies.p50Millis(), latencies.p99Millis());
    }
}
