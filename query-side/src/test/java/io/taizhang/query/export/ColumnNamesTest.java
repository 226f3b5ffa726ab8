package io.taizhang.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Sealed;
import io.taizhang.query.View;
import io.taizhang.query.overview.AllViews;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
                        .forEach(nameless::add);
            }
            withinLists(view.rowType(), nameless, new HashSet<>());
        }
        nameless.removeIf(step -> speech.find(step).isPresent());
        assertThat(nameless.stream().map("column."::concat)).isEmpty();
    }

    /** The components of records that share a cell: their names stand in it. */
    private static void withinLists(Type type, SortedSet<String> names, Set<Type> seen) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType several) {
            Stream.of(several.getActualTypeArguments()).forEach(element -> {
                if (element instanceof Class<?> record && record.isRecord()) {
                    Stream.of(record.getRecordComponents())
                            .map(RecordComponent::getName)
                            .forEach(names::add);
                }
                withinLists(element, names, seen);
            });
        } else if (type instanceof Class<?> record && record.isRecord() && record != Sealed.class) {
            Stream.of(record.getRecordComponents())
                    .forEach(component -> withinLists(component.getGenericType(), names, seen));
        }
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
