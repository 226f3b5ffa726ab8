package io.taizhang.command.inspection;

import static io.taizhang.command.inspection.Surroundings.ITEMS;
import static io.taizhang.command.inspection.Surroundings.SEED;
import static io.taizhang.command.inspection.Surroundings.by;
import static io.taizhang.command.inspection.Surroundings.given;

import io.taizhang.api.inspection.InspectionEvent.InspectionFinished;
import io.taizhang.api.inspection.InspectionEvent.InspectionPlanned;
import io.taizhang.api.inspection.InspectionEvent.ObservationRecorded;
import io.taizhang.api.inspection.InspectionEvent.ScoreAppealed;
import io.taizhang.api.inspection.InspectionKind;
import io.taizhang.api.inspection.ObservationResult;
import io.taizhang.api.inspection.PlaceScore;
import io.taizhang.api.inspection.Score;
import io.taizhang.command.testing.Given;
import io.taizhang.command.testing.IssuedBuilder;
import java.math.BigDecimal;
import java.util.List;

/** Inspection {@code i1} of kaiyuan on 1 March 2021: its places p1 and p2, planned by the official at eight. */
final class AnInspection {
    static final Score SCORE = new Score(
            1,
            160,
            20,
            new BigDecimal("87.50"),
            List.of(
                    new PlaceScore("p1", 100, 20, new BigDecimal("80.00")),
                    new PlaceScore("p2", 60, 0, new BigDecimal("100.00"))));

    private AnInspection() {}

    static Given<Inspection> planned() {
        return planned(InspectionKind.SITE, "xinhualu");
    }

    static Given<Inspection> planned(InspectionKind kind, String inspector) {
        return given(Inspection.class)
                .fact(
                        by("official", "2021-03-01T08:00:00+08:00"),
                        new InspectionPlanned(
                                "i1",
                                kind,
                                "k1",
                                "工地检查",
                                ITEMS,
                                inspector,
                                "kaiyuan",
                                List.of("p1", "p2", "p3"),
                                2,
                                SEED,
                                false,
                                1,
                                List.of("p1", "p2")));
    }

    /** At ten: p1 lost 20 points for its fence, there is nothing to cover at p2. */
    static Given<Inspection> observed() {
        return observed(planned());
    }

    static Given<Inspection> observed(Given<Inspection> planned) {
        return planned.fact(at("10:00"), observation("p1", "fence", ObservationResult.FAIL, 20, 60))
                .fact(at("10:05"), observation("p1", "cover", ObservationResult.PASS, 0, 40))
                .fact(at("10:10"), observation("p2", "fence", ObservationResult.PASS, 0, 60))
                .fact(at("10:15"), observation("p2", "cover", ObservationResult.NOT_APPLICABLE, 0, 40));
    }

    static Given<Inspection> finished() {
        return finished(InspectionKind.SITE, "xinhualu");
    }

    static Given<Inspection> finished(InspectionKind kind, String inspector) {
        return observed(planned(kind, inspector))
                .fact(
                        by("inspector2", "2021-03-01T11:00:00+08:00"),
                        new InspectionFinished("i1", kind, inspector, "kaiyuan", SCORE));
    }

    static Given<Inspection> appealed() {
        return appealed(finished());
    }

    static Given<Inspection> appealed(Given<Inspection> finished) {
        return finished.fact(by("official2", "2021-03-02T09:00:00+08:00"), new ScoreAppealed("i1", "a1", 1, "围挡当日完好"));
    }

    static ObservationRecorded observation(
            String placeId, String itemCode, ObservationResult result, int deduction, int points) {
        return new ObservationRecorded("i1", placeId, itemCode, result, deduction, points, null, null, null);
    }

    private static IssuedBuilder at(String hour) {
        return by("inspector", "2021-03-01T" + hour + ":00+08:00");
    }
}
