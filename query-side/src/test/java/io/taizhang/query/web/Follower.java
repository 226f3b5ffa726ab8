package io.taizhang.query.web;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A client of a stream that writes down what it is told, one text for each event. */
final class Follower implements AutoCloseable {
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final InputStream body;
    private final Thread thread;

    /** @param seen the last event id of an earlier connection; null for none */
    Follower(QuerySide side, String actor, String path, @Nullable String seen)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = side.request(actor, path);
        if (seen != null) {
            request.header("Last-Event-ID", seen);
        }
        HttpResponse<InputStream> answer = side.http().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new AssertionError(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8));
        }
        body = answer.body();
        thread = Thread.ofVirtual().start(this::read);
    }

    private void read() {
        StringBuilder event = new StringBuilder();
        try (var reader = new java.io.BufferedReader(new java.io.InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isEmpty()) {
                    told.add(event.toString());
                    event.setLength(0);
                } else {
                    event.append(line).append('\n');
                }
            }
        } catch (IOException e) {
            told.add("closed");
        }
    }

    List<String> told() {
        return List.copyOf(told);
    }

    int awaitTold(Predicate<String> what) {
        await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> told.stream().anyMatch(what));
        List<String> all = told();
        for (int i = 0; i < all.size(); i++) {
            if (what.test(all.get(i))) {
                return i;
            }
        }
        throw new AssertionError("Told and forgotten");
    }

    static Predicate<String> event(String name, String containing) {
        return event -> event.contains("event:" + name + "\n") && event.contains(containing);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        body.close();
        thread.join();
    }
}
