package io.taizhang.ledger;

import static io.taizhang.ledger.LedgerFixtures.design;
import static io.taizhang.ledger.LedgerFixtures.started;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Provenance;
import io.taizhang.api.Role;
import io.taizhang.api.fund.FundEvent.FundsAllocated;
import io.taizhang.ledger.FactSearch.Effort;
import io.taizhang.ledger.testing.TestLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked for together, and whichever index answers it: what is found is what a look at every fact finds. */
class LedgerSearchTest {
    private static final Instant BEGINNING = Instant.parse("2021-01-01T00:00:00Z");
    private static final TestLedger TEST = TestLedger.sample(BEGINNING);
    private static final Ledger LEDGER = TEST.ledger();
    private static final List<Fact> ALL = new ArrayList<>();
    private static final String DESIGN = "renovation.DesignPublished";
    private static final String STARTED = "renovation.WorksStarted";
    private static final String ALLOCATED = "fund.FundsAllocated";
    private static final List<String> PATHS =
            List.of("", "demo", "demo/xinhualu", "demo/xinhualu/c1", "demo/xiaoyi", "demo/rare");

    private final FactSearch hasty = new FactSearch(
            new FactReader(TEST.store().dataSource(), JsonEventCodec.ofAllContexts()), new Effort(400, 600, 900));

    @BeforeAll
    static void fill() {
        Random random = new Random(5);
        Instant now = BEGINNING;
        for (int command = 0; command < 400; command++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(600)));
            TEST.clock().holdAt(now);
            String path = command == 201 ? "demo/rare" : PATHS.get(random.nextInt(5));
            append(random, path, now.minus(lateness(random)));
        }
        LEDGER.read(0, Long.MAX_VALUE, List.of(), ALL::add);
    }

    private static Duration lateness(Random random) {
        return random.nextInt(4) > 0
                ? Duration.ofSeconds(random.nextInt(90_000))
                : Duration.ofHours(random.nextInt(900));
    }

    private static void append(Random random, String path, Instant occurredAt) {
        UUID id = UUID.randomUUID();
        String actor = "actor-" + Math.min(random.nextInt(6), 3);
        Provenance by = new Provenance(actor, Role.OFFICIAL, "demo", path, id, id, id, occurredAt, null, List.of(), "");
        String project = "p" + random.nextInt(4);
        LedgerEvent[] events = random.ints(1 + random.nextInt(9), 0, 8)
                .<LedgerEvent>mapToObj(kind -> kind < 4
                        ? design(project)
                        : kind < 7 ? started(project) : new FundsAllocated("f1", "a1", "project/p1", 100))
                .toArray(LedgerEvent[]::new);
        TEST.append("project/" + project, by, events);
    }

    @AfterAll
    static void close() {
        TEST.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whatIsFoundIsWhatEveryFactSays(int seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 30; round++) {
            Sought sought = sought(random);
            Stretch stretch = stretch(random);
            List<Long> expected = expected(sought, stretch);
            int limit = 1 + random.nextInt(40);
            assertThat(all(new Patient(), sought, stretch, limit))
                    .as("%s in %s", sought, stretch)
                    .isEqualTo(expected);
            assertThat(all(hasty::find, sought, stretch, limit))
                    .as("%s in %s, a little at a time", sought, stretch)
                    .isEqualTo(expected);
        }
    }

    private static final class Patient implements Search {
        @Override
        public Found find(Sought sought, Stretch stretch, int limit) {
            Found found = LEDGER.search(sought, stretch, limit);
            assertThat(found.facts().size() == limit || found.rest() == null)
                    .as("a page of a small ledger is short at its end only")
                    .isTrue();
            return found;
        }
    }

    private interface Search {
        Found find(Sought sought, Stretch stretch, int limit);
    }

    /** Page by page, to the end. */
    private static List<Long> all(Search search, Sought sought, Stretch stretch, int limit) {
        List<Long> positions = new ArrayList<>();
        @Nullable Stretch rest = stretch;
        while (rest != null) {
            Found found = search.find(sought, rest, limit);
            assertThat(found.facts()).hasSizeLessThanOrEqualTo(limit);
            found.facts().forEach(fact -> positions.add(fact.position()));
            rest = found.rest();
        }
        return positions;
    }

    @Test
    void whereASearchGoesOnTellsNothingOfWhatIsKeptFromIt() {
        Sought visible = Sought.everything().withUnitPaths(Set.of("demo/rare")).without(Set.of(ALLOCATED));
        long rare = ALL.stream()
                .filter(fact -> fact.unitPath().equals("demo/rare"))
                .findFirst()
                .orElseThrow()
                .position();
        Found before = hasty.find(visible, Stretch.oldestFirst(rare - 700, ALL.size()), 5);

        assertThat(before.facts()).isEmpty();
        assertThat(before.rest()).isEqualTo(Stretch.oldestFirst(rare - 700 + 600, ALL.size()));
    }

    @Test
    void thereIsNoRestBehindTheLastFactThatIsFound() {
        List<Long> designs =
                expected(Sought.everything().withTypes(Set.of(DESIGN)), Stretch.oldestFirst(0, ALL.size()));
        Found found = LEDGER.search(
                Sought.everything().withTypes(Set.of(DESIGN)), Stretch.oldestFirst(0, ALL.size()), designs.size());

        assertThat(found.facts()).hasSize(designs.size());
        assertThat(found.rest()).isNull();
    }

    @Test
    void positionOfATimeIsThatOfTheLastFactRecordedByThen() {
        for (Fact fact : ALL) {
            long last = ALL.stream()
                    .filter(other -> !other.recordedAt().isAfter(fact.recordedAt()))
                    .count();
            assertThat(LEDGER.positionAt(fact.recordedAt())).isEqualTo(last);
            assertThat(LEDGER.positionAt(fact.recordedAt().minusNanos(1))).isLessThan(fact.position());
        }
        assertThat(LEDGER.positionAt(Instant.MIN)).isZero();
        assertThat(LEDGER.positionAt(Instant.MAX)).isEqualTo(ALL.size());
    }

    @Test
    void unitPathsAreThoseThatFactsCarry() {
        assertThat(LEDGER.unitPaths()).containsExactlyInAnyOrderElementsOf(PATHS);
    }

    private static Sought sought(Random random) {
        Sought sought = Sought.everything();
        if (random.nextInt(3) == 0) {
            sought = sought.withSubject(
                    List.of("project/p1", "fund/f1", "unit/demo", "unit/xinhualu", "unit/none", "project/p9")
                            .get(random.nextInt(6)));
        }
        if (random.nextInt(3) == 0) {
            sought = sought.withActor("actor-" + random.nextInt(5));
        }
        if (random.nextInt(3) == 0) {
            sought = sought.withTypes(random.nextBoolean() ? Set.of(ALLOCATED) : Set.of(DESIGN, ALLOCATED));
        }
        if (random.nextInt(3) == 0) {
            sought = sought.without(Set.of(STARTED));
        }
        if (random.nextInt(3) == 0) {
            sought = sought.withUnitPaths(
                    random.nextBoolean() ? Set.of("demo/rare", "") : Set.of("demo/xinhualu", "demo/xinhualu/c1"));
        }
        if (random.nextInt(2) == 0) {
            Instant from = BEGINNING.plus(Duration.ofHours(random.nextInt(2_400) - 200));
            Instant before = from.plusNanos(random.nextLong(2_000L * 3_600_000_000_000L));
            sought = sought.occurred(random.nextInt(4) == 0 ? null : from, random.nextInt(4) == 0 ? null : before);
        }
        return sought;
    }

    private static Stretch stretch(Random random) {
        long after = random.nextBoolean() ? 0 : random.nextInt(ALL.size());
        long upTo = random.nextBoolean() ? ALL.size() : random.nextInt(ALL.size());
        return new Stretch(after, upTo, random.nextBoolean());
    }

    private static List<Long> expected(Sought sought, Stretch stretch) {
        SubjectIndex index = SubjectIndex.ofAllContexts();
        List<Long> positions = ALL.stream()
                .filter(fact -> fact.position() > stretch.after() && fact.position() <= stretch.upTo())
                .filter(fact -> sought.subject() == null || index.of(fact).contains(sought.subject()))
                .filter(fact ->
                        sought.actorId() == null || fact.provenance().actorId().equals(sought.actorId()))
                .filter(fact -> sought.types() == null || sought.types().contains(fact.type()))
                .filter(fact -> !sought.never().contains(fact.type()))
                .filter(fact -> sought.unitPaths() == null || sought.unitPaths().contains(fact.unitPath()))
                .filter(fact ->
                        sought.occurredFrom() == null || !fact.occurredAt().isBefore(sought.occurredFrom()))
                .filter(fact ->
                        sought.occurredBefore() == null || fact.occurredAt().isBefore(sought.occurredBefore()))
                .map(Fact::position)
                .toList();
        return stretch.newestFirst() ? positions.reversed() : positions;
    }
}
