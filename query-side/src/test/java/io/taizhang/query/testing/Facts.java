package io.taizhang.query.testing;

import io.taizhang.api.Context;
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

/**
 * A fact told in a test: {@code fact(new PaymentMade(…)).in("demo/xinhualu").occurred("2021-03-01")}. Untold, it happened
 * in {@code demo/xinhualu} on 2021-01-01 at noon, was recorded in the same instant, by {@code official}.
 */
public record Facts(LedgerEvent event, String unitPath, Instant occurredAt, Instant recordedAt, String actorId) {

    public static Facts fact(LedgerEvent event) {
        Instant noon = noonOf("2021-01-01");
        return new Facts(event, "demo/xinhualu", noon, noon, "official");
    }

    public Facts in(String path) {
        return new Facts(event, path, occurredAt, recordedAt, actorId);
    }

    /** At noon, Asia/Shanghai; recorded in the same instant. */
    public Facts occurred(String day) {
        return occurredAt(noonOf(day));
    }

    /** Recorded in the same instant. */
    public Facts occurredAt(Instant when) {
        return new Facts(event, unitPath, when, when, actorId);
    }

    /** At noon, Asia/Shanghai. */
    public Facts recorded(String day) {
        return recordedAt(noonOf(day));
    }

    public Facts recordedAt(Instant when) {
        return new Facts(event, unitPath, occurredAt, when, actorId);
    }

    public Facts by(String actor) {
        return new Facts(event, unitPath, occurredAt, recordedAt, actor);
    }

    /** As it stands in the ledger. */
    public Fact at(long position) {
        UUID id = new UUID(0, position);
        Provenance provenance = new Provenance(
                actorId, Role.OFFICIAL, "demo", unitPath, id, id, id, occurredAt, null, List.of(), "digest");
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
