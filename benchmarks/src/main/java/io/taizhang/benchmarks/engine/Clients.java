package io.taizhang.benchmarks.engine;

import io.taizhang.api.renovation.RenovationCommand.ReportWorks;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** So many clients at once, each sending a command and waiting for its answer, project after project of eleven reports. */
final class Clients {
    private static final int STREAM_LENGTH = 11;
    private static final String NOTE = "按期完成，现场无遗留问题。".repeat(8);

    private Clients() {}

    /**
     * @param run a name no other run has
     * @return one latency in nanoseconds for each command
     */
    static Latencies send(CommandGateway gateway, String run, int clients, int commandsEach) throws Exception {
        List<Callable<long[]>> work = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            String name = run + "-" + client;
            work.add(() -> sendAll(gateway, name, commandsEach));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            long begun = System.nanoTime();
            List<Future<long[]>> done = threads.invokeAll(work);
            long took = System.nanoTime() - begun;
            List<long[]> latencies = new ArrayList<>();
            for (Future<long[]> each : done) {
                latencies.add(each.get());
            }
            return Latencies.of(latencies, took);
        }
    }

    private static long[] sendAll(CommandGateway gateway, String client, int commands) {
        long[] latencies = new long[commands];
        for (int number = 0; number < commands; number++) {
            String project = client + "-" + number / STREAM_LENGTH;
            long begun = System.nanoTime();
            gateway.sendAndWait(new ReportWorks(project, "主体", number % STREAM_LENGTH, NOTE));
            latencies[number] = System.nanoTime() - begun;
        }
        return latencies;
    }
}
