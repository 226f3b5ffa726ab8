package io.taizhang.query.overview;

import io.taizhang.api.Context;
import io.taizhang.api.LedgerEvent;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.SubjectIndex;
import io.taizhang.query.fold.Described;
import io.taizhang.query.fold.Lateness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row for each subject of the ledger, under the subject itself: {@code project/p1}. Every fact counts. */
final class AuditTrail extends Described<TrailRow> {
    static final int MOST_ACTORS = 20;

    /** By the type alone: were only those hidden that something happened to, their absence would tell of it. */
    private static final Set<String> FOR_THE_OFFICE = Set.of(
            "scheme",
            "round",
            "objection",
            "flag",
            "appeal",
            "merchant",
            "programme",
            "honour-round",
            "honour",
            "person",
            "household",
            "institution",
            "group",
            "subject");

    private final SubjectIndex subjects = SubjectIndex.ofAllContexts();

    AuditTrail() {
        super("audit-trail", new Title("审计轨迹", "Audit trail"), TrailRow.class, everything());
    }

    private static Set<Class<? extends LedgerEvent>> everything() {
        return Arrays.stream(Context.values())
                .flatMap(context -> context.events().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> filters() {
        return Set.of("subjectType", "lastType", "moreActors");
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        return subjects.of(fact);
    }

    @Override
    public String subjectOf(String key) {
        return key;
    }

    @Override
    public TrailRow apply(String key, @Nullable TrailRow row, Fact fact) {
        return row == null ? first(key, fact) : next(row, fact);
    }

    private static TrailRow first(String subject, Fact fact) {
        String type = subject.substring(0, subject.indexOf('/'));
        return new TrailRow(
                subject,
                type,
                pathAt(subject, "", fact),
                1,
                fact.occurredAt(),
                fact.occurredAt(),
                fact.recordedAt(),
                fact.recordedAt(),
                late(fact),
                List.of(actor(fact)),
                false,
                fact.type(),
                fact.position(),
                FOR_THE_OFFICE.contains(type));
    }

    private static TrailRow next(TrailRow row, Fact fact) {
        boolean known = row.actors().contains(actor(fact));
        boolean room = row.actors().size() < MOST_ACTORS;
        return new TrailRow(
                row.subject(),
                row.subjectType(),
                pathAt(row.subject(), row.unitPath(), fact),
                row.facts() + 1,
                earlier(row.firstOccurredAt(), fact.occurredAt()),
                later(row.lastOccurredAt(), fact.occurredAt()),
                row.firstRecordedAt(),
                fact.recordedAt(),
                row.lateEntries() + late(fact),
                known || !room ? row.actors() : withActor(row.actors(), actor(fact)),
                row.moreActors() || !known && !room,
                fact.type(),
                fact.position(),
                row.internal());
    }

    /** A unit's own path, also where the fact lies below it; as before where the fact lies elsewhere. */
    private static String pathAt(String subject, String before, Fact fact) {
        if (!subject.startsWith("unit/")) {
            return fact.unitPath();
        }
        if (!before.isEmpty() && isAtOrBelow(fact.unitPath(), before)) {
            return before;
        }
        String path = pathOf(subject.substring("unit/".length()), fact);
        return path.isEmpty() ? before : path;
    }

    private static boolean isAtOrBelow(String path, String above) {
        return path.startsWith(above) && (path.length() == above.length() || path.charAt(above.length()) == '/');
    }

    private static long late(Fact fact) {
        return Lateness.isLate(fact) ? 1 : 0;
    }

    private static String actor(Fact fact) {
        return fact.provenance().actorId();
    }

    private static List<String> withActor(List<String> actors, String actor) {
        List<String> more = new ArrayList<>(actors);
        more.add(-1 - Collections.binarySearch(actors, actor), actor);
        return Collections.unmodifiableList(more);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
