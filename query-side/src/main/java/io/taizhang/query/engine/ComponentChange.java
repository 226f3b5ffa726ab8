package io.taizhang.query.engine;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a fact did to one component of a row.
 *
 * @param path as it stands in the row's JSON: {@code renovation.paidFen}, {@code milestones[2].title}
 * @param before null where it was not there
 * @param after null where it is not there any more
 */
public record ComponentChange(
        String path, @Nullable JsonNode before, @Nullable JsonNode after) {

    /** By how much a number grew, or shrank, what is not there being nothing; empty where it is no number. */
    public Optional<BigDecimal> delta() {
        boolean number = before != null && before.isNumber() || after != null && after.isNumber();
        return number && isAmount(before) && isAmount(after)
                ? Optional.of(amount(after).subtract(amount(before)))
                : Optional.empty();
    }

    private static boolean isAmount(@Nullable JsonNode value) {
        return value == null || value.isNull() || value.isNumber();
    }

    private static BigDecimal amount(@Nullable JsonNode value) {
        return value == null || value.isNull() ? BigDecimal.ZERO : value.decimalValue();
    }
}
