package io.taizhang.command.web;

import io.taizhang.api.Actor;
import io.taizhang.command.CommandDesk;
import io.taizhang.command.CommandDesk.Answer;
import io.taizhang.command.CommandDesk.Order;
import io.taizhang.command.Rehearsal;
import io.taizhang.command.catalogue.Catalogue;
import io.taizhang.command.catalogue.CommandType;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** {@code POST /api/commands/{context}/{command}}: the one way in for every command. */
final class CommandEndpoint {
    private final Catalogue catalogue;
    private final Reception reception;
    private final CommandDesk desk;
    private final Rehearsal rehearsal;
    private final Replies replies;

    CommandEndpoint(Catalogue catalogue, Reception reception, CommandDesk desk, Rehearsal rehearsal, Replies replies) {
        this.catalogue = catalogue;
        this.reception = reception;
        this.desk = desk;
        this.rehearsal = rehearsal;
        this.replies = replies;
    }

    ServerResponse issue(ServerRequest request) throws IOException {
        Actor actor = reception.actor(request);
        CommandType type = type(request);
        requireAcceptance(request);
        boolean rehearses = rehearses(request);
        Order order = reception.order(request, type, actor);
        return rehearses ? rehearsed(order) : replied(order, desk.issue(order));
    }

    private static boolean rehearses(ServerRequest request) {
        String said = request.param("rehearse").orElse("false");
        if (!said.equals("true") && !said.equals("false")) {
            throw new HttpProblem(400, "bad-parameter", "rehearse", said);
        }
        return said.equals("true");
    }

    /** Nothing is stored, whatever the answer: that nothing speaks against it now, or that its key was answered before. */
    private ServerResponse rehearsed(Order order) {
        boolean before = rehearsal.rehearse(order);
        return replies.json(ServerResponse.ok(), Map.of("rehearsed", true, "recordedBefore", before));
    }

    CommandType type(ServerRequest request) {
        String context = request.pathVariable("context");
        String command = request.pathVariable("command");
        return catalogue
                .find(context, command)
                .orElseThrow(() -> new HttpProblem(404, "unknown-command", context + "/" + command));
    }

    private ServerResponse replied(Order order, Answer answer) {
        ServerResponse.BodyBuilder reply = ServerResponse.created(factOf(answer))
                .eTag("\"" + answer.sequence() + "\"")
                .header("Idempotency-Key", order.key());
        if (answer.repeated()) {
            reply.header("Idempotency-Replayed", "true");
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", answer.id());
        body.put("sequence", answer.sequence());
        body.put("position", answer.position());
        return replies.json(reply, body);
    }

    /** What a command creates is a fact; the journal shows it. */
    private static URI factOf(Answer answer) {
        return URI.create("/api/audit/events?after=" + (answer.position() - 1) + "&limit=1");
    }

    private static void requireAcceptance(ServerRequest request) {
        List<MediaType> accepted;
        try {
            accepted = request.headers().accept();
        } catch (IllegalArgumentException unreadable) {
            throw new HttpProblem(406, "not-acceptable");
        }
        if (!accepted.isEmpty() && accepted.stream().noneMatch(MediaType.APPLICATION_JSON::isCompatibleWith)) {
            throw new HttpProblem(406, "not-acceptable");
        }
    }
}
