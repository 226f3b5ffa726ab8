package io.taizhang.query.pages;

import io.taizhang.ledger.Fact;
import io.taizhang.query.engine.JournalAsked;
import io.taizhang.query.engine.Rows;
import io.taizhang.query.engine.RowsAsked;
import io.taizhang.query.engine.RowsAsked.During;
import io.taizhang.query.engine.Views;
import io.taizhang.query.web.Reading;
import io.taizhang.query.web.Reading.Told;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads one thing for a page, as it stands when the page stands. */
public final class Details {
    /** With more facts than these the newest are shown, and the journal has them all. */
    private static final int FACTS = 500;

    /** All of the time that a ledger can tell of. */
    public static final During ALWAYS =
            new During(false, Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-01-01T00:00:00Z"));

    private final Reading reading;
    private final Rows rows;
    private final Views views;
    private final FactLines lines;
    private final InstantSource clock;

    Details(Reading reading, Rows rows, Views views, FactLines lines, InstantSource clock) {
        this.reading = reading;
        this.rows = rows;
        this.views = views;
        this.lines = lines;
        this.clock = clock;
    }

    /** @throws io.taizhang.query.engine.QueryRefusal where there is no such row for this reader at that time */
    public ObjectNode row(Frame frame, String view, String key) {
        reading.await(view, frame.awaited());
        return reading.row(
                frame.actor(),
                view,
                key,
                frame.standing().instant(),
                frame.standing().time());
    }

    /** The day the page stands at, Asia/Shanghai. */
    public LocalDate today(Frame frame) {
        LocalDate day = frame.standing().day();
        return day == null ? LocalDate.ofInstant(clock.instant(), Fact.ZONE) : day;
    }

    /** The facts under a row, newest first; those up to the day where the page stands in the past. */
    public List<FactLine> facts(Frame frame, String view, String key) {
        return lines(frame, told(frame, view, key));
    }

    /** The same as they are told, in the ledger's order: for what a page makes of them. */
    public List<ObjectNode> told(Frame frame, String view, String key) {
        Standing standing = frame.standing();
        return reading.latestFacts(frame.actor(), view, key, standing.instant(), standing.time(), FACTS);
    }

    /** Facts in the ledger's order as lines of a timeline, newest first. */
    public List<FactLine> lines(Frame frame, List<ObjectNode> told) {
        return lines.of(told, frame.words()).reversed();
    }

    /** The day on which a fact happened, Asia/Shanghai. */
    public static LocalDate dayOf(ObjectNode fact) {
        return LocalDate.ofInstant(Instant.parse(fact.path("occurredAt").asString()), Fact.ZONE);
    }

    /**
     * All that the reader may see of a view, of whatever unit, with components that equal something: for what a page draws
     * rather than lists. They are as they stand now, and a page that stands in the past has to say so.
     *
     * @param sort a component, {@code -} before it for descending; null for the order of the keys
     * @return at most {@value RowsAsked#LARGEST_PAGE}
     */
    public List<ObjectNode> rows(Frame frame, String view, Map<String, String> where, @Nullable String sort) {
        return rows(frame, view, null, ALWAYS, where, sort);
    }

    /**
     * The same as they stood on the page's day, each folded again where that is past; those that were not there yet are not
     * among them. What they are chosen by has to be what never changes of a row.
     */
    public List<ObjectNode> standing(Frame frame, String view, Map<String, String> where, @Nullable String sort) {
        return standing(frame, view, where, sort, row -> true);
    }

    /** @param chosen by what never changes of a row, either */
    public List<ObjectNode> standing(
            Frame frame, String view, Map<String, String> where, @Nullable String sort, Predicate<ObjectNode> chosen) {
        Stream<ObjectNode> now = rows(frame, view, where, sort).stream().filter(chosen);
        return (frame.standing().isNow() ? now : now.flatMap(row -> then(frame, view, row).stream())).toList();
    }

    private Optional<ObjectNode> then(Frame frame, String view, ObjectNode row) {
        return reading.rowIfThere(
                frame.actor(),
                view,
                row.path("key").asString(),
                frame.standing().instant(),
                frame.standing().time());
    }

    /** The rows of the page's unit, of a view whose rows last from one time to another: those that do at some time in it. */
    public List<ObjectNode> rows(
            Frame frame, String view, During during, Map<String, String> where, @Nullable String sort) {
        return rows(frame, view, frame.unit(), during, where, sort);
    }

    private List<ObjectNode> rows(
            Frame frame,
            String view,
            @Nullable String unit,
            During during,
            Map<String, String> where,
            @Nullable String sort) {
        reading.await(view, frame.awaited());
        return reading.list(
                        frame.actor(),
                        new RowsAsked(
                                view,
                                reading.reaches().of(frame.actor()),
                                unit,
                                frame.actor().seesPersonalData(),
                                during,
                                where,
                                null,
                                0,
                                RowsAsked.LARGEST_PAGE,
                                sort))
                .items();
    }

    /**
     * Some rows of a view, of the page's unit and all below it, with how many there are: now, or on the page's day where the
     * view's rows last from one time to another.
     *
     * @param sort a component, {@code -} before it for descending
     * @param most 1 to {@value RowsAsked#LARGEST_PAGE}
     */
    public Told some(Frame frame, String view, Map<String, String> where, String sort, int most) {
        reading.await(view, frame.awaited());
        LocalDate day = views.get(view).view().span().isEmpty()
                ? null
                : frame.standing().day();
        return reading.list(
                frame.actor(),
                new RowsAsked(
                        view,
                        reading.reaches().of(frame.actor()),
                        frame.unitId(),
                        frame.actor().seesPersonalData(),
                        day == null ? During.now(clock.instant()) : During.day(day),
                        where,
                        null,
                        0,
                        most,
                        sort));
    }

    /** The latest facts of the page's unit and all below it, newest first: up to the day where the page stands in the past. */
    public List<FactLine> latest(Frame frame, int most) {
        Instant until = frame.standing().instant();
        JournalAsked asked = JournalAsked.newest(
                        reading.reaches().of(frame.actor()), frame.actor().seesPersonalData(), most)
                .about("unit/" + frame.unitId())
                .until(
                        until == null ? null : until.plus(1, ChronoUnit.MICROS),
                        frame.standing().time());
        return lines.of(reading.journal(frame.actor(), asked), frame.words());
    }

    /** What things are called that others name, by their keys. */
    public Map<String, String> names(String view, Collection<String> keys, String component) {
        return rows.texts(view, keys, component);
    }

    /** The same of one; its key where it is not called anything. */
    public String name(String view, @Nullable String key, String component) {
        return key == null ? "" : rows.texts(view, List.of(key), component).getOrDefault(key, key);
    }
}
