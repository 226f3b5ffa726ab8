package io.taizhang.ledger;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One instance of any record, always the same: with every optional value, or with none and empty lists. */
enum Examples {
    FULL,
    LEAST;

    <T> T of(Class<T> record) {
        RecordComponent[] components = record.getRecordComponents();
        try {
            var constructor = record.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Arrays.stream(components).map(this::value).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(record + " cannot be made up", e);
        }
    }

    static boolean hasOptionalValues(Class<?> record) {
        return !FULL.of(record).equals(LEAST.of(record));
    }

    /** The enums a record names, in itself or in what it holds. */
    static Stream<Class<? extends Enum<?>>> enumsIn(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getGenericType)
                .flatMap(Examples::enumsAt);
    }

    @SuppressWarnings("unchecked")
    private static Stream<Class<? extends Enum<?>>> enumsAt(Type type) {
        return switch (type) {
            case ParameterizedType list -> enumsAt(list.getActualTypeArguments()[0]);
            case Class<?> simple when simple.isEnum() -> Stream.of((Class<? extends Enum<?>>) simple);
            case Class<?> simple when simple.isRecord() -> enumsIn(simple);
            default -> Stream.empty();
        };
    }

    private @Nullable Object value(RecordComponent component) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return optional && this == LEAST ? null : value(component.getGenericType(), component.getName());
    }

    private Object value(Type type, String name) {
        return switch (type) {
            case ParameterizedType list
            when list.getRawType() == List.class ->
                this == LEAST ? List.of() : List.of(value(list.getActualTypeArguments()[0], name));
            case Class<?> simple when simple == String.class -> name + "-1";
            case Class<?> simple when simple == long.class || simple == Long.class -> 4_200L;
            case Class<?> simple when simple == int.class || simple == Integer.class -> 7;
            case Class<?> simple when simple == boolean.class || simple == Boolean.class -> true;
            case Class<?> simple when simple == BigDecimal.class -> new BigDecimal("1200.50");
            case Class<?> simple when simple == LocalDate.class -> LocalDate.of(2021, 12, 31);
            case Class<?> simple when simple == Instant.class -> Instant.parse("2021-12-31T15:59:59.123456Z");
            case Class<?> simple when simple == UUID.class -> UUID.fromString("6ba7b810-9dad-51d1-80b4-00c04fd430c8");
            case Class<?> simple when simple.isEnum() -> simple.getEnumConstants()[0];
            case Class<?> simple when simple.isRecord() -> of(simple);
            default -> throw new IllegalArgumentException("No example of " + type + " " + name);
        };
    }
}
