package io.taizhang.ledger;

import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record from the text that {@link LedgerJson} writes of it, several times as quickly as a reader that is prepared
 * for any JSON. Nearly every fact is read so; the few texts that are written otherwise, because something in them is
 * escaped, are left to that reader, and so is everything that is wrong.
 */
final class PlainRecord {
    private static final List<String> JSON_LIBRARY = List.of("com.fasterxml.jackson.", "tools.jackson.");

    private final MethodHandle constructor;
    private final Component[] components;

    private PlainRecord(MethodHandle constructor, Component[] components) {
        this.constructor = constructor;
        this.components = components;
    }

    /** @param name as it stands in the text: {@code "fundId":} */
    private record Component(String name, PlainValue value, boolean optional) {}

    /** @return empty where the record's JSON depends on more than its components */
    static Optional<PlainRecord> of(Class<?> type) {
        List<Component> components = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Optional<PlainValue> value = PlainValue.of(component.getGenericType());
            if (value.isEmpty() || !isUnmarked(component) || !isUnmarked(component.getAccessor())) {
                return Optional.empty();
            }
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            components.add(new Component("\"" + component.getName() + "\":", value.get(), optional));
        }
        return isUnmarked(type)
                ? constructor(type).map(made -> new PlainRecord(made, components.toArray(Component[]::new)))
                : Optional.empty();
    }

    /** Whether the JSON library has not been told anything in particular. */
    static boolean isUnmarked(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .map(Annotation::annotationType)
                .noneMatch(marked -> JSON_LIBRARY.stream().anyMatch(marked.getName()::startsWith));
    }

    private static Optional<MethodHandle> constructor(Class<?> type) {
        Constructor<?>[] constructors = type.getConstructors();
        if (constructors.length != 1) {
            return Optional.empty();
        }
        try {
            MethodHandle direct = MethodHandles.publicLookup().unreflectConstructor(constructors[0]);
            return Optional.of(direct.asSpreader(Object[].class, constructors[0].getParameterCount())
                    .asType(MethodType.methodType(Object.class, Object[].class)));
        } catch (IllegalAccessException e) {
            return Optional.empty();
        }
    }

    /** @return null where the text is not plain; what it says is then open */
    @Nullable Object readWhole(String json, Words words) {
        try {
            PlainText text = new PlainText(json, words);
            Object value = read(text);
            text.end();
            return value;
        } catch (RuntimeException e) {
            return null;
        }
    }

    Object read(PlainText text) {
        @Nullable Object[] values = new Object[components.length];
        text.must(text.passes('{'));
        boolean first = true;
        for (int i = 0; i < values.length; i++) {
            Component component = components[i];
            if (text.passesNext(component.name, first)) {
                values[i] = component.value.read(text);
                first = false;
            } else {
                text.must(component.optional);
            }
        }
        text.must(text.passes('}'));
        return made(values);
    }

    private Object made(@Nullable Object[] values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
