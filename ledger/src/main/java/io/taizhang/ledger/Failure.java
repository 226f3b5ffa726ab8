package io.taizhang.ledger;

import java.sql.SQLException;
import java.util.Set;

/** What an error during the append says about the append. */
enum Failure {
    /** The connection broke: the transaction may have been committed. */
    UNKNOWN,
    /** The server rolled back, and might take it another time or another server will. */
    UNAVAILABLE,
    /** The server rolled back because of what it was given. */
    REFUSED;

    /** 08 connection exception, 57 operator intervention, XX internal error, 58 system error (PostgreSQL, appendix A). */
    private static final Set<String> BROKEN = Set.of("08", "57", "58", "XX");

    /** 22 data exception, 23 integrity constraint violation, 54 program limit exceeded. */
    private static final Set<String> GIVEN = Set.of("22", "23", "54");

    static Failure of(SQLException error) {
        String state = error.getSQLState();
        if (state == null || state.length() < 2 || BROKEN.contains(state.substring(0, 2))) {
            return UNKNOWN;
        }
        return GIVEN.contains(state.substring(0, 2)) ? REFUSED : UNAVAILABLE;
    }
}
