package io.taizhang.ledger;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which facts are looked for: those for which everything given holds. Null, and the empty set of what is never wanted, ask
 * for nothing.
 *
 * @param subject {@code project/p1}, {@code fund/f1}, {@code unit/xinhualu} (with all units below it)
 * @param types stable names of events, of which one is wanted: {@code renovation.PaymentMade}
 * @param never stable names of events that are not wanted
 * @param unitPaths of which the fact carries one, as {@link Ledger#unitPaths} names them
 * @param occurredFrom inclusive
 * @param occurredBefore exclusive
 */
public record Sought(
        @Nullable String subject,
        @Nullable String actorId,
        @Nullable Set<String> types,
        Set<String> never,
        @Nullable Set<String> unitPaths,
        @Nullable Instant occurredFrom,
        @Nullable Instant occurredBefore) {

    private static final Sought EVERYTHING = new Sought(null, null, null, Set.of(), null, null, null);

    public static Sought everything() {
        return EVERYTHING;
    }

    public static Sought about(String subject) {
        return EVERYTHING.withSubject(subject);
    }

    public Sought withSubject(@Nullable String wanted) {
        return new Sought(wanted, actorId, types, never, unitPaths, occurredFrom, occurredBefore);
    }

    public Sought withActor(@Nullable String wanted) {
        return new Sought(subject, wanted, types, never, unitPaths, occurredFrom, occurredBefore);
    }

    public Sought withTypes(@Nullable Set<String> wanted) {
        return new Sought(subject, actorId, wanted, never, unitPaths, occurredFrom, occurredBefore);
    }

    public Sought without(Set<String> unwanted) {
        return new Sought(subject, actorId, types, unwanted, unitPaths, occurredFrom, occurredBefore);
    }

    public Sought withUnitPaths(@Nullable Set<String> wanted) {
        return new Sought(subject, actorId, types, never, wanted, occurredFrom, occurredBefore);
    }

    public Sought occurred(@Nullable Instant from, @Nullable Instant before) {
        return new Sought(subject, actorId, types, never, unitPaths, from, before);
    }

    boolean boundsOccurrence() {
        return occurredFrom != null || occurredBefore != null;
    }
}
