package io.taizhang.query.flag;

/** Where a flag stands between the first notice and its end. */
public enum ProcessStage {
    /** The merchant has been told to improve, and has time to. */
    IMPROVING,
    /** That time is over: the merchant may be told what is intended. */
    UNIMPROVED,
    /** The merchant has been told what is intended, and has time to answer. */
    HEARING,
    /** It has answered, and is to be answered. */
    DEFENDED,
    /** Nothing stands in the way of a decision but, perhaps, the rest of the time for a defence. */
    DECIDABLE,
    FLYING,
    /** Flying, and its merchant says that it put right what it was awarded for. */
    REPAIRING,
    ENDED,
    /** Of the time before the ledger: it never flies. */
    HISTORICAL;

    /** Whether it may yet become a black flag. */
    boolean leadsToBlack() {
        return ordinal() < FLYING.ordinal();
    }
}
