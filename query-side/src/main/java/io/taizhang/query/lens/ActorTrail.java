package io.taizhang.query.lens;

import io.taizhang.api.Context;
import io.taizhang.api.Role;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.Described;
import io.taizhang.query.fold.Lateness;
import io.taizhang.query.fold.Rate;
import io.taizhang.query.fold.Tally;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 操作轨迹: one row for each account that has recorded anything, under its id. Automations and citizens are no accounts. An
 * account is no person's name; all the same only auditors read of others, and everybody else of the own account alone: this
 * is no ranking of colleagues.
 */
final class ActorTrail extends Described<ActorRow> {
    private static final int HOURS = 24;
    private static final int NIGHT_FROM = 22;
    private static final int NIGHT_UNTIL = 6;

    ActorTrail() {
        super("actor-trail", new Title("操作轨迹", "Actor trail"), ActorRow.class, Everything.EVENTS);
    }

    @Override
    public Set<String> filters() {
        return Set.of("unitId");
    }

    @Override
    public Set<Role> readers() {
        return Set.of(Role.AUDITOR);
    }

    @Override
    public boolean keyedByAccount() {
        return true;
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        return Hand.of(fact) == Hand.ACCOUNT ? List.of(fact.provenance().actorId()) : List.of();
    }

    @Override
    public String subjectOf(String key) {
        return "actor/" + key;
    }

    @Override
    public ActorRow apply(String key, @Nullable ActorRow row, Fact fact) {
        return after(row == null ? empty(key, fact) : row, fact);
    }

    private static ActorRow empty(String actorId, Fact fact) {
        String unitId = fact.provenance().actorUnitId();
        return new ActorRow(
                actorId,
                unitId,
                unitId,
                List.of(),
                0,
                Tally.none(),
                List.of(),
                fact.recordedAt(),
                fact.recordedAt(),
                Rate.of("late/entered v1", 0, 0),
                0,
                Collections.nCopies(HOURS, 0L),
                Rate.of("weekend/facts v1", 0, 0),
                Rate.of("night/facts v1", 0, 0));
    }

    private static ActorRow after(ActorRow row, Fact fact) {
        String unitId = fact.provenance().actorUnitId();
        ZonedDateTime recorded = fact.recordedAt().atZone(Fact.ZONE);
        boolean history = Lateness.isHistory(fact);
        return new ActorRow(
                row.actorId(),
                unitId,
                path(row, unitId, fact),
                withRole(row.roles(), fact.provenance().role()),
                row.facts() + 1,
                row.byContext().plus(contextOf(fact), 1),
                TypeCount.oneMore(row.byType(), fact.type()),
                row.firstRecordedAt(),
                fact.recordedAt(),
                history ? row.lateShare() : row.lateShare().plus(Lateness.isLate(fact)),
                row.historical() + (history ? 1 : 0),
                oneAt(row.byHour(), recorded.getHour()),
                row.weekendShare().plus(isWeekend(recorded)),
                row.nightShare().plus(isNight(recorded)));
    }

    /** An inspector of one unit acts in others as well, which tells nothing of what is above its own. */
    private static String path(ActorRow row, String unitId, Fact fact) {
        String path = pathOf(unitId, fact);
        if (!path.isEmpty()) {
            return path;
        }
        return unitId.equals(row.unitId()) ? row.unitPath() : unitId;
    }

    private static Context contextOf(Fact fact) {
        String label = fact.type().substring(0, fact.type().indexOf('.'));
        return Context.valueOf(label.toUpperCase(Locale.ROOT));
    }

    private static List<Role> withRole(List<Role> roles, Role role) {
        return roles.contains(role)
                ? roles
                : Stream.concat(roles.stream(), Stream.of(role)).sorted().toList();
    }

    private static List<Long> oneAt(List<Long> byHour, int hour) {
        List<Long> counts = new ArrayList<>(byHour);
        counts.set(hour, counts.get(hour) + 1);
        return List.copyOf(counts);
    }

    private static boolean isWeekend(ZonedDateTime recorded) {
        return recorded.getDayOfWeek() == DayOfWeek.SATURDAY || recorded.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean isNight(ZonedDateTime recorded) {
        return recorded.getHour() >= NIGHT_FROM || recorded.getHour() < NIGHT_UNTIL;
    }
}
