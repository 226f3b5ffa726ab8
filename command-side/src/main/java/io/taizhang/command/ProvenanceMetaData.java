package io.taizhang.command;

import io.taizhang.api.Evidence;
import io.taizhang.api.Provenance;
import io.taizhang.api.Role;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** The metadata of an event: exactly the components of its {@link Provenance}, each under its name. */
final class ProvenanceMetaData {
    private ProvenanceMetaData() {}

    static MetaData of(Provenance provenance) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
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

    static boolean isIn(MetaData metaData) {
        return metaData.get("commandId") instanceof UUID;
    }

    static Provenance read(MetaData metaData) {
        return new Provenance(
                (String) metaData.get("actorId"),
                (Role) metaData.get("role"),
                (String) metaData.get("actorUnitId"),
                (String) metaData.get("unitPath"),
                (UUID) metaData.get("commandId"),
                (UUID) metaData.get("correlationId"),
                (UUID) metaData.get("causationId"),
                (Instant) metaData.get("occurredAt"),
                (String) metaData.get("reason"),
                evidence(metaData.get("evidence")),
                (String) metaData.get("bodyDigest"));
    }

    private static List<Evidence> evidence(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Evidence.class::cast).toList()
                : List.of();
    }
}
