package io.taizhang.query.export;

import com.fasterxml.jackson.annotation.JsonValue;
import io.taizhang.api.Sealed;
import io.taizhang.query.export.Column.Kind;
import io.taizhang.query.fold.Tally;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of a row: its components in their order, those of nested records in their place, a tally's by kind. */
final class Columns {
    private static final Set<Class<?>> NUMBERS =
            Set.of(int.class, Integer.class, long.class, Long.class, double.class, Double.class, BigDecimal.class);

    private Columns() {}

    /** @param rowType a record; {@code position}, that of the fact which changed a row last, comes after its components */
    static List<Column> of(Class<?> rowType) {
        List<Column> columns = new ArrayList<>();
        collect("", rowType, Set.of(), columns);
        if (columns.stream().noneMatch(column -> column.path().equals("position"))) {
            columns.add(new Column("position", Kind.NUMBER));
        }
        return List.copyOf(columns);
    }

    private static void collect(String prefix, Class<?> type, Set<Class<?>> above, List<Column> into) {
        Set<Class<?>> path = Stream.concat(above.stream(), Stream.of(type)).collect(Collectors.toSet());
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + component.getName();
            Class<?> own = component.getType();
            if (own == Tally.class) {
                kinds(name, component.getGenericType(), into);
            } else if (opens(own) && !path.contains(own)) {
                collect(name + ".", own, path, into);
            } else {
                into.add(new Column(name, kind(name, own)));
            }
        }
    }

    /** Whether its components stand in columns of their own: not where it is written as a value of another shape. */
    private static boolean opens(Class<?> type) {
        return type.isRecord()
                && type != Sealed.class
                && Arrays.stream(type.getRecordComponents())
                        .noneMatch(component -> component.getAccessor().isAnnotationPresent(JsonValue.class));
    }

    private static void kinds(String name, Type tally, List<Column> into) {
        Type kinds = ((ParameterizedType) tally).getActualTypeArguments()[0];
        for (Object kind : ((Class<?>) kinds).getEnumConstants()) {
            into.add(new Column(name + "." + ((Enum<?>) kind).name(), Kind.NUMBER));
        }
    }

    private static Kind kind(String name, Class<?> type) {
        if (NUMBERS.contains(type)) {
            return name.endsWith("Fen") ? Kind.MONEY : Kind.NUMBER;
        }
        if (type == boolean.class || type == Boolean.class) {
            return Kind.BOOLEAN;
        }
        if (type == LocalDate.class) {
            return Kind.DAY;
        }
        if (type == Instant.class) {
            return Kind.INSTANT;
        }
        return type == String.class || type.isEnum() ? Kind.TEXT : Kind.SEVERAL;
    }
}
