package io.taizhang.command.honour;

/** The honours that were entered from history and stand, as the ledger has them at the moment of asking. */
public interface History {

    /** Whether the programme has any of that period. */
    boolean has(String programmeId, String period);

    /** @param candidate typed: {@code person/p1} */
    boolean names(String candidate, String programmeId, String period);
}
