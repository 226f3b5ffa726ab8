package io.taizhang.query.inspection;

import io.taizhang.api.inspection.InspectionEvent;
import io.taizhang.api.inspection.InspectionEvent.AppealDecided;
import io.taizhang.api.inspection.InspectionEvent.BulletinIssued;
import io.taizhang.api.inspection.InspectionEvent.FindingRaised;
import io.taizhang.api.inspection.InspectionEvent.InspectionFinished;
import io.taizhang.api.inspection.InspectionEvent.ObservationRecorded;
import io.taizhang.api.inspection.InspectionEvent.ScoreAppealed;
import io.taizhang.api.inspection.InspectionEvent.ScoreRevised;
import io.taizhang.api.inspection.ObservationResult;
import io.taizhang.ledger.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An inspection's row while one event is written into it. */
final class ScoreDraft {
    private final ScoreRow row;
    private final Fact fact;
    private String unitPath;
    private @Nullable LocalDate finishedOn;
    private int findings;
    private List<ScoreLine> scores;
    private List<AppealLine> appeals;
    private List<ObservedLine> observations;
    private List<String> bulletinIds;

    ScoreDraft(ScoreRow row, Fact fact) {
        this.row = row;
        this.fact = fact;
        this.unitPath = row.unitPath();
        this.finishedOn = row.finishedOn();
        this.findings = row.findings();
        this.scores = row.scores();
        this.appeals = row.appeals();
        this.observations = row.observations();
        this.bulletinIds = row.bulletinIds();
    }

    ScoreDraft write(InspectionEvent event) {
        LocalDate on = fact.occurredOn();
        switch (event) {
            case ObservationRecorded it -> observed(it);
            case InspectionFinished it -> {
                scores = with(scores, ScoreLine.first(it.score(), on));
                finishedOn = on;
            }
            case ScoreAppealed it -> appeals = with(appeals, AppealLine.filed(it.appealId(), it.scoreNo(), on));
            case AppealDecided it -> decided(it, on);
            case ScoreRevised it ->
                scores =
                        with(scores, ScoreLine.line(it.scoreNo(), it.score(), on, it.appealId(), it.replacesScoreNo()));
            case FindingRaised _ -> findings++;
            case BulletinIssued it -> bulletinIds = with(bulletinIds, it.bulletinId());
            default -> throw new IllegalArgumentException("nothing to write for " + event);
        }
        if (fact.stream().equals("inspection/" + row.inspectionId())) {
            unitPath = fact.unitPath();
        }
        return this;
    }

    private void observed(ObservationRecorded event) {
        observations = with(
                observations.stream()
                        .filter(line -> !line.isOf(event.placeId(), event.itemCode()))
                        .toList(),
                new ObservedLine(
                        event.placeId(),
                        event.itemCode(),
                        event.result(),
                        event.deduction(),
                        event.photoSha256(),
                        event.photoTakenAt(),
                        false));
    }

    private void decided(AppealDecided event, LocalDate on) {
        appeals = change(
                appeals, line -> line.appealId().equals(event.appealId()) ? line.decided(event.upheld(), on) : line);
        event.corrections()
                .forEach(it -> observations = change(
                        observations,
                        line -> line.isOf(it.placeId(), it.itemCode())
                                ? line.corrected(it.result(), it.deduction())
                                : line));
    }

    private static <T> List<T> change(List<T> all, UnaryOperator<T> change) {
        return all.stream().map(change).toList();
    }

    private static <T> List<T> with(List<T> all, T one) {
        List<T> more = new ArrayList<>(all);
        more.add(one);
        return List.copyOf(more);
    }

    private InspectionState state() {
        if (scores.isEmpty()) {
            return InspectionState.PLANNED;
        }
        boolean waiting = appeals.stream().anyMatch(appeal -> appeal.upheld() == null);
        return waiting ? InspectionState.APPEALED : InspectionState.FINISHED;
    }

    ScoreRow finished() {
        long failed = observations.stream()
                .filter(line -> line.result() == ObservationResult.FAIL)
                .count();
        return new ScoreRow(
                row.inspectionId(),
                row.kind(),
                row.title(),
                row.checklistId(),
                row.inspectorUnitId(),
                row.inspectedUnitId(),
                unitPath,
                row.alsoUnitIds(),
                state(),
                row.candidates(),
                row.sampleSeed(),
                row.seedGiven(),
                row.sampledPlaceIds(),
                observations.size(),
                (int) failed,
                scores.isEmpty() ? null : scores.getLast().percent(),
                row.plannedOn(),
                finishedOn,
                findings,
                scores,
                appeals,
                observations,
                bulletinIds);
    }
}
