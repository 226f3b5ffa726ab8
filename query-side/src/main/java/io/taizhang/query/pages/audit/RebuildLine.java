package io.taizhang.query.pages.audit;

import io.taizhang.query.engine.RebuildReport;
import io.taizhang.query.engine.RebuildRequest;
import io.taizhang.query.engine.RebuildState;
import io.taizhang.query.pages.Countdown;
import io.taizhang.query.pages.Frame;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild in short, of one view or of all.
 *
 * @param title what is rebuilt
 * @param mark of its state, a style's name
 * @param percent how far it is, 0 to 100
 * @param differing rows that differ; null where that is not known
 * @param took how long it took; null while it is not over
 */
record RebuildLine(
        UUID id,
        String href,
        String title,
        String view,
        String mode,
        RebuildState state,
        String stateText,
        String mark,
        long percent,
        String facts,
        String rows,
        @Nullable Long differing,
        @Nullable String failure,
        String by,
        @Nullable String decidedBy,
        String startedAt,
        @Nullable String took) {

    static RebuildLine of(RebuildRequest request, ViewTitles titles, Frame frame) {
        RebuildReport first = request.first();
        boolean all = request.isForAll();
        return line(
                frame,
                request.id(),
                all ? frame.words().text("rebuild.all") : titles.of(first.view(), frame.words()),
                all ? "" : first.view(),
                first,
                request.state(),
                request.progress(),
                request.rebuilds().stream().mapToLong(RebuildReport::facts).sum(),
                request.rebuilds().stream().mapToLong(RebuildReport::rows).sum(),
                request.differing(),
                all ? null : first.failure(),
                request.startedAt(),
                request.finishedAt());
    }

    static RebuildLine of(RebuildReport report, ViewTitles titles, Frame frame) {
        return of(new RebuildRequest(report.id(), List.of(report)), titles, frame);
    }

    private static RebuildLine line(
            Frame frame,
            UUID id,
            String title,
            String view,
            RebuildReport first,
            RebuildState state,
            double progress,
            long facts,
            long rows,
            @Nullable Long differing,
            @Nullable String failure,
            Instant startedAt,
            @Nullable Instant finishedAt) {
        return new RebuildLine(
                id,
                frame.to("/audit/rebuilds/" + id).toString(),
                title,
                view,
                frame.words().of(first.mode()),
                state,
                frame.words().of(state),
                state.name().toLowerCase(Locale.ROOT),
                Math.round(Math.floor(progress * 100)),
                frame.words().count(facts),
                frame.words().count(rows),
                differing,
                failure,
                first.requestedBy(),
                first.decidedBy(),
                frame.words().minute(startedAt),
                finishedAt == null ? null : Countdown.span(Duration.between(startedAt, finishedAt), frame.words()));
    }

    public boolean atWork() {
        return state.isAtWork();
    }

    public boolean held() {
        return state == RebuildState.HELD;
    }
}
