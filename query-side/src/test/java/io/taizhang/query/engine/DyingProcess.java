package io.taizhang.query.engine;

import com.zaxxer.hikari.HikariDataSource;
import io.taizhang.query.testing.FundTestView;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A process of its own that rebuilds {@code test-funds}, comes as far as a document, and stands still there to be killed. */
final class DyingProcess implements AutoCloseable {
    static final String STANDSTILL = "STANDSTILL";

    private final Process process;

    /** @param facts of the ledger, the last of which it does not come past */
    DyingProcess(Database database, int funds, int facts, RebuildMode mode) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                DyingProcess.class.getName()));
        command.addAll(database.address());
        command.addAll(List.of(Integer.toString(funds), Integer.toString(facts), mode.name()));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    public static void main(String... arguments) throws InterruptedException {
        int funds = Integer.parseInt(arguments[3]);
        MoneyLedger ledger =
                new MoneyLedger(funds).with(Integer.parseInt(arguments[4])).with("f0", 1, STANDSTILL);
        FundTestView view = new FundTestView();
        CountDownLatch never = new CountDownLatch(1);
        view.pauseAt(STANDSTILL, never);
        HikariDataSource database = Database.at(Arrays.asList(arguments).subList(0, 3));
        Engine engine = new Engine(database, ledger, List.of(view), Duration.ZERO);
        engine.rebuilds.start("test-funds", RebuildMode.valueOf(arguments[5]), "auditor");
        never.await();
    }
}
