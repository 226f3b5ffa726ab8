package io.taizhang.ledger;

/** What became of one command's entries. */
sealed interface Outcome {

    record Stored(Appended appended) implements Outcome {}

    /** @param constraint the name of the constraint that forbids the entries; none of them was stored */
    record Violated(String constraint) implements Outcome {}
}
