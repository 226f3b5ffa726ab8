package io.taizhang.query.pages;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure in a cell of its own, which opens to the facts it was made of.
 *
 * @param code of the component: {@code paidFen}
 * @param unit what it is counted in; empty for nothing
 * @param title what more is said of it, as of an amount in 万元 its exact yuan
 * @param why where it is told how it is known; null where that cannot be asked
 * @param share of a whole, in percent from 0 to 100, for those that stand in a bar; null for others
 */
public record Figure(
        String code,
        String label,
        String text,
        String unit,
        @Nullable String title,
        @Nullable String why,
        @Nullable BigDecimal share) {

    public Figure called(String newLabel) {
        return new Figure(code, newLabel, text, unit, title, why, share);
    }

    Figure of(BigDecimal percent) {
        return new Figure(code, label, text, unit, title, why, percent);
    }
}
