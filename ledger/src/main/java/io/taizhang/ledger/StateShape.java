package io.taizhang.ledger;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.RevisionResolver;
import org.jspecify.annotations.Nullable;

/**
 * The revision of a state is a digest of its fields, and of those of the classes in them: a field added, removed or given
 * another type makes every older snapshot outdated, without anyone having to remember it. What no field shows, a handler
 * that now folds a fact otherwise, is said by raising the class's {@code @Revision}, which is part of it.
 *
 * <p>The framework's own classes keep the revision they name, if any.
 */
final class StateShape implements RevisionResolver {
    private static final int DIGITS = 16;

    private final RevisionResolver annotated = new AnnotationRevisionResolver();
    private final ClassValue<String> revisions = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return (named(type) == null ? "" : named(type) + "-") + digest(type);
        }
    };

    @Override
    public @Nullable String revisionOf(Class<?> type) {
        return isOurs(type) ? revisions.get(type) : named(type);
    }

    private @Nullable String named(Class<?> type) {
        return annotated.revisionOf(type);
    }

    private static boolean isOurs(Class<?> type) {
        return !type.isPrimitive()
                && !type.isArray()
                && !type.getName().startsWith("java.")
                && !type.getName().startsWith("org.axonframework.");
    }

    private static String digest(Class<?> type) {
        Map<String, String> shapes = new TreeMap<>();
        describe(type, shapes);
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] digest = sha256.digest(shapes.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void describe(Type type, Map<String, String> shapes) {
        if (type instanceof ParameterizedType generic) {
            describe(generic.getRawType(), shapes);
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> describe(argument, shapes));
        } else if (type instanceof Class<?> ours && isOurs(ours) && !shapes.containsKey(ours.getName())) {
            shapes.put(ours.getName(), shapeOf(ours));
            Arrays.stream(ours.getDeclaredFields())
                    .filter(StateShape::isState)
                    .forEach(field -> describe(field.getGenericType(), shapes));
            @Nullable Class<?> parent = ours.getSuperclass();
            if (parent != null) {
                describe(parent, shapes);
            }
        }
    }

    /** An enum's constants, or the fields, by name. */
    private static String shapeOf(Class<?> type) {
        return type.isEnum()
                ? Arrays.toString(type.getEnumConstants())
                : Arrays.stream(type.getDeclaredFields())
                        .filter(StateShape::isState)
                        .map(field ->
                                field.getName() + ":" + field.getGenericType().getTypeName())
                        .sorted()
                        .toList()
                        .toString();
    }

    private static boolean isState(Field field) {
        return !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers());
    }
}
