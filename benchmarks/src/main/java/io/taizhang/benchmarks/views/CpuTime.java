package io.taizhang.benchmarks.views;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * What has used the processor so far, in seconds by kind of work. Unlike a lag it says the same on a busy machine as on a
 * quiet one. Threads and server processes that have ended do not count.
 */
final class CpuTime {
    private static final String SERVER = "PostgreSQL: ";
    private static final String WRITER = SERVER + "appends";
    private static final String OTHERS = SERVER + "all else";

    private final Map<String, Double> seconds = new TreeMap<>();

    private CpuTime() {}

    /** @param database of the server, on this machine */
    static CpuTime of(DataSource database) throws SQLException {
        CpuTime time = new CpuTime();
        time.addThreads();
        time.addServer(database);
        return time;
    }

    private void addThreads() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (var thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null) {
                add(kindOf(thread.getThreadName()), Math.max(0, threads.getThreadCpuTime(thread.getThreadId())) / 1e9);
            }
        }
        double known =
                seconds.values().stream().mapToDouble(Double::doubleValue).sum();
        add("JVM: compiler, collector", Math.max(0, secondsOf(ProcessHandle.current()) - known));
    }

    private static String kindOf(String thread) {
        if (thread.startsWith("clerk-")) {
            return "commands";
        }
        if (thread.startsWith("views-")) {
            return "views";
        }
        if (thread.startsWith("automation-")) {
            return "automations";
        }
        return thread.startsWith("ledger-") ? "ledger" : "other threads";
    }

    private void addServer(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet backends = statement.executeQuery(
                        "select pid, application_name = 'taizhang writer', pid = pg_backend_pid() from pg_stat_activity")) {
            Map<Long, Boolean> writers = new TreeMap<>();
            long own = 0;
            while (backends.next()) {
                writers.put(backends.getLong(1), backends.getBoolean(2));
                own = backends.getBoolean(3) ? backends.getLong(1) : own;
            }
            ProcessHandle server =
                    ProcessHandle.of(own).flatMap(ProcessHandle::parent).orElseThrow();
            server.children()
                    .forEach(process ->
                            add(writers.getOrDefault(process.pid(), false) ? WRITER : OTHERS, secondsOf(process)));
        }
    }

    private static double secondsOf(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    /** Seconds of this process. */
    double process() {
        return seconds.entrySet().stream()
                .filter(kind -> !kind.getKey().startsWith(SERVER))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** Seconds of PostgreSQL. */
    double server() {
        return seconds.entrySet().stream()
                .filter(kind -> kind.getKey().startsWith(SERVER))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private void add(String kind, double more) {
        seconds.merge(kind, more, Double::sum);
    }

    /** What each kind of work has used since another look at it, for each of so many thousand commands, in words. */
    String since(CpuTime before, double thousands) {
        return seconds.entrySet().stream()
                .map(kind -> "%s %.3f"
                        .formatted(
                                kind.getKey(),
                                (kind.getValue() - before.seconds.getOrDefault(kind.getKey(), 0.0)) / thousands))
                .collect(Collectors.joining(", "));
    }
}
