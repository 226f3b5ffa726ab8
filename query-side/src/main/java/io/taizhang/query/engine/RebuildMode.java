package io.taizhang.query.engine;

/** What a rebuild is for. */
public enum RebuildMode {
    /** The new generation takes the place of the live one; how they differed is reported. */
    REBUILD,
    /** The new generation is compared with the live one and then dropped. */
    VERIFY,
    /** The new generation is compared and held until somebody has it swapped in or discards it. */
    HOLD
}
