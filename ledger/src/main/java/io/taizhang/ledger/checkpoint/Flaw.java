package io.taizhang.ledger.checkpoint;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a ledger, or with a checkpoint of it.
 *
 * @param position the first bad one; null where it is a checkpoint that is bad
 * @param upTo where the first bad position can only be told to lie between {@code position} and this one
 * @param checkpoint size of the checkpoint by which it was found
 */
public record Flaw(
        Kind kind,
        @Nullable Long position,
        @Nullable Long upTo,
        @Nullable Long checkpoint) {

    /** In what way. */
    public enum Kind {
        /** There is no row at the position, and there are rows behind it. */
        MISSING,
        /** There is a row at a position where none can be, or a second one. */
        SURPLUS,
        /** A column is empty, holds a line feed or is no time: the row is no fact. */
        MALFORMED,
        /** The row does not have the hash that stands in it. */
        ALTERED,
        /** It says that it was recorded before the row in front of it. */
        RECORDED_EARLIER,
        /** The row agrees with its own hash, and not with what was signed. */
        UNLIKE_SIGNED,
        /** More facts were signed than there are. */
        TRUNCATED,
        /** A checkpoint is none, or was not signed with this ledger's key. */
        FORGED_CHECKPOINT
    }

    static Flaw at(Kind kind, long position) {
        return new Flaw(kind, position, null, null);
    }
}
