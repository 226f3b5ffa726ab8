package io.taizhang.ledger;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.ConstructorDetector;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * The serializer of what can be rebuilt: tokens of processors and snapshots of aggregates. Facts have a codec of their own.
 *
 * <p>An aggregate is any class with a constructor without parameters, of any visibility. Its fields are its state;
 * {@code static} and {@code transient} ones are not. What they hold may be simple values, enums, records, classes like
 * itself, lists, sets and maps of them; where the order of a set or map matters, its field is final, or declared as
 * sorted. The revision of a state says what shape it has ({@link StateShape}): one of
 * another shape is not to be loaded.
 */
public final class StateSerializer {
    private StateSerializer() {}

    public static Serializer create() {
        return Jackson3Serializer.builder()
                .revisionResolver(new StateShape())
                .jsonMapperBuilderCustomizer(StateSerializer::customize)
                .build();
    }

    private static void customize(JsonMapper.Builder json) {
        // Without it a ReplayToken, which names the class of the token in it, can be written and never read again.
        json.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .build())
                .annotationIntrospector(
                        AnnotationIntrospectorPair.pair(new JacksonAnnotationIntrospector(), new StateFields()))
                .constructorDetector(ConstructorDetector.EXPLICIT_ONLY)
                .enable(MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
