package io.taizhang.query.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far an actor's eyes reach: its own unit and all that are below it now. What a unit brought along when it was moved
 * is seen by those it came to, as it is they who may act on it.
 *
 * @param units null for everything, also what belongs to no unit
 */
public record Reach(@Nullable Set<String> units) {
    static final Reach EVERYTHING = new Reach(null);

    /** Whether one of these units is within it. */
    public boolean coversOne(Collection<String> others) {
        return units == null || others.stream().anyMatch(units::contains);
    }

    /** @param path the units above the thing as they once were, topmost first; the last one is its own */
    public boolean covers(List<String> path) {
        return units == null || !path.isEmpty() && units.contains(path.getLast());
    }
}
