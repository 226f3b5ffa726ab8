package io.taizhang.query.pages;

import io.taizhang.query.View;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.engine.Rows;
import io.taizhang.query.engine.RowsAsked;
import io.taizhang.query.engine.RowsAsked.During;
import io.taizhang.query.engine.Views;
import io.taizhang.query.web.Reading;
import io.taizhang.query.web.Reading.Told;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads lists for pages: filtered, sorted and turned over as the page's address says. */
public final class Lists {
    private final Views views;
    private final Rows rows;
    private final Reading reading;
    private final UnitNames units;
    private final Offers offers;
    private final InstantSource clock;

    Lists(Views views, Rows rows, Reading reading, UnitNames units, Offers offers, InstantSource clock) {
        this.views = views;
        this.rows = rows;
        this.reading = reading;
        this.units = units;
        this.offers = offers;
        this.clock = clock;
    }

    /**
     * The list as the page's address has it. What keeps it from being shown for the moment is said in it; the page stands.
     *
     * @throws QueryRefusal where the address asks for what the list cannot do
     */
    public Table read(Frame frame, Listing listing) {
        return new One(frame, listing, frame.address().parameters(), true).table();
    }

    /**
     * A list within a page of something else: the page's parameters are not its own. Where the page stands in the past, so
     * does each of its rows, and those that were not there yet are not shown.
     */
    public Table part(Frame frame, Listing listing) {
        return new One(frame, listing, Map.of(), false).table();
    }

    /** How many rows there are of a view for the reader, with components that equal something. */
    public long count(Frame frame, String view, Map<String, String> where) {
        return reading.count(
                frame.actor(),
                new RowsAsked(
                        view,
                        reading.reaches().of(frame.actor()),
                        frame.unit(),
                        frame.actor().seesPersonalData(),
                        During.now(clock.instant()),
                        where,
                        null,
                        0,
                        1,
                        null));
    }

    private final class One {
        private final Frame frame;
        private final Listing listing;
        private final Map<String, String> given;
        private final boolean sortable;
        private final Words words;
        private final View<?> view;
        private final String sort;
        private final int page;
        private final Map<String, String> equal = new LinkedHashMap<>();

        One(Frame frame, Listing listing, Map<String, String> given, boolean sortable) {
            this.sortable = sortable;
            this.frame = frame;
            this.listing = listing;
            this.given = given;
            this.words = frame.words();
            this.view = views.get(listing.view()).view();
            String standard = listing.sort() == null ? "" : listing.sort();
            this.sort = given.getOrDefault("sort", standard);
            this.page = number(given.getOrDefault("page", "0"));
            listing.filters().stream()
                    .map(Filter::name)
                    .filter(name -> !name.equals("on") && given.containsKey(name))
                    .forEach(name -> equal.put(name, given.get(name)));
        }

        private static int number(String page) {
            if (!page.matches("\\d{1,5}")) {
                throw new QueryRefusal(Refused.BAD_PARAMETER, "page", page);
            }
            return Integer.parseInt(page);
        }

        Table table() {
            try {
                reading.await(listing.view(), frame.awaited());
                Told told = reading.list(frame.actor(), asked());
                return table(isPast() && !sortable ? then(told) : told, null);
            } catch (QueryRefusal refusal) {
                if (refusal.refused().status() != 503) {
                    throw refusal;
                }
                return table(
                        new Told(List.of(), 0, listing.size(), 0, 0, Map.of()),
                        "trouble." + refusal.refused().type());
            }
        }

        /** Whether the page stands in the past and the view's rows do not say when they last. */
        private boolean isPast() {
            return !frame.standing().isNow() && view.span().isEmpty();
        }

        private Told then(Told now) {
            List<ObjectNode> items =
                    now.items().stream().flatMap(row -> then(row).stream()).toList();
            return new Told(items, 0, listing.size(), items.size(), now.position(), Map.of());
        }

        private Optional<ObjectNode> then(ObjectNode row) {
            return reading.rowIfThere(
                    frame.actor(),
                    listing.view(),
                    row.path("key").asString(),
                    frame.standing().instant(),
                    frame.standing().time());
        }

        private RowsAsked asked() {
            Map<String, String> all = new LinkedHashMap<>(equal);
            all.putAll(listing.where());
            return new RowsAsked(
                    listing.view(),
                    reading.reaches().of(frame.actor()),
                    frame.unit(),
                    frame.actor().seesPersonalData(),
                    during(),
                    all,
                    given.get("q"),
                    page,
                    listing.size(),
                    sort.isEmpty() ? null : sort);
        }

        private During during() {
            @Nullable LocalDate on = on();
            return on == null ? During.now(clock.instant()) : During.day(on);
        }

        /** A list whose rows last from one time to another stands at a past day; no other can. */
        private @Nullable LocalDate on() {
            if (view.span().isEmpty()) {
                return null;
            }
            return given.containsKey("on")
                    ? day(given.get("on"))
                    : frame.standing().day();
        }

        private static LocalDate day(String on) {
            try {
                return LocalDate.parse(on);
            } catch (java.time.DateTimeException e) {
                throw new QueryRefusal(Refused.BAD_PARAMETER, "on", on);
            }
        }

        private Table table(Told told, @Nullable String trouble) {
            Naming names = new Naming(rows, units);
            listing.columns().forEach(column -> column.learn(told.items(), names));
            boolean narrowed = !equal.isEmpty() || given.containsKey("q") || given.containsKey("on");
            return new Table(
                    listing.id(),
                    listing.view(),
                    trouble,
                    listing.columns().stream().map(this::head).toList(),
                    told.items().stream().map(row -> line(row, names)).toList(),
                    sums(told),
                    words.count(told.total()),
                    told.position(),
                    paging(told),
                    given.getOrDefault("q", ""),
                    given.getOrDefault("sort", ""),
                    listing.filters().stream()
                            .map(filter -> filter.field(listing.view(), words, given.getOrDefault(filter.name(), "")))
                            .toList(),
                    narrowed,
                    frame.here()
                            .without("q", "page", "on")
                            .without(equal.keySet().toArray(String[]::new))
                            .toString(),
                    exports(),
                    isPast() && sortable,
                    listing.empty(),
                    Optional.ofNullable(listing.begun())
                            .flatMap(command -> offers.of(frame, command, beginning()))
                            .orElse(null));
        }

        /** What the first row is of: the unit the page is of, and whatever the list is narrowed to for good. */
        private Map<String, String> beginning() {
            Map<String, String> known = new LinkedHashMap<>(listing.where());
            if (listing.where().isEmpty() && !frame.unitId().isEmpty()) {
                known.put("unitId", frame.unitId());
            }
            return known;
        }

        private Table.Line line(ObjectNode row, Naming names) {
            return new Table.Line(
                    row.path("key").asString(),
                    listing.columns().stream()
                            .map(column -> column.of(row, frame, names))
                            .toList(),
                    row);
        }

        private Table.Head head(Column column) {
            String path = column.path();
            boolean ascending = sort.equals(path);
            boolean descending = sort.equals("-" + path);
            String next = ascending || !descending && column.numeric() ? "-" + path : path;
            return new Table.Head(
                    column.title(listing.view(), words),
                    column.numeric(),
                    column.kept(),
                    sortable && column.otherwise() == null
                            ? frame.here().with("sort", next).without("page").toString()
                            : null,
                    ascending ? "ascending" : descending ? "descending" : null);
        }

        private List<Cell> sums(Told told) {
            if (told.total() < 2) {
                return List.of();
            }
            return listing.columns().stream()
                    .map(column -> Optional.ofNullable(told.totals().get(column.path()))
                            .map(sum -> column.format() == Format.MONEY
                                    ? Cell.number(words.wan(sum.longValue()), words.yuan(sum.longValue()))
                                    : column.format() == Format.COUNT
                                            ? Cell.number(words.count(sum), null)
                                            : Cell.NOTHING)
                            .orElse(Cell.NOTHING))
                    .toList();
        }

        private Table.@Nullable Paging paging(Told told) {
            if (told.total() <= told.items().size() && page == 0) {
                return null;
            }
            long first = (long) page * listing.size();
            return new Table.Paging(
                    words.count(told.items().isEmpty() ? 0 : first + 1),
                    words.count(first + told.items().size()),
                    page == 0
                            ? null
                            : frame.here()
                                    .with("page", page == 1 ? null : page - 1)
                                    .toString(),
                    first + told.items().size() < told.total()
                            ? frame.here().with("page", page + 1).toString()
                            : null);
        }

        private List<Table.Export> exports() {
            Address all = Address.of("/api/views/" + listing.view() + "/export").with("unit", frame.unit());
            LocalDate on = on();
            all = all.with("on", on).with("q", given.get("q")).with("sort", sort);
            for (Map.Entry<String, String> filter : asked().filters().entrySet()) {
                all = all.with(filter.getKey(), filter.getValue());
            }
            Address chosen = all.with("lang", words.isChinese() ? "zh" : "en");
            return Stream.of("xlsx", "csv", "json")
                    .map(format -> new Table.Export(
                            format.toUpperCase(java.util.Locale.ROOT),
                            chosen.with("format", format).toString()))
                    .toList();
        }
    }
}
