package io.taizhang.benchmarks.pages;

import io.taizhang.benchmarks.views.Spread;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many pages that are open at once, each with its stream: told of a change they read their page again, as the browser does,
 * after gathering for a while.
 */
final class Streams implements AutoCloseable {
    /** As long as a page gathers changes before it reads itself again. */
    private static final long GATHER_MS = 300;

    private static final long APART_MS = 2_000;
    /** The first so many commands find code that was not compiled yet. */
    static final int WARMING = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final Pattern POSITION = Pattern.compile("\"position\":(\\d+)");
    private static final int PATIENCE_SEC = 30;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI office;
    private final String cookies;
    private final List<InputStream> open = new ArrayList<>();
    private final Map<Long, Wave> waves = new ConcurrentHashMap<>();
    private final AtomicLong sent = new AtomicLong();

    /** What became of one fact at all streams. */
    private record Wave(
            long since,
            CountDownLatch told,
            ConcurrentLinkedQueue<Double> toldMs,
            CountDownLatch shown,
            ConcurrentLinkedQueue<Double> shownMs) {
        static Wave of(int streams) {
            return new Wave(
                    System.nanoTime(),
                    new CountDownLatch(streams),
                    new ConcurrentLinkedQueue<>(),
                    new CountDownLatch(streams),
                    new ConcurrentLinkedQueue<>());
        }

        double now() {
            return (System.nanoTime() - since) / 1e6;
        }
    }

    Streams(URI office, String cookies) {
        this.office = office;
        this.cookies = cookies;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(office.resolve(path)).header("Cookie", cookies);
    }

    /** @param page that each of them shows, kept current by these views */
    void open(int streams, String page, String... views) throws IOException, InterruptedException {
        CountDownLatch standing = new CountDownLatch(streams);
        for (int stream = 0; stream < streams; stream++) {
            HttpResponse<InputStream> answer = http.send(
                    request("/api/live?view=" + String.join("&view=", views)).build(), BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("A stream was answered " + answer.statusCode());
            }
            open.add(answer.body());
            Thread.ofVirtual().start(() -> follow(answer, page, standing));
        }
        if (!standing.await(PATIENCE_SEC, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Not every stream began");
        }
    }

    private void follow(HttpResponse<InputStream> answer, String page, CountDownLatch standing) {
        OpenPage shown = new OpenPage(page);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            String event = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    event = line.substring("event:".length());
                } else if (line.startsWith("data:") && event.equals("standing")) {
                    standing.countDown();
                } else if (line.startsWith("data:") && event.equals("changed")) {
                    shown.told(position(line));
                }
            }
        } catch (IOException closed) {
            LOG.debug("A stream ended", closed);
        }
    }

    private static long position(String data) {
        Matcher found = POSITION.matcher(data);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    /** What a browser does: it gathers what is told at about the same moment, and has one reading under way at most. */
    private final class OpenPage {
        private final String path;
        private long wanted;
        private long toldOf;
        private long shownOf;
        private boolean reading;

        OpenPage(String path) {
            this.path = path;
        }

        synchronized void told(long position) {
            long now = sent.get();
            Wave wave = waves.get(now);
            if (wave != null && toldOf < now) {
                toldOf = now;
                wave.toldMs().add(wave.now());
                wave.told().countDown();
            }
            wanted = position;
            if (!reading) {
                reading = true;
                Thread.ofVirtual().start(this::read);
            }
        }

        private void read() {
            try {
                long read;
                do {
                    // No wait for a condition: a browser lets that time pass, and it is part of what is measured.
                    Thread.sleep(GATHER_MS);
                    read = wanted();
                    long wave = sent.get();
                    HttpResponse<String> again = http.send(
                            request(path)
                                    .header("Ledger-Position", Long.toString(read))
                                    .build(),
                            BodyHandlers.ofString());
                    if (again.statusCode() == 200) {
                        shown(wave);
                    }
                } while (!satisfied(read));
            } catch (IOException | InterruptedException closed) {
                LOG.debug("A page was closed", closed);
            }
        }

        private synchronized long wanted() {
            return wanted;
        }

        private synchronized boolean satisfied(long read) {
            reading = wanted > read;
            return !reading;
        }

        private synchronized void shown(long number) {
            Wave wave = waves.get(number);
            if (wave != null && shownOf < number && toldOf == number) {
                shownOf = number;
                wave.shownMs().add(wave.now());
                wave.shown().countDown();
            }
        }
    }

    /** What became of all facts: in milliseconds since the command was sent. */
    record Measured(Spread told, Spread shown, int missed) {}

    /** @param bodies of the commands, each of which changes a row that every stream follows; sent one by one */
    Measured measure(int streams, String account, String command, List<String> bodies)
            throws IOException, InterruptedException {
        List<Double> told = new ArrayList<>();
        List<Double> shown = new ArrayList<>();
        int missed = 0;
        for (String body : bodies) {
            Wave wave = Wave.of(streams);
            waves.put(sent.incrementAndGet(), wave);
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(office.resolve("/api/commands/" + command))
                            .header("Authorization", account)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new IllegalStateException(command + ": " + answer.body());
            }
            if (!wave.shown().await(PATIENCE_SEC, TimeUnit.SECONDS)) {
                missed += (int) wave.shown().getCount();
            }
            if (bodies.indexOf(body) >= WARMING) {
                told.addAll(wave.toldMs());
                shown.addAll(wave.shownMs());
            }
            // How far apart commands are sent. A page may be told twice of one fact, by two views, and nothing says
            // that no
            // more is coming: it reads itself again for the second in that time, where the machine is quick enough.
            Thread.sleep(APART_MS);
        }
        return new Measured(spread(told), spread(shown), missed);
    }

    private static Spread spread(List<Double> values) {
        return Spread.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Those that follow end with their streams. */
    @Override
    public void close() throws IOException {
        for (InputStream stream : open) {
            stream.close();
        }
        http.close();
    }
}
