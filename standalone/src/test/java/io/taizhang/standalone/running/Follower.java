package io.taizhang.standalone.running;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Somebody who follows a view as a browser does, and remembers the last id. */
final class Follower implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final InputStream stream;
    private final Thread listening;

    /** One event, with the moment it came. */
    record Told(String name, String id, String data, long nanos) {}

    /** @param seen the last id of an earlier connection; empty where there was none */
    Follower(Office office, String path, String seen) throws IOException, InterruptedException {
        var request = office.request(path)
                .header("Authorization", Office.basic("official"))
                .header("Accept", "text/event-stream");
        if (!seen.isEmpty()) {
            request.header("Last-Event-ID", seen);
        }
        var answer = http.send(request.build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new AssertionError(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8));
        }
        this.stream = answer.body();
        this.listening = Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        try (Scanner events = new Scanner(stream, StandardCharsets.UTF_8).useDelimiter("\n\n")) {
            while (events.hasNext()) {
                String event = events.next();
                told.add(new Told(field(event, "event"), field(event, "id"), field(event, "data"), System.nanoTime()));
            }
        }
    }

    private static String field(String event, String name) {
        return event.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    Told awaitRow(Predicate<String> row) {
        return awaitTold(it -> it.name().equals("row") && row.test(it.data()));
    }

    Told awaitTold(Predicate<Told> what) {
        return await().pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(15))
                .until(() -> told.stream().filter(what).findFirst(), it -> it.isPresent())
                .orElseThrow();
    }

    /** What a browser would send as Last-Event-ID. */
    String lastId() {
        return told.stream().map(Told::id).filter(id -> !id.isEmpty()).reduce("", (_, later) -> later);
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stream.close();
        listening.join();
        http.close();
    }
}
