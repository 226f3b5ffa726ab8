package io.taizhang.command.catalogue;

import io.taizhang.api.Created;
import io.taizhang.command.catalogue.Field.Kind;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a record from its components. */
public final class Fields {
    private static final Map<Class<?>, Kind> PLAIN = Map.of(
            String.class, Kind.STRING,
            int.class, Kind.INT,
            Integer.class, Kind.INT,
            long.class, Kind.LONG,
            Long.class, Kind.LONG,
            BigDecimal.class, Kind.DECIMAL,
            boolean.class, Kind.BOOLEAN,
            Boolean.class, Kind.BOOLEAN,
            LocalDate.class, Kind.DATE,
            Instant.class, Kind.INSTANT);

    private Fields() {}

    /** @throws IllegalArgumentException where a component is of a type that no client could send */
    public static List<Field> of(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(Fields::component).toList();
    }

    private static Field component(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        boolean created = component.isAnnotationPresent(Created.class);
        boolean required = !created && !type.isAnnotationPresent(Nullable.class);
        return field(component.getName(), type, required, created);
    }

    private static Field field(String name, AnnotatedType annotated, boolean required, boolean created) {
        Class<?> type = rawType(annotated);
        Kind kind = kind(type);
        return new Field(
                name,
                kind,
                required,
                created,
                Constraints.of(annotated, kind),
                kind == Kind.CHOICE ? names(type) : List.of(),
                kind == Kind.CHOICE ? type.getSimpleName() : "",
                kind == Kind.LIST ? field("", element(annotated), true, false) : null,
                kind == Kind.OBJECT ? of(type) : List.of());
    }

    private static Kind kind(Class<?> type) {
        if (type.isEnum()) {
            return Kind.CHOICE;
        }
        if (type == List.class) {
            return Kind.LIST;
        }
        if (type.isRecord()) {
            return Kind.OBJECT;
        }
        Kind kind = PLAIN.get(type);
        if (kind == null) {
            throw new IllegalArgumentException("No JSON for a component of type " + type);
        }
        return kind;
    }

    private static List<String> names(Class<?> choice) {
        return Arrays.stream(choice.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private static AnnotatedType element(AnnotatedType list) {
        return ((AnnotatedParameterizedType) list).getAnnotatedActualTypeArguments()[0];
    }

    private static Class<?> rawType(AnnotatedType annotated) {
        return annotated instanceof AnnotatedParameterizedType parameterized
                ? (Class<?>) ((ParameterizedType) parameterized.getType()).getRawType()
                : (Class<?>) annotated.getType();
    }
}
