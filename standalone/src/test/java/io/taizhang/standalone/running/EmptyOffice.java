package io.taizhang.standalone.running;

/** Gives a test class one process with an empty ledger, shared by its tests. */
final class EmptyOffice extends SharedOffice {
    EmptyOffice() {
        super("--empty");
    }
}
