package io.taizhang.command;

import java.util.Locale;

/**
 * A business rule, one constant of its context's enum, named as what is wrong when it is broken. Its name is the problem
 * type: {@code PAYMENT_EXCEEDS_CERTIFIED} → {@code /problems/payment-exceeds-certified}. Its text stands in
 * {@code problems.properties} and {@code problems_zh.properties} under that type.
 */
public interface Rule {

    String name();

    /** {@code payment-exceeds-certified}. */
    default String type() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status of a refusal: 409, unless the rule is about something else than the thing's state. */
    default int status() {
        return 409;
    }

    /**
     * @param details values for the placeholders of the rule's text; amounts in fen as {@link Money}
     * @throws Refusal where the rule is broken
     */
    default void refuseIf(boolean broken, Object... details) {
        if (broken) {
            throw refusal(details);
        }
    }

    /**
     * Refuses an amount above what is allowed; both in fen, placeholders {0} the amount and {1} the limit.
     *
     * @throws Refusal where the amount exceeds the limit
     */
    default void refuseAbove(long limitFen, long amountFen) {
        refuseIf(amountFen > limitFen, new Money(amountFen), new Money(limitFen));
    }

    default Refusal refusal(Object... details) {
        return new Refusal(this, details);
    }
}
