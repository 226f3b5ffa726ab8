package io.taizhang.command.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taizhang.api.inspection.ChecklistItem;
import io.taizhang.api.inspection.InspectionEvent.InspectionPlanned;
import io.taizhang.api.inspection.InspectionEvent.ObservationRecorded;
import io.taizhang.api.inspection.InspectionKind;
import io.taizhang.api.inspection.ObservationResult;
import io.taizhang.api.inspection.Score;
import io.taizhang.command.Refusal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Random inspections, scored once more by whole numbers only: hundredths of a percent, half rounded up. */
class ScoringTest {

    @RepeatedTest(300)
    void theScoreIsWhatTheFormulaSays(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<ChecklistItem> items = IntStream.rangeClosed(1, 1 + random.nextInt(9))
                .mapToObj(it -> new ChecklistItem("i" + it, "检查项", 1 + random.nextInt(1_000)))
                .toList();
        List<String> places = IntStream.rangeClosed(1, 1 + random.nextInt(6))
                .mapToObj(it -> "p" + it)
                .toList();
        Observations observations = new Observations();
        observations.enter(planned(items, places));
        long applicable = 0;
        long left = 0;
        List<ObservationRecorded> all = new ArrayList<>();
        for (String place : places) {
            for (ChecklistItem item : items) {
                ObservationResult result = ObservationResult.values()[random.nextInt(3)];
                int deduction = result == ObservationResult.FAIL ? 1 + random.nextInt(item.points()) : 0;
                all.add(new ObservationRecorded(
                        "i1", place, item.code(), result, deduction, item.points(), null, null, null));
                if (result != ObservationResult.NOT_APPLICABLE) {
                    applicable += item.points();
                    left += item.points() - deduction;
                }
            }
        }
        all.forEach(observations::enter);

        if (applicable == 0) {
            assertThatThrownBy(observations::score).isInstanceOf(Refusal.class);
            return;
        }
        Score score = observations.score();
        assertThat(score.applicablePoints()).isEqualTo(applicable);
        assertThat(score.deductedPoints()).isEqualTo(applicable - left);
        long hundredths = (left * 10_000 * 2 + applicable) / (2 * applicable);
        assertThat(score.percent().unscaledValue()).isEqualTo(BigInteger.valueOf(hundredths));
        assertThat(score.percent().scale()).isEqualTo(2);
        assertThat(score.places().stream()
                        .mapToLong(place -> place.applicablePoints())
                        .sum())
                .isEqualTo(applicable);
        assertThat(score.places().stream()
                        .mapToLong(place -> place.deductedPoints())
                        .sum())
                .isEqualTo(applicable - left);
    }

    private static InspectionPlanned planned(List<ChecklistItem> items, List<String> places) {
        return new InspectionPlanned(
                "i1",
                InspectionKind.SITE,
                "k1",
                "检查",
                items,
                "xinhualu",
                "kaiyuan",
                places,
                places.size(),
                "s",
                true,
                1,
                places);
    }
}
