package io.taizhang.command.campaign;

import io.taizhang.command.Lookup;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What stands around a campaign: standards, tasks, units and posts, all since January 2021 unless their name says more. */
final class KnownThings {
    private static final Instant JANUARY = Instant.parse("2021-01-05T01:00:00Z");
    private static final Instant APRIL = Instant.parse("2021-04-05T01:00:00Z");

    private static final Map<String, Object> ANSWERS = Map.of(
            "standard/s1", new Standard.Known(ACampaign.INDICATORS, JANUARY),
            "standard/of-april", new Standard.Known(ACampaign.INDICATORS, APRIL),
            "task/open", new Task.Standing(true, JANUARY),
            "task/done", new Task.Standing(false, JANUARY),
            "task/done-in-april", new Task.Standing(false, APRIL));

    static final Lookup LEDGER = new Lookup() {
        @Override
        @SuppressWarnings("unchecked")
        public <A, R> Optional<R> ask(Class<A> aggregate, String stream, Function<A, R> question) {
            return Optional.ofNullable((R) ANSWERS.get(stream));
        }
    };

    private static final Map<String, Units.KnownUnit> KNOWN_UNITS = Map.of(
            "demo", unit(true, "demo"),
            "xinhualu", unit(true, "demo", "xinhualu"),
            "kaiyuan", unit(true, "demo", "xinhualu", "kaiyuan"),
            "xinglong", unit(true, "demo", "xinhualu", "xinglong"),
            "gone", unit(false, "demo", "xinhualu", "gone"),
            "jichenglu", unit(true, "demo", "jichenglu"));

    static final Units UNITS = unitId -> Optional.ofNullable(KNOWN_UNITS.get(unitId));

    private static final Map<String, Posts.KnownPost> KNOWN_POSTS = Map.of(
            "grid-leader", post(JANUARY, "demo", "xinhualu", "kaiyuan"),
            "grid-member", post(JANUARY, "demo", "xinhualu", "kaiyuan", "grid1"),
            "grid-of-april", post(APRIL, "demo", "xinhualu", "kaiyuan"),
            "director", post(JANUARY, "demo", "xinhualu"),
            "foreign", post(JANUARY, "demo", "jichenglu"));

    static final Posts POSTS = postId -> Optional.ofNullable(KNOWN_POSTS.get(postId));

    private KnownThings() {}

    private static Units.KnownUnit unit(boolean open, String... path) {
        return new Units.KnownUnit(List.of(path), open);
    }

    private static Posts.KnownPost post(Instant createdAt, String... units) {
        return new Posts.KnownPost(List.of(units), createdAt);
    }
}
