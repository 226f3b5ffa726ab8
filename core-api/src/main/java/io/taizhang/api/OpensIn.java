package io.taizhang.api;

/** A command that opens a new thing in a unit: its scope is that unit, since nothing is there yet to ask. */
public interface OpensIn extends LedgerCommand {
    String unitId();
}
