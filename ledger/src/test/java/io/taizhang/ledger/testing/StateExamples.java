package io.taizhang.ledger.testing;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Aggregates with every private field filled, to see whether a snapshot brings all of it back. */
public final class StateExamples {
    private StateExamples() {}

    /** @throws IllegalArgumentException where the state holds what no example is known of */
    public static <T> T of(Class<T> state) {
        try {
            var constructor = state.getDeclaredConstructor();
            constructor.setAccessible(true);
            T filled = constructor.newInstance();
            fill(filled);
            return filled;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(state + " cannot be made up", e);
        }
    }

    private static void fill(Object state) throws ReflectiveOperationException {
        for (Class<?> type = state.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                fill(state, field);
            }
        }
    }

    private static void fill(Object state, Field field) throws ReflectiveOperationException {
        int modifiers = field.getModifiers();
        if (Modifier.isStatic(modifiers) || Modifier.isTransient(modifiers)) {
            return;
        }
        field.setAccessible(true);
        if (!Modifier.isFinal(modifiers)) {
            field.set(state, value(field.getGenericType()));
        } else if (field.getType().getName().startsWith("io.taizhang.")) {
            fill(field.get(state));
        } else {
            add(field.get(state), value(field.getGenericType()));
        }
    }

    @SuppressWarnings("unchecked")
    private static void add(Object kept, Object example) {
        switch (kept) {
            case Map<?, ?> map -> ((Map<Object, Object>) map).putAll((Map<?, ?>) example);
            case Collection<?> many -> ((Collection<Object>) many).addAll((Collection<?>) example);
            default -> throw new IllegalArgumentException("A final " + kept.getClass() + " cannot be filled");
        }
    }

    private static Object value(Type type) throws ReflectiveOperationException {
        return switch (type) {
            case ParameterizedType generic -> many((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
            case Class<?> simple when simple == String.class -> "text-1";
            case Class<?> simple when simple == long.class || simple == Long.class -> 4_200L;
            case Class<?> simple when simple == int.class || simple == Integer.class -> 7;
            case Class<?> simple when simple == boolean.class || simple == Boolean.class -> true;
            case Class<?> simple when simple == BigDecimal.class -> new BigDecimal("1200.50");
            case Class<?> simple when simple == LocalDate.class -> LocalDate.of(2021, 12, 31);
            case Class<?> simple when simple == Instant.class -> Instant.parse("2021-12-31T15:59:59.123456Z");
            case Class<?> simple when simple == UUID.class -> new UUID(1, 2);
            case Class<?> simple
            when simple.isEnum() -> simple.getEnumConstants()[simple.getEnumConstants().length - 1];
            case Class<?> simple when simple.isRecord() -> record(simple);
            case Class<?> simple when simple.getName().startsWith("io.taizhang.") -> of(simple);
            default -> throw new IllegalArgumentException("No example of " + type);
        };
    }

    private static Object many(Class<?> type, Type[] of) throws ReflectiveOperationException {
        if (Map.class.isAssignableFrom(type)) {
            Map<Object, Object> one = new LinkedHashMap<>();
            one.put(value(of[0]), value(of[1]));
            return type.isAssignableFrom(LinkedHashMap.class) ? one : new TreeMap<>(one);
        }
        List<?> one = List.of(value(of[0]));
        return type.isAssignableFrom(Set.class) && type != Collection.class ? new HashSet<>(one) : one;
    }

    private static Object record(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(components[i].getGenericType());
        }
        var constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }
}
