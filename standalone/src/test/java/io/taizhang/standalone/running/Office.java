package io.taizhang.standalone.running;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running ledger as a program sees it from outside. */
public final class Office {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Instant found = Instant.now();
    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    Office(URI address) {
        this.address = address;
    }

    public URI address() {
        return address;
    }

    /** In an address: as it was when it was opened, whatever other tests have done since. */
    String asFound() {
        return "?time=recorded&asOf=" + found.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Asks as a demo account. */
    public Answer get(String account, String path) {
        return send(request(path).header("Authorization", basic(account)).GET());
    }

    /** What {@code official} is answered there. */
    public JsonNode see(String path) {
        Answer answer = get("official", path);
        if (answer.status() != 200) {
            throw new AssertionError(path + ": " + answer.status() + " " + answer.body());
        }
        return answer.json();
    }

    /** The position of the ledger's last fact. */
    public long head() {
        return see("/api/audit/events?limit=1").path("position").longValue();
    }

    /** The next facts behind a position, a hundred at most, in order. */
    List<JsonNode> factsBehind(long position) {
        List<JsonNode> facts = new ArrayList<>();
        see("/api/audit/events?limit=100&after=" + position).path("items").forEach(facts::add);
        return facts;
    }

    /** All facts of the ledger, or all about one subject, in order. */
    public List<JsonNode> facts(String... subject) {
        String about = subject.length == 0 ? "" : "&subject=" + URLEncoder.encode(subject[0], StandardCharsets.UTF_8);
        List<JsonNode> facts = new ArrayList<>();
        JsonNode page;
        do {
            long after = facts.isEmpty() ? 0 : facts.getLast().path("position").longValue();
            page = see("/api/audit/events?limit=500&after=" + after + about).path("items");
            page.forEach(facts::add);
        } while (!page.isEmpty());
        return facts;
    }

    /** Issues a command as a demo account under a key of its own. */
    public Answer command(String account, String command, String body) {
        return command(account, command, UUID.randomUUID().toString(), body);
    }

    public Answer command(String account, String command, String key, String body) {
        return send(request("/api/commands/" + command)
                .header("Authorization", basic(account))
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"command\":" + body + "}")));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public static String basic(String account) {
        return basic(account, "taizhang");
    }

    public static String basic(String account, String password) {
        byte[] both = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
