package io.taizhang.query.pages;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the components of a record are, by their paths: {@code lines[2].kind}. */
final class ComponentTypes {
    private ComponentTypes() {}

    /** Empty where there is no such component, or none whose type is known before it is read. */
    static Optional<Class<?>> at(Class<?> root, String path) {
        @Nullable Type type = root;
        for (String step : path.split("\\.")) {
            type = component(type, step.replaceAll("\\[\\d+]", ""));
            if (type == null) {
                return Optional.empty();
            }
        }
        return Optional.of(element(type));
    }

    private static @Nullable Type component(Type owner, String name) {
        Class<?> type = element(owner);
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .map(RecordComponent::getGenericType)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** Of a list, what it is a list of. */
    private static Class<?> element(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType list
            when Collection.class.isAssignableFrom((Class<?>) list.getRawType()) ->
                element(list.getActualTypeArguments()[0]);
            case ParameterizedType other -> (Class<?>) other.getRawType();
            default -> Object.class;
        };
    }
}
