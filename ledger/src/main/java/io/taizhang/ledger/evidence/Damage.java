package io.taizhang.ledger.evidence;

/** What may have become of evidence that was stored. */
public enum Damage {
    /** There is nothing under its digest any more. */
    MISSING,
    /** What is there has another digest. */
    ALTERED
}
