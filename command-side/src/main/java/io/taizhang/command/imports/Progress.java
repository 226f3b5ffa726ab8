package io.taizhang.command.imports;

import java.util.List;

/**
 * How far an import has come.
 *
 * @param done rows that were entered, known or refused
 * @param entered rows whose facts were stored by this run, or would be
 * @param known rows whose facts had been stored before
 * @param refused rows that the ledger refuses
 * @param position of the last fact stored; 0 where there is none
 */
public record Progress(State state, int rows, int done, int entered, int known, List<BadRow> refused, long position) {

    /** Of a run. */
    public enum State {
        RUNNING,
        DONE,
        /** The ledger could not be reached, or the process ends: sent again, the file is gone on with. */
        STOPPED
    }
}
