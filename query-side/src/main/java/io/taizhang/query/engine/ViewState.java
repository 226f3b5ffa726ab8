package io.taizhang.query.engine;

/**
 * What readers of a view see.
 *
 * @param generation of the rows that are live
 * @param position up to which they are folded
 * @param liveSince the position at which this generation took over
 * @param shape fingerprint of the row and fold it was made by
 */
public record ViewState(String view, long generation, long position, long liveSince, String shape) {}
