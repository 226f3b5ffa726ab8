package io.taizhang.api;

/** What a ledger was born as. It stands in the first row and never changes. */
public enum LedgerKind {
    /** Facts of a real office: recorded on the database's clock, always. */
    LIVE,
    /** Synthetic facts: recorded on the process's clock, so that past years can be lived through in order. */
    SAMPLE
}
