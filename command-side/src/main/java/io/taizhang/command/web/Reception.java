package io.taizhang.command.web;

import io.taizhang.api.Actor;
import io.taizhang.api.ActorPrincipal;
import io.taizhang.api.Evidence;
import io.taizhang.command.CommandDesk.Order;
import io.taizhang.command.ProblemTexts;
import io.taizhang.command.catalogue.CommandType;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import tools.jackson.databind.JsonNode;

/** Takes a request in: who sends it, under which key, and what exactly it says. */
final class Reception {
    private static final int MAX_BYTES = 1024 * 1024;
    private static final String KEY = "Idempotency-Key";

    private final StrictJson json;
    private final ProblemTexts texts;

    Reception(StrictJson json, ProblemTexts texts) {
        this.json = json;
        this.texts = texts;
    }

    /** @throws HttpProblem where nobody is signed in, or somebody as the system or as a citizen */
    Actor actor(ServerRequest request) {
        Actor actor = request.principal()
                .filter(ActorPrincipal.class::isInstance)
                .map(principal -> ((ActorPrincipal) principal).actor())
                .orElseThrow(() -> new HttpProblem(401, "unauthenticated"));
        if (actor.isSystem()) {
            throw new HttpProblem(403, "system-is-no-person", actor.id());
        }
        if (actor.isCitizen()) {
            throw new HttpProblem(403, "citizens-have-no-account", actor.id());
        }
        return actor;
    }

    Order order(ServerRequest request, CommandType type, Actor actor) throws IOException {
        requireJson(request);
        String key = key(request);
        Long expected = expectedSequence(request);
        byte[] body = body(request);
        JsonNode sent = json.read(body);
        ShapeCheck.check(sent, Envelope.of(type), texts);
        return new Order(
                actor,
                key,
                json.bind(sent.get("command"), type.type()),
                occurredAt(sent),
                present(sent, "reason") ? sent.get("reason").stringValue() : null,
                evidence(sent),
                expected,
                body,
                null,
                null);
    }

    private static void requireJson(ServerRequest request) {
        boolean isJson;
        try {
            isJson = request.headers()
                    .contentType()
                    .filter(MediaType.APPLICATION_JSON::isCompatibleWith)
                    .isPresent();
        } catch (IllegalArgumentException unreadable) {
            isJson = false;
        }
        if (!isJson) {
            throw new HttpProblem(415, "unsupported-media-type");
        }
    }

    /** A client that sends none cannot repeat the command safely; it is told the one that was made for it. */
    private static String key(ServerRequest request) {
        String key = request.headers().firstHeader(KEY);
        if (key == null) {
            return UUID.randomUUID().toString();
        }
        if (!key.matches("[\\x20-\\x7e]{1,200}") || key.isBlank()) {
            throw new HttpProblem(400, "idempotency-key-malformed");
        }
        return key;
    }

    private static @Nullable Long expectedSequence(ServerRequest request) {
        String tag = request.headers().firstHeader(HttpHeaders.IF_MATCH);
        if (tag == null) {
            return null;
        }
        if (!tag.matches("\"\\d{1,18}\"")) {
            throw new HttpProblem(400, "if-match-malformed");
        }
        return Long.valueOf(tag.substring(1, tag.length() - 1));
    }

    private static byte[] body(ServerRequest request) throws IOException {
        byte[] body = request.servletRequest().getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            throw new HttpProblem(413, "too-large", MAX_BYTES);
        }
        return body;
    }

    private static @Nullable Instant occurredAt(JsonNode sent) {
        return present(sent, "occurredAt")
                ? OffsetDateTime.parse(sent.get("occurredAt").stringValue()).toInstant()
                : null;
    }

    private List<Evidence> evidence(JsonNode sent) {
        return present(sent, "evidence")
                ? StreamSupport.stream(sent.get("evidence").spliterator(), false)
                        .map(one -> json.bind(one, Evidence.class))
                        .toList()
                : List.of();
    }

    private static boolean present(JsonNode sent, String name) {
        return sent.has(name) && !sent.get(name).isNull();
    }
}
