package io.taizhang.query.pages;

import io.taizhang.query.engine.Rows;
import io.taizhang.query.web.Reading;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads one thing for a page, as it stands when the page stands. */
public final class Details {
    /** With more facts than these the newest are shown, and the journal has them all. */
    private static final int FACTS = 500;

    private final Reading reading;
    private final Rows rows;

    Details(Reading reading, Rows rows) {
        this.reading = reading;
        this.rows = rows;
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

    /** The facts under a row, newest first; those up to the day where the page stands in the past. */
    public List<FactLine> facts(Frame frame, String view, String key) {
        return reading.facts(frame.actor(), view, key, null, FACTS).stream()
                .filter(fact -> isTold(frame, fact))
                .map(fact -> FactLine.of(fact, frame.words()))
                .toList()
                .reversed();
    }

    private static boolean isTold(Frame frame, ObjectNode fact) {
        java.time.Instant until = frame.standing().instant();
        String time = frame.standing().time() == io.taizhang.query.engine.TimeMachine.Time.RECORDED
                ? "recordedAt"
                : "occurredAt";
        return until == null
                || !java.time.Instant.parse(fact.path(time).asString()).isAfter(until);
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
