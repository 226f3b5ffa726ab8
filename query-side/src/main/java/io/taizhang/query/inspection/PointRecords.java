package io.taizhang.query.inspection;

import io.taizhang.api.inspection.InspectionEvent.FindingRaised;
import io.taizhang.api.inspection.InspectionEvent.InspectionFinished;
import io.taizhang.api.inspection.InspectionEvent.ObservationRecorded;
import io.taizhang.api.inspection.InspectionEvent.RectificationVerified;
import io.taizhang.api.inspection.InspectionEvent.ScoreRevised;
import io.taizhang.api.inspection.InspectionKind;
import io.taizhang.api.inspection.PlaceScore;
import io.taizhang.api.inspection.Score;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.Described;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 点位档案: each place's history; whether a fault has come back is worked out from its facts alone. */
final class PointRecords extends Described<PointRow> {

    PointRecords() {
        super(
                "point-record",
                new Title("点位档案", "Places and their history"),
                PointRow.class,
                Set.of(
                        ObservationRecorded.class,
                        InspectionFinished.class,
                        ScoreRevised.class,
                        FindingRaised.class,
                        RectificationVerified.class));
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        return switch (fact.event()) {
            case ObservationRecorded it -> List.of(it.placeId());
            case InspectionFinished it -> places(it.score());
            case ScoreRevised it -> places(it.score());
            case FindingRaised it -> List.of(it.placeId());
            case RectificationVerified it -> List.of(it.placeId());
            default -> throw unexpected(fact);
        };
    }

    private static List<String> places(Score score) {
        return score.places().stream().map(PlaceScore::placeId).toList();
    }

    @Override
    public PointRow apply(String key, @Nullable PointRow row, Fact fact) {
        PointRow point = row == null ? PointRow.empty(key, fact.unitPath()) : row;
        return switch (fact.event()) {
            case ObservationRecorded it -> point.with(new PointItem(it.itemCode(), it.result(), fact.occurredOn()));
            case InspectionFinished it ->
                point.with(line(it.inspectionId(), it.kind(), fact.occurredOn(), key, it.score()));
            case ScoreRevised it ->
                point.with(line(
                        it.inspectionId(), it.kind(), finishedOn(point, it.inspectionId(), fact), key, it.score()));
            case FindingRaised it ->
                point.under(fact.unitPath())
                        .with(new PointFinding(it.findingId(), it.itemCode(), fact.occurredAt(), null, false));
            case RectificationVerified it -> verified(point, it.findingId(), fact);
            default -> throw unexpected(fact);
        };
    }

    private static PointRow verified(PointRow point, String findingId, Fact fact) {
        return point.findings().stream()
                .filter(finding -> finding.findingId().equals(findingId))
                .findFirst()
                .map(finding -> point.with(finding.verified(fact.occurredAt())))
                .orElseThrow(() -> new IllegalStateException("no finding " + findingId + " at " + point.placeId()));
    }

    private static LocalDate finishedOn(PointRow point, String inspectionId, Fact fact) {
        return point.inspections().stream()
                .filter(line -> line.inspectionId().equals(inspectionId))
                .map(PointInspection::finishedOn)
                .findFirst()
                .orElse(fact.occurredOn());
    }

    private static PointInspection line(
            String inspectionId, InspectionKind kind, LocalDate on, String placeId, Score score) {
        return score.places().stream()
                .filter(place -> place.placeId().equals(placeId))
                .map(place -> new PointInspection(inspectionId, kind, on, place.percent()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String subjectOf(String key) {
        return "place/" + key;
    }
}
