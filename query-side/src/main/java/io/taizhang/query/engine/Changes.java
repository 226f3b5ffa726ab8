package io.taizhang.query.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a view.
 *
 * @param epoch another number means that rows were replaced: whoever follows has to read them all again
 * @param upTo the position up to which these are all changes
 * @param reset whether the rows have to be read again, because the changes asked for cannot be told one by one
 * @param rows in the order of their positions
 */
public record Changes(String view, long epoch, long upTo, boolean reset, List<Change> rows) {

    /**
     * @param doc JSON, personal values sealed; null where the row is gone
     * @param units above the row and its own, topmost first; of one that is gone, those it had
     */
    public record Change(String key, @Nullable String doc, long position, List<String> units) {}
}
