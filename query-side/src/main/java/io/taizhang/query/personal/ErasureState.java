package io.taizhang.query.personal;

/** How far an erasure is. */
public enum ErasureState {
    REQUESTED,
    /** The key is being destroyed. */
    APPROVED,
    REFUSED,
    ERASED
}
