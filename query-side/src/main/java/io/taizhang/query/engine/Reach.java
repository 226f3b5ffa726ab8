package io.taizhang.query.engine;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How far an actor's eyes reach: its own unit and all below it.
 *
 * @param unit null for everything, also what belongs to no unit
 */
public record Reach(@Nullable String unit) {
    static final Reach EVERYTHING = new Reach(null);

    /** @param units above the thing and its own, topmost first */
    public boolean covers(Collection<String> units) {
        return unit == null || units.contains(unit);
    }
}
