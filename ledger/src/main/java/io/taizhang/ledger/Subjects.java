package io.taizhang.ledger;

import io.taizhang.api.Subject;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ids a record is about, each with its type: {@code String fundId} is {@code fund/…}, {@code List<String> placeIds}
 * are {@code place/…}, {@code @Subject("unit") String parentId} is {@code unit/…}, {@code photoSha256},
 * {@code documentSha256s} and {@code sha256} are {@code evidence/…}, and nested records and lists of them are gone
 * through. The record's shape is looked at once, when the process starts.
 */
final class Subjects {
    private static final Pattern EVIDENCE = Pattern.compile("sha256|(.*[pP]hoto|.*[dD]ocument)Sha256s?");

    private final List<Part> parts;

    private Subjects(List<Part> parts) {
        this.parts = parts;
    }

    /** @throws IllegalArgumentException where a record contains itself, or {@link Subject} stands on what is no text */
    static Subjects of(Class<?> record) {
        return of(record, List.of(), _ -> true);
    }

    /** Only those of one type. */
    static Subjects of(Class<?> record, String type) {
        return of(record, List.of(), type::equals);
    }

    private static Subjects of(Class<?> record, List<Class<?>> outer, Predicate<String> wanted) {
        if (outer.contains(record)) {
            throw new IllegalArgumentException(record.getName() + " contains itself");
        }
        List<Class<?>> path = Stream.concat(outer.stream(), Stream.of(record)).toList();
        return new Subjects(Arrays.stream(record.getRecordComponents())
                .flatMap(component -> part(component, path, wanted).stream())
                .toList());
    }

    private static Optional<Part> part(RecordComponent component, List<Class<?>> path, Predicate<String> wanted) {
        Class<?> element = elementOf(component.getGenericType());
        @Nullable String type = typeOf(component);
        if (type != null) {
            if (element != String.class) {
                throw new IllegalArgumentException(component + " names a subject and is no text");
            }
            if (!wanted.test(type)) {
                return Optional.empty();
            }
            String prefix = type.isEmpty() ? "" : type + "/";
            return Optional.of(new Part(component.getAccessor(), (id, found) -> found.accept(prefix + id)));
        }
        if (element.isRecord()) {
            Subjects nested = of(element, path, wanted);
            return nested.parts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Part(component.getAccessor(), nested::collect));
        }
        return Optional.empty();
    }

    private static @Nullable String typeOf(RecordComponent component) {
        @Nullable Subject subject = component.getAnnotation(Subject.class);
        String name = component.getName();
        if (subject != null) {
            return subject.value();
        }
        if (EVIDENCE.matcher(name).matches()) {
            return Citations.TYPE;
        }
        if (name.endsWith("Id")) {
            return name.substring(0, name.length() - 2);
        }
        return name.endsWith("Ids") ? name.substring(0, name.length() - 3) : null;
    }

    /** What a collection holds; the type itself where it is none. */
    private static Class<?> elementOf(Type type) {
        return switch (type) {
            case ParameterizedType many
            when many.getRawType() instanceof Class<?> raw && Collection.class.isAssignableFrom(raw) ->
                elementOf(many.getActualTypeArguments()[0]);
            case ParameterizedType other -> (Class<?>) other.getRawType();
            case Class<?> one -> one;
            default -> throw new IllegalArgumentException(type + " is too general for an event");
        };
    }

    /** Hands over the subjects of a record of the class this was made for, in the order of its components. */
    void collect(Object record, Consumer<String> found) {
        for (Part part : parts) {
            part.collect(record, found);
        }
    }

    private record Part(Method accessor, Each each) {

        void collect(Object record, Consumer<String> found) {
            values(read(record), found);
        }

        private void values(@Nullable Object value, Consumer<String> found) {
            switch (value) {
                case null -> {}
                case Collection<?> many -> many.forEach(one -> values(one, found));
                default -> each.accept(value, found);
            }
        }

        private @Nullable Object read(Object record) {
            try {
                return accessor.invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(accessor + " cannot be read", e);
            }
        }
    }

    private interface Each {
        void accept(Object value, Consumer<String> found);
    }
}
