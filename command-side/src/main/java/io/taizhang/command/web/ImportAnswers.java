package io.taizhang.command.web;

import io.taizhang.command.Language;
import io.taizhang.command.ProblemTexts;
import io.taizhang.command.imports.BadRow;
import io.taizhang.command.imports.ImportKind;
import io.taizhang.command.imports.Plan;
import io.taizhang.command.imports.Progress;
import io.taizhang.command.imports.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/** What is said about imports. */
final class ImportAnswers {
    private final Replies replies;
    private final ProblemTexts texts;

    ImportAnswers(Replies replies, ProblemTexts texts) {
        this.replies = replies;
        this.texts = texts;
    }

    List<Map<String, Object>> kinds(List<ImportKind> kinds) {
        return kinds.stream()
                .map(kind -> {
                    Map<String, Object> described = new LinkedHashMap<>();
                    described.put("name", kind.name());
                    described.put("title", kind.titles());
                    described.put("command", kind.type().path());
                    described.put("roles", kind.type().roles());
                    described.put("template", "/api/imports/" + kind.name() + "/template");
                    return described;
                })
                .toList();
    }

    /** Every bad row, those no command can be made of and those the ledger would refuse. */
    ServerResponse tried(Plan plan, Progress progress, Language language) {
        List<BadRow> all = new ArrayList<>(plan.bad());
        all.addAll(progress.refused());
        all.sort(Comparator.comparingInt(BadRow::row));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", plan.id());
        body.put("kind", plan.kind().name());
        body.put("dryRun", true);
        body.put("rows", plan.rows());
        body.put("toEnter", progress.entered());
        body.put("alreadyEntered", progress.known());
        body.put("bad", rows(plan.kind(), all, language));
        return replies.json(
                ServerResponse.ok()
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE),
                body);
    }

    ServerResponse bad(Plan plan, Language language) {
        long rows = plan.bad().stream().mapToInt(BadRow::row).distinct().count();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/import-bad-rows");
        body.put("title", texts.of("title.400", List.of(), language));
        body.put("status", 400);
        body.put("detail", texts.of("import-bad-rows", List.of(rows), language));
        body.put("bad", rows(plan.kind(), plan.bad(), language));
        return replies.json(
                ServerResponse.badRequest()
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE),
                MediaType.APPLICATION_PROBLEM_JSON,
                body);
    }

    ServerResponse accepted(Plan plan) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", plan.id());
        body.put("kind", plan.kind().name());
        body.put("dryRun", false);
        body.put("rows", plan.rows());
        body.put("stream", ImportEndpoint.address(plan.id()) + "/stream");
        return replies.json(ServerResponse.accepted().location(ImportEndpoint.address(plan.id())), body);
    }

    Map<String, Object> run(Run run, Progress progress, Language language) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", run.id());
        body.put("kind", run.kind().name());
        body.put("state", progress.state());
        body.put("rows", progress.rows());
        body.put("done", progress.done());
        body.put("entered", progress.entered());
        body.put("alreadyEntered", progress.known());
        body.put("refused", rows(run.kind(), progress.refused(), language));
        body.put("position", progress.position());
        return body;
    }

    /** How far a run is, without the rows. */
    String event(Progress progress) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("state", progress.state());
        body.put("rows", progress.rows());
        body.put("done", progress.done());
        body.put("entered", progress.entered());
        body.put("alreadyEntered", progress.known());
        body.put("refused", progress.refused().size());
        return replies.text(body);
    }

    String text(Map<String, Object> body) {
        return replies.text(body);
    }

    private static List<Map<String, Object>> rows(ImportKind kind, List<BadRow> bad, Language language) {
        return bad.stream().map(row -> row(kind, row, language)).toList();
    }

    private static Map<String, Object> row(ImportKind kind, BadRow bad, Language language) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("row", bad.row());
        if (bad.column() != null) {
            body.put("column", bad.column());
            body.put("header", kind.header(bad.column(), language));
        }
        body.put("type", "/problems/" + bad.type());
        body.put("reason", bad.reason().get(language));
        return body;
    }
}
