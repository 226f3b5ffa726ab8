package io.taizhang.query.pages;

import io.taizhang.ledger.Fact;
import io.taizhang.query.engine.Rows;
import io.taizhang.query.engine.Views;
import io.taizhang.query.web.Histories;
import io.taizhang.query.web.Histories.Between;
import io.taizhang.query.web.Histories.Step;
import io.taizhang.query.web.Histories.Trace;
import io.taizhang.query.web.Histories.Which;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells pages what made a figure, and what became of a row between two days. */
@Component
public class Traces {
    private static final int STEPS = 60;
    /** A row that is new differs in all it says: more lines than these nobody reads. */
    private static final int LINES = 80;

    private static final Set<String> NOT_SAID = Set.of("key", "position");

    private final Histories histories;
    private final Views views;
    private final FactLines lines;
    private final Rows rows;
    private final UnitNames units;

    Traces(Histories histories, Views views, FactLines lines, Rows rows, UnitNames units) {
        this.histories = histories;
        this.views = views;
        this.lines = lines;
        this.rows = rows;
        this.units = units;
    }

    /** A fact with what it changed. */
    public record Told(FactLine fact, List<Moved> changes) {}

    /**
     * A figure with the facts that made it, newest first.
     *
     * @param more whether there are earlier ones
     */
    public record Figured(String label, Cell value, List<Told> steps, boolean more) {}

    /**
     * A row at two days.
     *
     * @param moved what differs
     * @param others how many more components differ
     * @param steps in the ledger's order
     * @param next the position behind which it goes on; null where there is nothing more
     */
    public record Compared(
            boolean began,
            List<Moved> moved,
            int others,
            List<Told> steps,
            @Nullable Long next) {}

    /**
     * @param figure a component's path
     * @throws io.taizhang.query.engine.QueryRefusal where there is no such row for this reader at the page's time, or no such
     *     component
     */
    public Figured trace(Frame frame, String view, String key, String figure) {
        Trace trace = histories.trace(
                frame.actor(),
                view,
                key,
                figure,
                frame.standing().instant(),
                new Which(frame.standing().time(), null, null, true, STEPS));
        return new Figured(
                Values.label(view, figure, frame.words()),
                Values.of(rowType(view), figure, trace.value(), frame.words()),
                told(frame, view, trace.steps()),
                trace.next() != null);
    }

    /**
     * From the end of one day to that of the page's, or to now.
     *
     * @param after only facts behind this position
     * @throws io.taizhang.query.engine.QueryRefusal where there is no such row for this reader on either day
     */
    public Compared between(Frame frame, String view, String key, LocalDate from, @Nullable Long after) {
        Between between = histories.between(
                frame.actor(),
                view,
                key,
                endOf(from),
                frame.standing().instant(),
                new Which(frame.standing().time(), after, null, false, STEPS));
        List<Moved> moved = moved(view, between, frame.words());
        return new Compared(
                between.before() == null,
                moved.stream().limit(LINES).toList(),
                Math.max(0, moved.size() - LINES),
                told(frame, view, between.steps()),
                between.next());
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Fact.ZONE).toInstant().minus(1, ChronoUnit.MICROS);
    }

    private List<Told> told(Frame frame, String view, List<Step> steps) {
        Naming names = names(steps.stream()
                .flatMap(step -> step.changes().stream())
                .flatMap(change -> Stream.of(
                        Map.entry(change.path(), change.before()), Map.entry(change.path(), change.after()))));
        List<FactLine> facts = lines.of(steps.stream().map(Step::fact).toList(), frame.words());
        return IntStream.range(0, steps.size())
                .mapToObj(at -> new Told(
                        facts.get(at),
                        steps.get(at).changes().stream()
                                .map(change -> Moved.of(rowType(view), view, change, frame.words(), names))
                                .toList()))
                .toList();
    }

    private List<Moved> moved(String view, Between between, Words words) {
        Map<String, JsonNode> before = leaves(between.before());
        Map<String, JsonNode> after = leaves(between.after());
        Set<String> paths = new LinkedHashSet<>(after.keySet());
        paths.addAll(before.keySet());
        Naming names = names(Stream.of(before, after).flatMap(row -> row.entrySet().stream()));
        List<Moved> moved = new ArrayList<>();
        for (String path : paths) {
            @Nullable JsonNode was = before.get(path);
            @Nullable JsonNode is = after.get(path);
            if (!NOT_SAID.contains(path) && !same(was, is)) {
                moved.add(Moved.of(rowType(view), view, path, was, is, delta(was, is), words, names));
            }
        }
        return moved;
    }

    /** Asks, once a view, what the things are called that some components name. */
    private Naming names(Stream<Map.Entry<String, JsonNode>> said) {
        Map<Thing, Set<String>> named = new EnumMap<>(Thing.class);
        said.forEach(it -> Thing.namedBy(it.getKey())
                .ifPresent(thing -> named.computeIfAbsent(thing, first -> new HashSet<>())
                        .addAll(Values.ids(it.getKey(), it.getValue()))));
        Naming names = new Naming(rows, units);
        named.forEach(names::learn);
        return names;
    }

    private static Map<String, JsonNode> leaves(@Nullable ObjectNode row) {
        return row == null ? Map.of() : Leaves.of(row);
    }

    private static boolean same(@Nullable JsonNode was, @Nullable JsonNode is) {
        return isNothing(was) || isNothing(is) ? isNothing(was) == isNothing(is) : Objects.equals(was, is);
    }

    private static boolean isNothing(@Nullable JsonNode value) {
        return value == null || value.isNull() || value.isContainer() && value.isEmpty();
    }

    private static @Nullable JsonNode delta(@Nullable JsonNode was, @Nullable JsonNode is) {
        boolean number = was != null && was.isNumber() || is != null && is.isNumber();
        return number ? DecimalNode.valueOf(amount(is).subtract(amount(was))) : null;
    }

    private static BigDecimal amount(@Nullable JsonNode value) {
        return value != null && value.isNumber() ? value.decimalValue() : BigDecimal.ZERO;
    }

    private Class<?> rowType(String view) {
        return views.get(view).view().rowType();
    }
}
