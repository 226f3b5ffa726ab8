package io.taizhang.query.engine;

import io.taizhang.ledger.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a view, in which order.
 *
 * @param unit that unit and all below it; null for all within reach
 * @param key the only row that the reader reads; null where it reads all
 * @param insider whether rows that are {@code internal} are seen, too
 * @param during only what lasts at some time in it, in a view whose rows have a span
 * @param filters components and the text they are to equal, or {@code >0} where a number is to be more than none
 * @param q to be found in the name or title, whatever its case; null for all
 * @param page 0 is the first
 * @param size rows of a page, 1 to {@value #LARGEST_PAGE}
 * @param sort a component, {@code -} before it for descending; null for the order of the keys
 */
public record RowsAsked(
        String view,
        Reach reach,
        @Nullable String unit,
        @Nullable String key,
        boolean insider,
        During during,
        Map<String, String> filters,
        @Nullable String q,
        int page,
        int size,
        @Nullable String sort) {
    public static final int LARGEST_PAGE = 500;

    /**
     * A time.
     *
     * @param said whether it was asked for, and has to be refused where rows have no span
     * @param until exclusive
     */
    public record During(boolean said, Instant from, Instant until) {

        public static During now(Instant now) {
            return new During(false, now, now.plusNanos(1_000));
        }

        /** A day, Asia/Shanghai. */
        public static During day(LocalDate day) {
            return new During(
                    true,
                    day.atStartOfDay(Fact.ZONE).toInstant(),
                    day.plusDays(1).atStartOfDay(Fact.ZONE).toInstant());
        }
    }

    public RowsAsked {
        filters = Map.copyOf(filters);
    }

    /** Of all rows. */
    public RowsAsked(
            String view,
            Reach reach,
            @Nullable String unit,
            boolean insider,
            During during,
            Map<String, String> filters,
            @Nullable String q,
            int page,
            int size,
            @Nullable String sort) {
        this(view, reach, unit, null, insider, during, filters, q, page, size, sort);
    }

    /** @param key the only row that the reader reads; null where it reads all */
    public RowsAsked only(@Nullable String key) {
        return new RowsAsked(view, reach, unit, key, insider, during, filters, q, page, size, sort);
    }
}
