package io.taizhang.query.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row that differs between two generations of a view.
 *
 * @param internal whether either row is for the eyes of the office only
 * @param livePosition of the fact that changed the live row last; null where there is none
 * @param components those that differ, in the order of the rows; none where the same was said of another fact
 * @param moreComponents how many more there are than these
 */
record Difference(
        String key,
        Kind kind,
        boolean internal,
        @Nullable Long livePosition,
        @Nullable Long rebuiltPosition,
        List<Component> components,
        int moreComponents) {

    Difference {
        components = List.copyOf(components);
    }

    enum Kind {
        /** Only the rebuilt generation has it, or the live one says that it is gone. */
        MISSING,
        /** Only the live generation has it, or the rebuilt one says that it is gone. */
        SURPLUS,
        CHANGED
    }

    /**
     * @param path JSONPath (RFC 9535), {@code $.lines[2].paidFen}
     * @param live absent where only the rebuilt row has it
     * @param rebuilt absent where only the live row has it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Component(
            String path, @Nullable JsonNode live, @Nullable JsonNode rebuilt) {}
}
