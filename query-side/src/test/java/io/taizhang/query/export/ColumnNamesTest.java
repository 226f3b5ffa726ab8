package io.taizhang.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.query.View;
import io.taizhang.query.overview.AllViews;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnNamesTest {

    /** A column named {@code paidFen} in the code is {@code column.paidFen} in both files of texts. */
    @ParameterizedTest
    @EnumSource
    void everyColumnOfEveryViewHasAName(Speech speech) {
        SortedSet<String> nameless = new TreeSet<>();
        for (View<?> view : AllViews.list()) {
            for (Column column : Columns.of(view.rowType())) {
                Stream.of(column.path().split("\\."))
                        .filter(step -> speech.find(view.name() + "." + step).isEmpty())
                        .filter(step -> speech.find(step).isEmpty())
                        .forEach(step -> nameless.add("column." + step));
            }
        }
        assertThat(nameless).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noTwoColumnsOfAViewAreCalledTheSame(Speech speech) {
        for (View<?> view : AllViews.list()) {
            List<String> headers = Columns.of(view.rowType()).stream()
                    .map(column -> speech.header(view.name(), column.path()))
                    .toList();
            assertThat(headers).as(view.name()).doesNotHaveDuplicates();
        }
    }
}
