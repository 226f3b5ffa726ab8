package io.taizhang.query.engine;

/**
 * What readers of a view see.
 *
 * @param generation of the rows that are live
 * @param position up to which they are folded
 * @param liveSince behind it all changes are noted; it moves when rows are replaced other than by new facts, by a rebuild
 *     or a refold
 * @param epoch another number after each such replacement
 * @param shape fingerprint of the row and fold it was made by
 */
public record ViewState(String view, long generation, long position, long liveSince, long epoch, String shape) {

    ViewState at(long newPosition) {
        return new ViewState(view, generation, newPosition, liveSince, epoch, shape);
    }
}
