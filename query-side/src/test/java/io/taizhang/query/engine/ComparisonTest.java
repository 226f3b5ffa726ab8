package io.taizhang.query.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Sealed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Docs DOCS = new Docs();
    private static final Row NOTHING = new Row("p1", new Money(0, 0), List.of(), Map.of(), null, false);

    record Money(long paidFen, long askedFen) {}

    record Milestone(String title, int due) {}

    record Row(
            String id,
            Money money,
            List<Milestone> milestones,
            Map<String, Long> declared,
            @Nullable Sealed holder,
            boolean open) {}

    private final Comparison comparison = new Comparison(Row.class, DOCS);

    private List<String> changes(@Nullable Row before, @Nullable Row after) {
        return comparison.of(before, after).stream()
                .map(change -> change.path() + ": " + change.before() + " → " + change.after()
                        + change.delta().map(delta -> " (" + delta + ")").orElse(""))
                .toList();
    }

    @Test
    void onlyWhatDiffersIsNamedDownToTheSingleValue() {
        Row paid = new Row("p1", new Money(250, 0), List.of(new Milestone("开工", 3)), Map.of("F.05", 7L), null, true);

        assertThat(changes(NOTHING, paid))
                .containsExactly(
                        "money.paidFen: 0 → 250 (250)",
                        "milestones[0].title: null → \"开工\"",
                        "milestones[0].due: null → 3 (3)",
                        "declared.F.05: null → 7 (7)",
                        "open: false → true");
        assertThat(changes(paid, paid)).isEmpty();
    }

    @Test
    void whereARowBeginsNothingIsSaidOfWhatItDoesNotHold() {
        assertThat(changes(null, NOTHING)).containsExactly("id: null → \"p1\"", "open: null → false");
        assertThat(changes(NOTHING, null)).containsExactly("id: \"p1\" → null", "open: false → null");
    }

    @Test
    void whatIsSealedForAPersonIsOneValue() {
        Row held = new Row("p1", new Money(0, 0), List.of(), Map.of(), new Sealed("person-1", "cipher"), false);

        assertThat(comparison.of(NOTHING, held)).singleElement().satisfies(change -> {
            assertThat(change.path()).isEqualTo("holder");
            assertThat(Docs.isSealed(change.after())).isTrue();
            assertThat(change.delta()).isEmpty();
        });
    }

    @Test
    void oneFigureIsComparedAlone() {
        Row paid = new Row("p1", new Money(250, 9), List.of(new Milestone("开工", 3)), Map.of("F.05", 7L), null, true);

        assertThat(one("money.paidFen", NOTHING, paid)).containsExactly(new BigDecimal(250));
        assertThat(one("declared.F.05", NOTHING, paid)).containsExactly(new BigDecimal(7));
        assertThat(one("milestones[0].due", paid, NOTHING)).containsExactly(new BigDecimal(-3));
        assertThat(comparison.of(new Figure("money"), NOTHING, paid)).hasSize(1);
        assertThat(comparison.of(new Figure("milestones[1].due"), NOTHING, paid))
                .isEmpty();
        assertThat(comparison.of(new Figure("id"), NOTHING, paid)).isEmpty();
        assertThat(comparison.of(new Figure("none.such"), NOTHING, paid)).isEmpty();
    }

    private List<BigDecimal> one(String figure, Row before, Row after) {
        return comparison.of(new Figure(figure), before, after).stream()
                .map(change -> change.delta().orElseThrow())
                .toList();
    }

    @Test
    void whatARowMayHoldIsKnownFromItsShape() {
        RowShape shape = RowShape.of(Row.class);

        assertThat(List.of("money", "money.paidFen", "milestones[4].title", "declared.F.06", "holder"))
                .allMatch(shape::mayHold);
        assertThat(List.of("moneys", "money.paidFen.x", "money.none", "id[0]", "[0]", ".", "open.open"))
                .noneMatch(shape::mayHold);
    }
}
