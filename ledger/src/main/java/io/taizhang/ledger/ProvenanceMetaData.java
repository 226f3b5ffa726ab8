package io.taizhang.ledger;

import io.taizhang.api.Evidence;
import io.taizhang.api.Provenance;
import io.taizhang.api.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** A {@link Provenance} as the metadata of a message: each of its components under its own name, absent ones left out. */
public final class ProvenanceMetaData {
    private ProvenanceMetaData() {}

    public static MetaData of(Provenance provenance) {
        Map<String, Object> fields = HashMap.newHashMap(11);
        fields.put("actorId", provenance.actorId());
        fields.put("role", provenance.role());
        fields.put("actorUnitId", provenance.actorUnitId());
        fields.put("unitPath", provenance.unitPath());
        fields.put("commandId", provenance.commandId());
        fields.put("correlationId", provenance.correlationId());
        fields.put("causationId", provenance.causationId());
        fields.put("occurredAt", provenance.occurredAt());
        if (provenance.reason() != null) {
            fields.put("reason", provenance.reason());
        }
        fields.put("evidence", provenance.evidence());
        fields.put("bodyDigest", provenance.bodyDigest());
        return MetaData.from(fields);
    }

    /** Whether the message carries a provenance: an event does, unless a test made it up without one. */
    public static boolean isIn(MetaData metaData) {
        return metaData.get("commandId") instanceof UUID;
    }

    /**
     * What {@link #of(Provenance)} put there; other keys are left aside.
     *
     * @throws IllegalArgumentException where a component is missing or of another type
     */
    public static Provenance in(MetaData metaData) {
        return new Provenance(
                required(metaData, "actorId", String.class),
                required(metaData, "role", Role.class),
                required(metaData, "actorUnitId", String.class),
                required(metaData, "unitPath", String.class),
                required(metaData, "commandId", UUID.class),
                required(metaData, "correlationId", UUID.class),
                required(metaData, "causationId", UUID.class),
                required(metaData, "occurredAt", Instant.class),
                optional(metaData, "reason", String.class),
                evidence(required(metaData, "evidence", List.class)),
                required(metaData, "bodyDigest", String.class));
    }

    private static List<Evidence> evidence(List<?> values) {
        return values.stream().map(Evidence.class::cast).toList();
    }

    private static <T> T required(MetaData metaData, String name, Class<T> type) {
        @Nullable T value = optional(metaData, name, type);
        if (value == null) {
            throw new IllegalArgumentException("The message's metadata lacks " + name);
        }
        return value;
    }

    private static <T> @Nullable T optional(MetaData metaData, String name, Class<T> type) {
        @Nullable Object value = metaData.get(name);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException("The message's metadata has " + name + " as " + value.getClass());
        }
        return type.cast(value);
    }
}
