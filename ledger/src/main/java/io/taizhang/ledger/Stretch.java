package io.taizhang.ledger;

/**
 * A part of the ledger to be looked through, and from which end.
 *
 * @param after exclusive; 0 is before the first fact
 * @param upTo inclusive
 */
public record Stretch(long after, long upTo, boolean newestFirst) {

    public static Stretch oldestFirst(long after, long upTo) {
        return new Stretch(after, upTo, false);
    }

    public static Stretch newestFirst(long after, long upTo) {
        return new Stretch(after, upTo, true);
    }

    boolean isEmpty() {
        return after >= upTo;
    }

    /** What both have in common. */
    Stretch within(long least, long most) {
        return new Stretch(Math.max(after, least), Math.min(upTo, most), newestFirst);
    }

    /** So many positions of it, from the end that is looked at first. */
    Stretch first(long positions) {
        return newestFirst
                ? new Stretch(Math.max(after, upTo - positions), upTo, true)
                : new Stretch(after, Math.min(upTo, after + positions), false);
    }

    /** What is left of it once a position, and all before it as it is looked through, is done with. */
    Stretch beyond(long position) {
        return newestFirst ? new Stretch(after, position - 1, true) : new Stretch(position, upTo, false);
    }

    /** What is left of it once its first part is done with. */
    Stretch beyond(Stretch first) {
        return newestFirst ? new Stretch(after, first.after, true) : new Stretch(first.upTo, upTo, false);
    }
}
