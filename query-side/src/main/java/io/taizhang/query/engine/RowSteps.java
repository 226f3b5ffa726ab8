package io.taizhang.query.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Steps of a row, in the order they were asked for.
 *
 * @param next where to go on, to be given as {@code after}, or with the newest first as {@code before}; null where there is
 *     nothing more. As in the journal a page may be short and still have a next one
 */
public record RowSteps(List<RowStep> items, @Nullable Long next) {
    public RowSteps {
        items = List.copyOf(items);
    }
}
