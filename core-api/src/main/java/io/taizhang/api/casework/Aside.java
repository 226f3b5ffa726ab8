package io.taizhang.api.casework;

/** Why a case is in no figure but in a share of its own. */
public enum Aside {
    /** A clocked step of it was handed in later than a minute after it happened. */
    ENTERED_LATE,
    /** It is counted where it was merged into. */
    MERGED
}
