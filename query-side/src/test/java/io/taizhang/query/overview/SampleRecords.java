package io.taizhang.query.overview;

import io.taizhang.api.Subject;
import io.taizhang.api.casework.Aside;
import io.taizhang.api.casework.CaseClock;
import io.taizhang.api.casework.CaseMark;
import io.taizhang.api.casework.CaseMeasure;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records of any shape: an id or a code is the name of its component, a term is the first one and a renewal's the second, a
 * candidate is No. 1, what is counted happens once, no other number or text comes twice. A list of records has one element,
 * that of the units above a thing its own, any other is empty. A case is set aside by none but the facts that do so; its clock
 * is that for handling, and what is taken back was filed.
 */
final class SampleRecords {
    private int count;
    private int value;
    private String fact = "";

    /** How many were made. */
    int count() {
        return count;
    }

    <T> T of(Class<T> type) {
        count++;
        fact = type.getSimpleName();
        return make(type);
    }

    private <T> T make(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        try {
            return type.getDeclaredConstructor(types)
                    .newInstance(Arrays.stream(components).map(this::value).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == Aside.class) {
            return aside();
        }
        if (type == String.class) {
            return text(component);
        }
        if (component.getName().matches("term|lastTerm")) {
            return fact.equals("ContractRenewed") ? 2 : 1;
        }
        if (type == long.class || type == Long.class) {
            return (long) ++value;
        }
        if (type == int.class || type == Integer.class) {
            return component.getName().matches("candidateNo|times|reworks") ? 1 : ++value;
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == BigDecimal.class) {
            return BigDecimal.valueOf(++value);
        }
        if (type == LocalDate.class) {
            return LocalDate.ofEpochDay(++value);
        }
        if (type == Instant.class) {
            return Instant.ofEpochSecond(86_400L * ++value);
        }
        if (type == List.class) {
            return elements(component);
        }
        if (type == CaseClock.class) {
            return CaseClock.HANDLE;
        }
        if (type == CaseMeasure.class) {
            return CaseMeasure.FILED;
        }
        return type.isEnum() ? type.getEnumConstants()[0] : make(type);
    }

    private @Nullable Aside aside() {
        return switch (fact) {
            case "CaseEnteredLate" -> Aside.ENTERED_LATE;
            case "CaseMerged" -> Aside.MERGED;
            default -> null;
        };
    }

    private List<?> elements(RecordComponent list) {
        if (list.getName().equals("unitIds") && list.getDeclaringRecord() == CaseMark.class) {
            return List.of("unitId");
        }
        Type element = ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
        return element instanceof Class<?> type && type.isRecord() ? List.of(make(type)) : List.of();
    }

    private String text(RecordComponent component) {
        Subject subject = component.getAnnotation(Subject.class);
        if (subject != null && subject.value().isEmpty()) {
            return "project/projectId";
        }
        String name = component.getName();
        if (name.equals("indicatorCode")) {
            return "code";
        }
        return name.endsWith("Id") || name.equals("code") ? name : "text " + ++value;
    }
}
