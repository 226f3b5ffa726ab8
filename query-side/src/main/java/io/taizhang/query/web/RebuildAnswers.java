package io.taizhang.query.web;

import io.taizhang.api.Actor;
import io.taizhang.query.engine.Docs;
import io.taizhang.query.engine.Readers;
import io.taizhang.query.engine.RebuildReport;
import io.taizhang.query.engine.RebuildRequest;
import io.taizhang.query.engine.RebuildState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Rebuilds as they are answered to an actor. */
public final class RebuildAnswers {
    private final Docs docs;
    private final Readers readers;
    private final Render render;

    RebuildAnswers(Docs docs, Readers readers, Render render) {
        this.docs = docs;
        this.readers = readers;
        this.render = render;
    }

    /** For what is answered on another occasion than the request that the thread is at. */
    RebuildAnswers on(Occasion another) {
        return new RebuildAnswers(docs, readers, render.on(another));
    }

    /** Of one view, what it found row by row; of all views, each of them in short. */
    Map<String, Object> whole(Actor actor, RebuildRequest request) {
        Map<String, Object> answer = brief(request);
        if (request.isForAll()) {
            answer.put(
                    "views",
                    request.rebuilds().stream().map(RebuildAnswers::brief).toList());
        } else {
            RebuildReport report = request.first();
            answer.put("verdict", verdict(actor, report));
        }
        return answer;
    }

    /**
     * How many rows differ is told to all; what they say is for those who read the view.
     *
     * @return null where nothing is compared yet, or the actor does not read the view
     */
    public @Nullable JsonNode verdict(Actor actor, RebuildReport report) {
        return report.verdict() == null || !readers.readsAll(actor, report.view())
                ? null
                : render.verdict(actor, report.view(), report.verdict());
    }

    /** Without the rows that differ. */
    static Map<String, Object> brief(RebuildRequest request) {
        if (!request.isForAll()) {
            return brief(request.first());
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", request.id());
        answer.put("view", null);
        answer.put("mode", request.first().mode());
        answer.put("state", request.state());
        answer.put("requestedBy", request.first().requestedBy());
        answer.put("progress", request.progress());
        answer.put("done", count(request, false));
        answer.put("total", request.rebuilds().size());
        answer.put("at", at(request));
        answer.put("differing", request.differing());
        answer.put("startedAt", request.startedAt());
        answer.put("finishedAt", request.finishedAt());
        return answer;
    }

    private static long count(RebuildRequest request, boolean atWork) {
        return request.rebuilds().stream()
                .filter(report -> report.state().isAtWork() == atWork)
                .count();
    }

    /** The names of the views that are being rebuilt at the moment. */
    private static List<String> at(RebuildRequest request) {
        return request.rebuilds().stream()
                .filter(report -> report.state() == RebuildState.RUNNING)
                .map(RebuildReport::view)
                .toList();
    }

    private static Map<String, Object> brief(RebuildReport report) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", report.id());
        answer.put("view", report.view());
        answer.put("mode", report.mode());
        answer.put("state", report.state());
        answer.put("requestedBy", report.requestedBy());
        answer.put("decidedBy", report.decidedBy());
        answer.put("progress", new RebuildRequest(report.id(), List.of(report)).progress());
        answer.put("position", report.position());
        answer.put("head", report.head());
        answer.put("facts", report.facts());
        answer.put("rows", report.rows());
        answer.put("stored", report.stored());
        answer.put("attempts", report.attempts());
        answer.put("differing", report.differing());
        answer.put("failure", report.failure());
        answer.put("startedAt", report.startedAt());
        answer.put("finishedAt", report.finishedAt());
        return answer;
    }

    String text(Map<String, Object> answer) {
        return docs.write(answer);
    }
}
