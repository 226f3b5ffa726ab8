package io.taizhang.standalone.running;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.taizhang.standalone.Standalone;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The program as a process of its own: it can be stopped, killed, and started twice. */
public final class StandaloneProcess implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Pattern READY = Pattern.compile("is ready: (http://\\S+)");

    private final Process process;
    private final Path output;

    private StandaloneProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    public static StandaloneProcess launch(String... options) throws IOException {
        return launch(Map.of(), options);
    }

    public static StandaloneProcess launch(Map<String, String> environment, String... options) throws IOException {
        Path output = Files.createTempFile("standalone", ".log");
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                // Ended before the optimizing compiler would have been of use.
                                "-XX:TieredStopAtLevel=1",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Standalone.class.getName()),
                        Stream.of(options))
                .toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new StandaloneProcess(builder.start(), output);
    }

    /** Waits until it says where it can be reached. */
    public Office ready() {
        Awaitility.await("ready").atMost(READY_WITHIN).until(() -> address().find() || !process.isAlive());
        Matcher address = address();
        if (!address.find()) {
            throw new AssertionError("It ended before it was ready:\n" + output());
        }
        return new Office(URI.create(address.group(1)));
    }

    private Matcher address() {
        return READY.matcher(output());
    }

    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits for its end. */
    public int exit() throws InterruptedException {
        if (!process.waitFor(60, SECONDS)) {
            throw new AssertionError("It is still running:\n" + output());
        }
        return process.exitValue();
    }

    /** Ctrl-C, or the service manager. */
    public int stop() throws InterruptedException {
        process.destroy();
        return exit();
    }

    /** kill -9. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException, IOException {
        if (process.isAlive()) {
            stop();
        }
        Files.deleteIfExists(output);
    }
}
