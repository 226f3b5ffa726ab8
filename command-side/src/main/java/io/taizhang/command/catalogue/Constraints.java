package io.taizhang.command.catalogue;

import io.taizhang.command.catalogue.Field.Kind;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Translates validation annotations, also those composed of others, to the names of JSON Schema. */
final class Constraints {
    private Constraints() {}

    static Map<String, Object> of(AnnotatedElement element, Kind kind) {
        Map<String, Object> found = new HashMap<>();
        collect(element, kind, found);
        return found;
    }

    private static void collect(AnnotatedElement element, Kind kind, Map<String, Object> found) {
        for (Annotation annotation : element.getAnnotations()) {
            switch (annotation) {
                case Min min -> found.put("minimum", min.value());
                case Max max -> found.put("maximum", max.value());
                case Positive positive ->
                    found.put(kind == Kind.DECIMAL ? "exclusiveMinimum" : "minimum", positive(kind));
                case PositiveOrZero zero -> found.put("minimum", 0L);
                case Pattern pattern -> found.put("pattern", "^" + pattern.regexp() + "$");
                case Digits digits -> found.put("multipleOf", BigDecimal.ONE.movePointLeft(digits.fraction()));
                case Size size -> size(size, kind, found);
                default -> composed(annotation, kind, found);
            }
        }
    }

    private static long positive(Kind kind) {
        return kind == Kind.DECIMAL ? 0L : 1L;
    }

    private static void size(Size size, Kind kind, Map<String, Object> found) {
        String what = kind == Kind.LIST ? "Items" : "Length";
        if (size.min() > 0) {
            found.put("min" + what, size.min());
        }
        if (size.max() < Integer.MAX_VALUE) {
            found.put("max" + what, size.max());
        }
    }

    private static void composed(Annotation annotation, Kind kind, Map<String, Object> found) {
        if (annotation.annotationType().isAnnotationPresent(Constraint.class)
                && annotation.annotationType().getPackageName().startsWith("io.taizhang")) {
            collect(annotation.annotationType(), kind, found);
        }
    }
}
