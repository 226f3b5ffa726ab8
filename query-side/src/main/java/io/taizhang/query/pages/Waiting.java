package io.taizhang.query.pages;

import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.ViewPositions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** What waits for a reader today: counted for the navigation of every page, listed on the page of today. */
public final class Waiting {
    /** What is over by itself, as a flag's time is, is noticed after that long; whatever else happens moves a view. */
    private static final Duration FRESH = Duration.ofSeconds(20);

    private static final int READERS = 500;
    private static final int SHOWN = 6;

    private final ObjectProvider<Duties> all;
    private final Lists lists;
    private final Offers offers;
    private final ViewPositions positions;
    private final InstantSource clock;
    /** Those who have looked last stand last. */
    private final Map<Reader, Counted> counted = new LinkedHashMap<>(16, 0.75f, true);

    private final Map<Reader, Object> counting = new ConcurrentHashMap<>();

    Waiting(ObjectProvider<Duties> all, Lists lists, Offers offers, ViewPositions positions, InstantSource clock) {
        this.all = all;
        this.lists = lists;
        this.offers = offers;
        this.positions = positions;
        this.clock = clock;
    }

    private record Reader(
            String account, String ownUnit, @Nullable String unit) {}

    private record Counted(Map<String, Long> numbers, Map<String, Long> positions, long at) {}

    private record Known(Section section, Duty duty) {}

    /**
     * What waits of one kind.
     *
     * @param number of all; those that are listed may be fewer
     * @param all the list of all of them
     */
    public record Group(Section section, Duty duty, String number, List<Item> items, boolean more, String all) {

        boolean isLate() {
            return items.stream()
                    .anyMatch(item -> item.due() != null && item.due().isLate());
        }
    }

    /** One of them, with the command that takes it on. */
    public record Item(
            String key, List<Cell> cells, @Nullable Due due, Action action) {}

    /** How many things wait, by context; contexts that nothing waits in are absent. None in the past. */
    Map<Section, Long> counts(Frame frame) {
        Map<String, Long> numbers = numbers(frame);
        return known(frame).stream()
                .filter(known -> numbers.getOrDefault(known.duty().code(), 0L) > 0)
                .collect(Collectors.groupingBy(
                        Known::section,
                        Collectors.summingLong(known -> numbers.get(known.duty().code()))));
    }

    /** Whether anything can ever wait for the reader. */
    public boolean canWaitFor(Frame frame) {
        return !known(frame).isEmpty();
    }

    /** The views that say so. */
    public List<String> views(Frame frame) {
        return known(frame).stream()
                .map(known -> known.duty().listing().view())
                .distinct()
                .toList();
    }

    /** All that waits, what is late first. */
    public List<Group> groups(Frame frame) {
        Map<String, Long> numbers = numbers(frame);
        List<Group> groups = new ArrayList<>();
        for (Known known : known(frame)) {
            long number = numbers.getOrDefault(known.duty().code(), 0L);
            if (number > 0) {
                groups.add(group(frame, known, number));
            }
        }
        groups.sort(Comparator.comparing(Group::isLate).reversed());
        return List.copyOf(groups);
    }

    private Group group(Frame frame, Known known, long number) {
        Duty duty = known.duty();
        Table table = lists.part(frame, duty.listing().within("duty").rows(SHOWN));
        return new Group(
                known.section(),
                duty,
                frame.words().count(number),
                table.lines().stream()
                        .flatMap(line -> item(frame, duty, line).stream())
                        .toList(),
                number > SHOWN,
                listed(frame, duty.all()).toString());
    }

    /** @param all a path, perhaps with filters behind it */
    private static Address listed(Frame frame, String all) {
        String[] parts = all.split("[?&]");
        Address address = frame.to(parts[0]);
        for (String filter : List.of(parts).subList(1, parts.length)) {
            address = address.with(filter.substring(0, filter.indexOf('=')), filter.substring(filter.indexOf('=') + 1));
        }
        return address;
    }

    private Optional<Item> item(Frame frame, Duty duty, Table.Line line) {
        return offers.of(frame, duty.command(), duty.fields().apply(line.row()))
                .map(action -> duty.form() == null
                        ? action
                        : new Action(
                                action.command(),
                                action.title(),
                                frame.to(Column.filled(duty.form(), line.row()))
                                        .with("back", frame.here().toString())
                                        .toString()))
                .map(action -> new Item(duty.code() + " " + line.key(), line.cells(), due(frame, duty, line), action));
    }

    private @Nullable Due due(Frame frame, Duty duty, Table.Line line) {
        if (duty.due() == null) {
            return null;
        }
        String said = Column.at(line.row(), duty.due()).asString("");
        return said.isEmpty() ? null : Due.of(said, clock.instant(), frame.words());
    }

    private List<Known> known(Frame frame) {
        if (!frame.standing().isNow()) {
            return List.of();
        }
        return all.stream()
                .sorted(Comparator.comparing(Duties::section))
                .flatMap(duties -> duties.of(frame).stream()
                        .filter(duty -> frame.holds(duty.role()))
                        .map(duty -> new Known(duties.section(), duty)))
                .toList();
    }

    /** Many pages of one reader ask at once when a fact has changed them all: one counts, the others wait for it. */
    private Map<String, Long> numbers(Frame frame) {
        Reader reader = new Reader(frame.actor().id(), frame.actor().unitId(), frame.unit());
        synchronized (counting.computeIfAbsent(reader, it -> new Object())) {
            try {
                return numbers(frame, reader);
            } finally {
                counting.remove(reader);
            }
        }
    }

    private Map<String, Long> numbers(Frame frame, Reader reader) {
        Map<String, Long> now = positions.all();
        synchronized (counted) {
            Counted before = counted.get(reader);
            if (before != null && before.positions().equals(now) && System.nanoTime() - before.at() < FRESH.toNanos()) {
                return before.numbers();
            }
        }
        Map<String, Long> numbers = new LinkedHashMap<>();
        known(frame).forEach(known -> numbers.put(known.duty().code(), count(frame, known.duty())));
        synchronized (counted) {
            counted.put(reader, new Counted(numbers, now, System.nanoTime()));
            if (counted.size() > READERS) {
                counted.remove(counted.keySet().iterator().next());
            }
        }
        return numbers;
    }

    /** In a view that is not there yet, nothing waits that could be shown. */
    private long count(Frame frame, Duty duty) {
        try {
            return lists.count(frame, duty.listing().view(), duty.listing().where());
        } catch (QueryRefusal unknown) {
            return 0;
        }
    }
}
