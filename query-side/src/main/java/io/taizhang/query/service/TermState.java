package io.taizhang.query.service;

/** Where a term of a contract stands, as far as facts tell. */
public enum TermState {
    AGREED,
    /** It ends within thirty days, and no other follows yet. */
    ENDING,
    EXPIRED,
    TERMINATED
}
