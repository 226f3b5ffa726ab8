package io.taizhang.command.activity;

import io.taizhang.api.activity.Cadence;
import io.taizhang.api.activity.Rhythm;
import io.taizhang.api.organisation.TeamKind;
import io.taizhang.command.Lookup;
import io.taizhang.command.Step;
import io.taizhang.command.activity.Hosts.KnownHost;
import io.taizhang.command.activity.Teams.KnownTeam;
import io.taizhang.command.testing.FakeScope;
import io.taizhang.command.testing.Given;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What stands around an activity. Below {@code xinhualu} are {@code kaiyuan}, {@code xinglong} and {@code guangming}, which
 * host in turn, and {@code gone}, which is closed. All is of January 2021 unless its name says more.
 */
final class KnownThings {
    static final LocalDate JANUARY_1 = LocalDate.parse("2021-01-01");
    static final List<String> ROTATION = List.of("kaiyuan", "xinglong", "guangming");
    static final Step JANUARY = new Step("official", Instant.parse("2021-01-05T01:00:00Z"));
    static final Step APRIL = new Step("official", Instant.parse("2021-04-05T01:00:00Z"));

    private static final Map<String, String> PATHS = Map.of(
            "demo", "demo",
            "xinhualu", "demo/xinhualu",
            "kaiyuan", "demo/xinhualu/kaiyuan",
            "xinglong", "demo/xinhualu/xinglong",
            "guangming", "demo/xinhualu/guangming",
            "gone", "demo/xinhualu/gone",
            "jichenglu", "demo/jichenglu");

    static final Hosts HOSTS = unitId -> Optional.ofNullable(PATHS.get(unitId))
            .map(path -> new KnownHost(List.of(path.split("/")), !unitId.equals("gone")));

    private static final Map<String, KnownTeam> KNOWN_TEAMS = Map.of(
            "troupe", new KnownTeam(List.of("demo", "xinhualu"), TeamKind.ARTS, true, JANUARY.at()),
            "helpers", new KnownTeam(List.of("demo", "xinhualu", "kaiyuan"), TeamKind.VOLUNTEER, true, JANUARY.at()),
            "former", new KnownTeam(List.of("demo", "xinhualu"), TeamKind.ARTS, false, JANUARY.at()),
            "of-april", new KnownTeam(List.of("demo", "xinhualu"), TeamKind.ARTS, true, APRIL.at()),
            "foreign", new KnownTeam(List.of("demo", "jichenglu"), TeamKind.ARTS, true, JANUARY.at()));

    static final Teams TEAMS = teamId -> Optional.ofNullable(KNOWN_TEAMS.get(teamId));

    private final Map<String, Object> answers = new HashMap<>(Map.of(
            "series/free", series("xinhualu", 19, List.of(), true, JANUARY),
            "series/turns", series("xinhualu", 19, ROTATION, true, JANUARY),
            "series/ended", series("xinhualu", 19, ROTATION, false, JANUARY),
            "series/of-april", series("xinhualu", 19, List.of(), true, APRIL),
            "series/foreign", series("jichenglu", 19, List.of(), true, JANUARY)));

    private KnownThings() {}

    static KnownThings all() {
        return new KnownThings();
    }

    /** A turn that an activity has taken. */
    KnownThings taken(String turnId, String activityId, boolean cancelled, Step latest) {
        answers.put("turn/" + turnId, activityId);
        answers.put("activity/" + activityId, new Activity.Standing(cancelled, latest));
        return this;
    }

    private static Series.Terms series(String unitId, int day, List<String> rotation, boolean open, Step since) {
        Calendar calendar = new Calendar(new Cadence(Rhythm.MONTHLY_ON_DAY, day), JANUARY_1);
        return new Series.Terms(unitId, calendar, new Rotation(rotation), open, since);
    }

    private Lookup ledger() {
        return new Lookup() {
            @Override
            @SuppressWarnings("unchecked")
            public <A, R> Optional<R> ask(Class<A> aggregate, String stream, Function<A, R> question) {
                return Optional.ofNullable((R) answers.get(stream));
            }
        };
    }

    <T> Given<T> around(Class<T> aggregate) {
        return Given.of(aggregate, FakeScope.of(PATHS, Set.of("gone"))).using(ledger(), HOSTS, TEAMS);
    }
}
