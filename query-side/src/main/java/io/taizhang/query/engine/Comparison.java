package io.taizhang.query.engine;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What differs between two states of a row, down to the single value. Only components that differ are written as JSON and
 * looked into, and a value sealed for a person is one value.
 */
final class Comparison {
    private final List<Method> components;
    private final Docs docs;

    Comparison(Class<?> rowType, Docs docs) {
        this.docs = docs;
        this.components = Arrays.stream(rowType.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .toList();
        components.forEach(accessor -> accessor.setAccessible(true));
    }

    /** @param before null where there was no row; no components are said to come or go then that hold nothing */
    List<ComponentChange> of(@Nullable Object before, @Nullable Object after) {
        List<ComponentChange> changes = new ArrayList<>();
        for (Method component : components) {
            Object was = read(component, before);
            Object is = read(component, after);
            if (!Objects.equals(was, is)) {
                compare(component.getName(), tree(was), tree(is), changes);
            }
        }
        return changes;
    }

    /** What became of one component only. */
    List<ComponentChange> of(Figure figure, @Nullable Object before, @Nullable Object after) {
        for (Method component : components) {
            if (component.getName().equals(figure.component())) {
                Object was = read(component, before);
                Object is = read(component, after);
                return Objects.equals(was, is)
                        ? List.of()
                        : changed(figure.path(), figure.within(tree(was)), figure.within(tree(is)));
            }
        }
        return List.of();
    }

    private static List<ComponentChange> changed(String path, @Nullable JsonNode was, @Nullable JsonNode is) {
        return Objects.equals(was, is) || isNothing(was) && isNothing(is)
                ? List.of()
                : List.of(new ComponentChange(path, was, is));
    }

    private @Nullable JsonNode tree(@Nullable Object value) {
        return value == null ? null : docs.tree(value);
    }

    private static @Nullable Object read(Method component, @Nullable Object row) {
        try {
            return row == null ? null : component.invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    private static void compare(
            String path, @Nullable JsonNode was, @Nullable JsonNode is, List<ComponentChange> changes) {
        if (opens(was) && opens(is) || opens(was) && isNothing(is) || isNothing(was) && opens(is)) {
            for (String name : names(was, is)) {
                compare(path + name, part(was, name), part(is, name), changes);
            }
        } else {
            changes.addAll(changed(path, was, is));
        }
    }

    private static boolean opens(@Nullable JsonNode node) {
        return node != null && !node.isEmpty() && !Docs.isSealed(node);
    }

    /** As they stand in a path: {@code .name} or {@code [2]}. */
    private static Set<String> names(@Nullable JsonNode was, @Nullable JsonNode is) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode node : Arrays.asList(was, is)) {
            if (node != null && node.isArray()) {
                for (int i = 0; i < node.size(); i++) {
                    names.add("[" + i + "]");
                }
            } else if (node != null) {
                node.propertyNames().forEach(name -> names.add("." + name));
            }
        }
        return names;
    }

    private static @Nullable JsonNode part(@Nullable JsonNode node, String name) {
        if (node == null) {
            return null;
        }
        return name.startsWith(".")
                ? node.get(name.substring(1))
                : node.get(Integer.parseInt(name.substring(1, name.length() - 1)));
    }

    /** What a row that was never touched would hold. */
    private static boolean isNothing(@Nullable JsonNode node) {
        return node == null
                || node.isNull()
                || node.isContainer() && node.isEmpty()
                || node.isNumber() && node.decimalValue().signum() == 0;
    }
}
