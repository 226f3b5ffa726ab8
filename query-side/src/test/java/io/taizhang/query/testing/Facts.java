package io.taizhang.query.testing;

import io.taizhang.api.Context;
import io.taizhang.api.Evidence;
import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Provenance;
import io.taizhang.api.Role;
import io.taizhang.api.organisation.UnitTree;
import io.taizhang.ledger.Fact;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact told in a test: {@code fact(new PaymentMade(…)).in("demo/xinhualu").occurred("2021-03-01")}. Untold, it happened
 * in {@code demo/xinhualu} on 2021-01-01 at noon, was recorded in the same instant, by {@code official}, on no evidence and by
 * a command of its own.
 */
public record Facts(
        LedgerEvent event,
        String unitPath,
        Instant occurredAt,
        Instant recordedAt,
        String actorId,
        Role role,
        List<Evidence> evidence,
        @Nullable UUID commandId) {

    public static Facts fact(LedgerEvent event) {
        Instant noon = noonOf("2021-01-01");
        return new Facts(event, "demo/xinhualu", noon, noon, "official", Role.OFFICIAL, List.of(), null);
    }

    public Facts in(String path) {
        return new Facts(event, path, occurredAt, recordedAt, actorId, role, evidence, commandId);
    }

    /** At noon, Asia/Shanghai; recorded in the same instant. */
    public Facts occurred(String day) {
        return occurredAt(noonOf(day));
    }

    /** Recorded in the same instant. */
    public Facts occurredAt(Instant when) {
        return new Facts(event, unitPath, when, when, actorId, role, evidence, commandId);
    }

    /** At noon, Asia/Shanghai. */
    public Facts recorded(String day) {
        return recordedAt(noonOf(day));
    }

    public Facts recordedAt(Instant when) {
        return new Facts(event, unitPath, occurredAt, when, actorId, role, evidence, commandId);
    }

    public Facts by(String actor) {
        return new Facts(event, unitPath, occurredAt, recordedAt, actor, role, evidence, commandId);
    }

    public Facts as(Role other) {
        return new Facts(event, unitPath, occurredAt, recordedAt, actorId, other, evidence, commandId);
    }

    public Facts citing(String sha256) {
        List<Evidence> cited = List.of(new Evidence("照片", null, sha256));
        return new Facts(event, unitPath, occurredAt, recordedAt, actorId, role, cited, commandId);
    }

    /** With others of the same number. */
    public Facts byCommand(long number) {
        return new Facts(event, unitPath, occurredAt, recordedAt, actorId, role, evidence, new UUID(1, number));
    }

    /** As it stands in the ledger. */
    public Fact at(long position) {
        UUID id = new UUID(0, position);
        UUID command = commandId == null ? id : commandId;
        Provenance provenance = new Provenance(
                actorId, role, "demo", unitPath, command, command, command, occurredAt, null, evidence, "digest");
        return new Fact(position, id, stream(), position, type(), 1, recordedAt, event, provenance);
    }

    private String type() {
        Context context = Arrays.stream(Context.values())
                .filter(candidate -> candidate.events().contains(event.getClass()))
                .findFirst()
                .orElseThrow();
        return context.label() + "." + event.getClass().getSimpleName();
    }

    private String stream() {
        RecordComponent first = event.getClass().getRecordComponents()[0];
        if (first.getName().equals("unitId")) {
            return UnitTree.STREAM;
        }
        try {
            return first.getName().replaceAll("Id$", "") + "/"
                    + first.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant noonOf(String day) {
        return LocalDate.parse(day).atTime(LocalTime.NOON).atZone(Fact.ZONE).toInstant();
    }
}
