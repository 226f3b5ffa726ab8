package io.taizhang.ledger;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Makes the serializer of what can be rebuilt: processors' tokens and snapshots of aggregates. Facts have a codec of their own. */
final class StateSerializer {
    private StateSerializer() {}

    static Serializer create() {
        return Jackson3Serializer.builder()
                .revisionResolver(new AnnotationRevisionResolver())
                .jsonMapperBuilderCustomizer(StateSerializer::customize)
                .build();
    }

    private static void customize(JsonMapper.Builder json) {
        // Without it a ReplayToken, which names the class of the token in it, can be written and never read again.
        json.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build());
        // The state of an aggregate is private and has no getters.
        json.changeDefaultVisibility(visibility -> visibility
                .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                .withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY));
        // A snapshot of another shape is not to be loaded half.
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
