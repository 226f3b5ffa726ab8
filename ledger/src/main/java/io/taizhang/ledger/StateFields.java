package io.taizhang.ledger;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.introspect.VisibilityChecker;

/** Reads and writes the private fields of our own classes; the framework's, such as tokens, say themselves how. */
final class StateFields extends NopAnnotationIntrospector {

    @Override
    public VisibilityChecker findAutoDetectVisibility(
            MapperConfig<?> config, AnnotatedClass type, VisibilityChecker checker) {
        if (type.getRawType().getName().startsWith("org.axonframework.")) {
            return checker;
        }
        return checker.withFieldVisibility(Visibility.ANY)
                .withGetterVisibility(Visibility.NONE)
                .withIsGetterVisibility(Visibility.NONE)
                .withSetterVisibility(Visibility.NONE);
    }

    /** A final collection, map or part keeps being the one its class made, and is filled; anything else is set. */
    @Override
    public @Nullable Boolean findMergeInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedField field
                        && Modifier.isFinal(field.getModifiers())
                        && !field.getDeclaringClass().isRecord()
                        && isFilled(field)
                ? true
                : null;
    }

    private static boolean isFilled(AnnotatedField field) {
        Class<?> type = field.getRawType();
        return field.getType().isContainerType() && !type.isArray()
                || !type.isPrimitive()
                        && !type.isEnum()
                        && !type.isRecord()
                        && !type.getName().startsWith("java.");
    }
}
