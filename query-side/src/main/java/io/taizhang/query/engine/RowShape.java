package io.taizhang.query.engine;

import com.fasterxml.jackson.annotation.JsonValue;
import io.taizhang.api.Sealed;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The components of a row, nested records dotted: {@code renovation.paidFen}. */
public final class RowShape {
    /** Numbers that name or order something, and heads that are counted once however often they come. */
    private static final Set<String> NOT_SUMMED = Set.of(
            "year",
            "month",
            "fromYear",
            "toYear",
            "builtYear",
            "sequence",
            "version",
            "surveyNo",
            "term",
            "participants");

    private final Map<String, Class<?>> components;
    private final boolean personal;

    private final @Nullable Method unitPath;

    private RowShape(Map<String, Class<?>> components, boolean personal, @Nullable Method unitPath) {
        this.components = components;
        this.personal = personal;
        this.unitPath = unitPath;
    }

    static RowShape of(Class<?> rowType) {
        Map<String, Class<?>> components = new LinkedHashMap<>();
        boolean personal = collect("", rowType, components, Set.of());
        return new RowShape(components, personal, unitPathOf(rowType));
    }

    private static @Nullable Method unitPathOf(Class<?> rowType) {
        for (RecordComponent component : rowType.getRecordComponents()) {
            if (component.getName().equals("unitPath")) {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true);
                return accessor;
            }
        }
        return null;
    }

    private static boolean collect(String prefix, Class<?> type, Map<String, Class<?>> into, Set<Class<?>> above) {
        if (type == Sealed.class) {
            return true;
        }
        if (!type.isRecord() || above.contains(type)) {
            return false;
        }
        Set<Class<?>> path = Stream.concat(above.stream(), Stream.of(type)).collect(Collectors.toSet());
        boolean personal = false;
        for (RecordComponent component : type.getRecordComponents()) {
            into.put(prefix + component.getName(), component.getType());
            personal |= collect(prefix + component.getName() + ".", component.getType(), into, path);
            personal |= holdsPersonal(component.getGenericType(), path);
        }
        return personal;
    }

    private static boolean holdsPersonal(Type type, Set<Class<?>> path) {
        return type instanceof ParameterizedType generic
                && List.of(generic.getActualTypeArguments()).stream()
                        .anyMatch(argument -> holdsPersonal(argument, path)
                                || argument instanceof Class<?> element
                                        && collect("", element, new LinkedHashMap<>(), path));
    }

    /** The type of a component; empty where the row has none of that name. */
    public Optional<Class<?>> typeOf(String component) {
        return Optional.ofNullable(components.get(component));
    }

    /** The row's {@code unitPath}; null where it has none. */
    @Nullable String unitPath(@Nullable Object row) {
        if (row == null || unitPath == null) {
            return null;
        }
        try {
            return (String) unitPath.invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The unit path of " + row.getClass() + " cannot be read", e);
        }
    }

    /** Whether values sealed for a person stand anywhere in the row. */
    public boolean holdsPersonalData() {
        return personal;
    }

    /**
     * Whether a row may have something at a path, beyond its components too where one of them is a list or has what it is
     * asked for by kind.
     */
    boolean mayHold(String path) {
        if (components.containsKey(path)) {
            return true;
        }
        int step = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        if (step <= 0) {
            return false;
        }
        Class<?> above = components.get(path.substring(0, step));
        return above == null ? mayHold(path.substring(0, step)) : opensByItself(above);
    }

    private static boolean opensByItself(Class<?> type) {
        return Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || type.isRecord()
                        && Stream.of(type.getRecordComponents())
                                .anyMatch(component -> component.getAccessor().isAnnotationPresent(JsonValue.class));
    }

    /** Whether a row is for the eyes of the office only. */
    boolean isInternal(@Nullable Object row) {
        if (row == null || !hasInternalRows()) {
            return false;
        }
        try {
            Method accessor = row.getClass().getDeclaredMethod("internal");
            accessor.setAccessible(true);
            return (boolean) accessor.invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Whether " + row.getClass() + " is internal cannot be read", e);
        }
    }

    /** Whether a row may be for the eyes of the office only. */
    boolean hasInternalRows() {
        return components.get("internal") == boolean.class;
    }

    /** Whether a row may be seen by other units than those above it and its own. */
    boolean hasOtherUnits() {
        return components.get("alsoUnitIds") == List.class;
    }

    /** Amounts and counts at the row's top level: whole numbers that make sense when added up. */
    public List<String> summed() {
        return components.entrySet().stream()
                .filter(component -> !component.getKey().contains("."))
                .filter(component -> isWhole(component.getValue()) && !NOT_SUMMED.contains(component.getKey()))
                .map(Map.Entry::getKey)
                .filter(name -> !name.endsWith("Percent") && !name.endsWith("percent") && !name.endsWith("Position"))
                .toList();
    }

    /** Whether a component is a number. */
    boolean isNumber(String component) {
        Class<?> type = components.get(component);
        return type != null && (isWhole(type) || type == BigDecimal.class);
    }

    private static boolean isWhole(Class<?> type) {
        return type == long.class || type == Long.class || type == int.class || type == Integer.class;
    }

    String fingerprint(int version, Set<? extends Class<?>> events) {
        String described = version + "|" + components + "|"
                + events.stream().map(Class::getName).sorted().toList();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(described.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
