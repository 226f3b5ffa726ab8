package io.taizhang.command.web;

import io.taizhang.command.Language;
import io.taizhang.command.ProblemTexts;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Writes answers and problems as JSON, in the reader's language. */
final class Replies {
    private final StrictJson json;
    private final ProblemTexts texts;

    Replies(StrictJson json, ProblemTexts texts) {
        this.json = json;
        this.texts = texts;
    }

    static Language language(ServerRequest request) {
        return Language.of(request.headers().firstHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    ServerResponse json(ServerResponse.BodyBuilder reply, Object body) {
        return json(reply, MediaType.APPLICATION_JSON, body);
    }

    ServerResponse json(ServerResponse.BodyBuilder reply, MediaType type, Object body) {
        return reply.contentType(type).body(json.write(body));
    }

    String text(Object body) {
        return new String(json.write(body), StandardCharsets.UTF_8);
    }

    ServerResponse problem(Throwable failure, ServerRequest request) {
        Language language = language(request);
        Problem problem = Problem.of(failure, language, texts);
        ServerResponse.BodyBuilder reply = ServerResponse.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (problem.status() == 503) {
            reply.header(HttpHeaders.RETRY_AFTER, "1");
        }
        if (problem.status() == 405) {
            reply.header(HttpHeaders.ALLOW, "GET, POST");
        }
        return reply.body(json.write(problem.body(language, texts)));
    }
}
