package io.taizhang.ledger;

import java.time.Instant;
import java.util.List;

/**
 * A look as it was noted.
 *
 * @param id greater than that of any look noted before
 * @param at on the clock of the keys database
 * @param subjectIds whose values were opened, sorted
 */
public record NotedLook(long id, Instant at, Look look, List<String> subjectIds) {
    public NotedLook {
        subjectIds = List.copyOf(subjectIds);
    }
}
