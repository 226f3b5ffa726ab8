package io.taizhang.query.honour;

/** Whether an honour stands. */
public enum HonourState {
    CONFERRED,
    REVOKED
}
