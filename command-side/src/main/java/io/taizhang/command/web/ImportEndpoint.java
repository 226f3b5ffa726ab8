package io.taizhang.command.web;

import io.taizhang.api.Actor;
import io.taizhang.command.Language;
import io.taizhang.command.ProblemTexts;
import io.taizhang.command.imports.ImportKind;
import io.taizhang.command.imports.Imports;
import io.taizhang.command.imports.Run;
import io.taizhang.command.imports.TemplateFormat;
import io.taizhang.command.imports.Upload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Files in: templates to fill in, a run that only tries, a run that enters, and how it goes. */
final class ImportEndpoint {
    private static final Duration LONGEST_STREAM = Duration.ofHours(6);

    private final Imports imports;
    private final Reception reception;
    private final ImportUpload upload;
    private final ImportAnswers answers;
    private final Replies replies;

    ImportEndpoint(Imports imports, Reception reception, Replies replies, ProblemTexts texts) {
        this.imports = imports;
        this.reception = reception;
        this.upload = new ImportUpload(imports);
        this.answers = new ImportAnswers(replies, texts);
        this.replies = replies;
    }

    ServerResponse kinds(ServerRequest request) {
        reception.actor(request);
        return replies.json(ServerResponse.ok(), Map.of("kinds", answers.kinds(imports.kinds())));
    }

    ServerResponse template(ServerRequest request) throws IOException {
        reception.actor(request);
        ImportKind kind = imports.kind(request.pathVariable("kind"));
        TemplateFormat format = choice(request, "format", TemplateFormat.values(), TemplateFormat.XLSX);
        Language language = language(request);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        format.write(kind, language, file);
        String name = kind.name() + "-template." + format.name().toLowerCase(Locale.ROOT);
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(file.toByteArray());
    }

    /** Tries unless told to enter: whoever forgets to say which has lost nothing. */
    ServerResponse receive(ServerRequest request) throws IOException {
        Actor actor = reception.actor(request);
        ImportKind kind = imports.kind(request.pathVariable("kind"));
        boolean dryRun = choice(request, "dryRun", Choice.values(), Choice.TRUE) == Choice.TRUE;
        Language language = Replies.language(request);
        try (Upload file = upload.take(request, kind, actor)) {
            return imports.reading(kind, actor, file, plan -> {
                if (dryRun) {
                    return answers.tried(plan, imports.rehearse(plan, actor), language);
                }
                if (!plan.bad().isEmpty()) {
                    return answers.bad(plan, language);
                }
                imports.start(plan, actor);
                return answers.accepted(plan);
            });
        }
    }

    private enum Choice {
        TRUE,
        FALSE
    }

    ServerResponse result(ServerRequest request) {
        Run run = run(request);
        Language language = Replies.language(request);
        return replies.json(ServerResponse.ok(), answers.run(run, run.progress(), language));
    }

    ServerResponse stream(ServerRequest request) {
        Run run = run(request);
        Language language = Replies.language(request);
        return ServerResponse.sse(client -> new ImportStream(run, client, answers, language).start(), LONGEST_STREAM);
    }

    private Run run(ServerRequest request) {
        Actor actor = reception.actor(request);
        String id = request.pathVariable("id");
        return imports.find(id, actor).orElseThrow(() -> new HttpProblem(404, "unknown-import", id));
    }

    private static Language language(ServerRequest request) {
        return switch (choice(request, "lang", Lang.values(), Lang.ASKED)) {
            case ZH -> Language.CHINESE;
            case EN -> Language.ENGLISH;
            case ASKED -> Replies.language(request);
        };
    }

    private enum Lang {
        ZH,
        EN,
        /** As {@code Accept-Language} has it. */
        ASKED
    }

    private static <E extends Enum<E>> E choice(ServerRequest request, String name, E[] choices, E otherwise) {
        List<String> given = request.params().getOrDefault(name, List.of());
        if (given.isEmpty()) {
            return otherwise;
        }
        return Arrays.stream(choices)
                .filter(choice -> given.size() == 1 && choice.name().equalsIgnoreCase(given.getFirst()))
                .findFirst()
                .orElseThrow(() -> new HttpProblem(400, "bad-parameter", name, given.getFirst()));
    }

    static URI address(String id) {
        return URI.create("/api/imports/" + id);
    }
}
