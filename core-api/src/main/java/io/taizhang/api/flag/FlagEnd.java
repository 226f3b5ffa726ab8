package io.taizhang.api.flag;

/** How a flag, or the way to a black one, came to its end. */
public enum FlagEnd {
    /** The merchant improved in time: there never was a flag. */
    IMPROVED,
    /** The merchant's defence was upheld: there never was a flag. */
    DEFENCE_UPHELD,
    /** The merchant put right what the black flag was awarded for. */
    LIFTED,
    /** An appeal was upheld. */
    REVOKED,
    /** The scheme was withdrawn. */
    ANNULLED,
    EXPIRED
}
