package io.taizhang.query.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Context;
import io.taizhang.api.LedgerEvent;
import io.taizhang.ledger.Fact;
import io.taizhang.query.View;
import io.taizhang.query.testing.Facts;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every view. */
class ViewsTest {
    private static final String DIGEST = "ab".repeat(32);
    private static final Instant DAY = Instant.parse("2021-01-01T04:00:00Z");

    static List<View<?>> views() {
        return AllViews.list();
    }

    @Test
    void namesAreUniqueAndFitForAddresses() {
        assertThat(views()).extracting(View::name).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z-]+"));
    }

    @Test
    void titlesStandInBothLanguages() {
        assertThat(views()).allSatisfy(view -> {
            assertThat(view.title().zh()).matches("\\p{IsHan}+");
            assertThat(view.title().en()).matches("[A-Z][a-z ]+");
        });
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyEventAViewNamesChangesOneOfItsRows(View<?> view) {
        assertThat(unmoved(view)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("views")
    void filtersAreComponentsOfTheRow(View<?> view) {
        assertThat(view.filters())
                .allSatisfy(filter ->
                        assertThat(has(view.rowType(), filter)).as(filter).isTrue());
    }

    @ParameterizedTest
    @MethodSource("views")
    void rowsCanBeFilteredByUnit(View<?> view) {
        assertThat(has(view.rowType(), "unitPath")).isTrue();
    }

    /** Tells one of each event, in the order of the catalogues, a day apart, and notes those that leave all rows as they were. */
    private static <S> List<String> unmoved(View<S> view) {
        Map<String, S> rows = new HashMap<>();
        SampleRecords samples = new SampleRecords();
        return Arrays.stream(Context.values())
                .flatMap(context -> context.events().stream())
                .filter(view.events()::contains)
                .map(type -> fact(samples, type))
                .filter(fact -> !folded(view, rows, fact))
                .map(Fact::type)
                .toList();
    }

    private static Fact fact(SampleRecords samples, Class<? extends LedgerEvent> type) {
        LedgerEvent event = samples.of(type);
        Instant when = DAY.plusSeconds(86_400 * samples.count());
        return Facts.fact(event)
                .in("demo/unitId")
                .occurredAt(when)
                .citing(DIGEST)
                .at(samples.count());
    }

    private static <S> boolean folded(View<S> view, Map<String, S> rows, Fact fact) {
        boolean changed = false;
        for (String key : view.keysOf(fact)) {
            @Nullable S before = rows.get(key);
            @Nullable S after = view.apply(key, before, fact);
            changed |= !Objects.equals(before, after);
            if (after != null) {
                rows.put(key, after);
            }
        }
        return changed;
    }

    private static boolean has(Class<?> row, String path) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        return Stream.of(row.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .map(RecordComponent::getType)
                .anyMatch(type -> dot < 0 || has(type, path.substring(dot + 1)));
    }
}
