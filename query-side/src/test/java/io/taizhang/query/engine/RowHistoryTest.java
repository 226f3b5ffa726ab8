package io.taizhang.query.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.ledger.Fact;
import io.taizhang.query.engine.TimeMachine.Time;
import io.taizhang.query.overview.AllViews;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.RandomOffice;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import tools.jackson.databind.JsonNode;

/** Years of an office, each tenth fact entered days or months late: every row of every view is told fact by fact. */
class RowHistoryTest {
    private static final Docs DOCS = new Docs();
    private static final Views VIEWS = new Views(AllViews.list());
    private static final MemoryLedger LEDGER = new MemoryLedger();
    private static final Database DATABASE = new Database();
    private static final ViewTables TABLES =
            new ViewTables(DATABASE.dataSource(), new DataSourceTransactionManager(DATABASE.dataSource()));
    private static final TimeMachine MACHINE =
            new TimeMachine(VIEWS, LEDGER, TABLES, new Waypoints(VIEWS, LEDGER, TABLES));
    private static final RowHistory HISTORY = new RowHistory(VIEWS, LEDGER, DOCS, MACHINE);

    @BeforeAll
    static void years() {
        Random random = new Random(7);
        List<Facts> told = RandomOffice.atWork(1, 1_200);
        Instant[] recorded = {Instant.EPOCH};
        LEDGER.appendAll(IntStream.range(0, told.size())
                .mapToObj(i -> {
                    Instant now = told.get(i).occurredAt();
                    recorded[0] = now.isAfter(recorded[0]) ? now : recorded[0];
                    Duration late = random.nextInt(10) > 0 ? Duration.ZERO : Duration.ofHours(random.nextInt(2_000));
                    return told.get(i)
                            .occurredAt(now.minus(late))
                            .recordedAt(recorded[0])
                            .at(i + 1L);
                })
                .toList());
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static Map<String, List<String>> keys() {
        Map<String, TreeSet<String>> keys = new TreeMap<>();
        LEDGER.read(
                0,
                LEDGER.head(),
                List.of(),
                fact -> VIEWS.all().stream()
                        .filter(view -> view.folds(fact))
                        .forEach(view -> keys.computeIfAbsent(view.name(), name -> new TreeSet<>())
                                .addAll(view.view().keysOf(fact))));
        Map<String, List<String>> lists = new TreeMap<>();
        keys.forEach((view, all) -> lists.put(view, List.copyOf(all)));
        return lists;
    }

    private static StepsAsked asked(String view, String key, @Nullable String figure) {
        return new StepsAsked(
                view, key, figure, Reach.EVERYTHING, null, true, null, null, Time.RECORDED, null, null, false, 500);
    }

    private static StepsAsked page(
            StepsAsked all, @Nullable Long after, @Nullable Long before, boolean newestFirst, int limit) {
        return new StepsAsked(
                all.view(),
                all.key(),
                all.figure(),
                all.reach(),
                all.alsoIn(),
                all.insider(),
                all.from(),
                all.to(),
                all.time(),
                after,
                before,
                newestFirst,
                limit);
    }

    private static List<RowStep> all(StepsAsked asked, boolean newestFirst, int limit) {
        List<RowStep> steps = new ArrayList<>();
        RowSteps page = HISTORY.steps(page(asked, null, null, newestFirst, limit));
        steps.addAll(page.items());
        while (page.next() != null) {
            page = HISTORY.steps(
                    newestFirst
                            ? page(asked, null, page.next(), true, limit)
                            : page(asked, page.next(), null, false, limit));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            steps.addAll(page.items());
        }
        return steps;
    }

    private static BigDecimal sum(List<RowStep> steps) {
        return steps.stream()
                .flatMap(step -> step.changes().stream())
                .map(change -> change.delta().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void numbers(String path, JsonNode node, Map<String, BigDecimal> into) {
        if (node.isNumber()) {
            into.put(path, node.decimalValue());
        }
        if (node.isObject()) {
            node.properties()
                    .forEach(part -> numbers(
                            path.isEmpty() ? part.getKey() : path + "." + part.getKey(), part.getValue(), into));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            numbers(path + "[" + i + "]", node.get(i), into);
        }
    }

    @Test
    void changesOfEveryNumberOfEveryRowAddUpToTheNumber() {
        int[] figures = {0};
        keys().forEach((view, keys) -> keys.forEach(key -> {
            JsonNode row = MACHINE.asOf(view, key, Instant.MAX, Time.RECORDED)
                    .map(found -> DOCS.tree(found.doc()))
                    .orElseGet(() -> DOCS.tree("{}"));
            Map<String, BigDecimal> expected = new TreeMap<>();
            numbers("", row, expected);
            Map<String, BigDecimal> sums = new TreeMap<>();
            all(asked(view, key, null), false, 400)
                    .forEach(step -> step.changes()
                            .forEach(change -> change.delta()
                                    .ifPresent(delta -> sums.merge(change.path(), delta, BigDecimal::add))));
            expected.values().removeIf(number -> number.signum() == 0);
            sums.values().removeIf(number -> number.signum() == 0);
            assertThat(sums)
                    .as("%s of %s", key, view)
                    .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .containsExactlyEntriesOf(expected);
            figures[0] += expected.size();
        }));
        assertThat(figures[0]).isGreaterThan(500);
    }

    @Test
    void traceOfAFigureNamesTheFactsThatChangedItAndNoOthers() {
        List<String> units = keys().get("unit-overview").stream()
                .filter(unit -> paid(unit, Instant.MAX, Time.RECORDED) > 0)
                .toList();
        assertThat(units).contains("demo").hasSizeGreaterThan(1);
        for (String unit : units) {
            StepsAsked paid = asked("unit-overview", unit, "renovation.paidFen");
            List<RowStep> steps = all(paid, false, 7);

            assertThat(sum(steps)).isEqualByComparingTo(new BigDecimal(paid(unit, Instant.MAX, Time.RECORDED)));
            assertThat(steps)
                    .extracting(step -> step.fact().type())
                    .isSubsetOf("renovation.PaymentMade", "renovation.PaymentReversed");
            assertThat(all(paid, true, 7)).isEqualTo(steps.reversed());
        }
    }

    @ParameterizedTest
    @EnumSource
    void stepsBetweenTwoInstantsLeadFromTheOneRowToTheOther(Time time) {
        Random random = new Random(3);
        for (int round = 0; round < 25; round++) {
            String key = List.of("demo", "xinhualu", "c1", "xiaoyi").get(random.nextInt(4));
            Instant from = Instant.parse("2019-01-01T00:00:00Z").plus(Duration.ofHours(random.nextInt(18_000)));
            Instant to = from.plus(Duration.ofHours(random.nextInt(9_000)));
            StepsAsked asked = new StepsAsked(
                    "unit-overview",
                    key,
                    "renovation.paidFen",
                    Reach.EVERYTHING,
                    null,
                    true,
                    from,
                    to,
                    time,
                    null,
                    null,
                    false,
                    500);
            List<RowStep> steps = all(asked, false, 9);

            assertThat(sum(steps)).isEqualByComparingTo(new BigDecimal(paid(key, to, time) - paid(key, from, time)));
            assertThat(steps).allSatisfy(step -> {
                Fact fact = step.fact();
                Instant when = time == Time.RECORDED ? fact.recordedAt() : fact.occurredAt();
                assertThat(when).isAfter(from).isBeforeOrEqualTo(to);
            });
            assertThat(all(asked, true, 9)).isEqualTo(steps.reversed());
        }
    }

    private static long paid(String unit, Instant instant, Time time) {
        return MACHINE.asOf("unit-overview", unit, instant, time)
                .map(row -> DOCS.tree(row.doc()).at("/renovation/paidFen").longValue())
                .orElse(0L);
    }

    @Test
    void whatIsOutOfReachIsLeftOutOfTheSteps() {
        StepsAsked everything = asked("unit-overview", "demo", "renovation.paidFen");
        String unit = all(everything, false, 50).getFirst().fact().units().getLast();
        StepsAsked some = new StepsAsked(
                "unit-overview",
                "demo",
                "renovation.paidFen",
                new Reach(Set.of(unit)),
                null,
                true,
                null,
                null,
                Time.RECORDED,
                null,
                null,
                false,
                500);

        assertThat(all(some, false, 50))
                .isNotEmpty()
                .isEqualTo(all(everything, false, 50).stream()
                        .filter(step -> step.fact().units().getLast().equals(unit))
                        .toList());
    }
}
