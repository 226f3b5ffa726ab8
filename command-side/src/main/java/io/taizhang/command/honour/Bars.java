package io.taizhang.command.honour;

import static io.taizhang.command.honour.HonourRule.BARRED_AFTER_REVOCATION;

import io.taizhang.command.Issued;
import java.time.Instant;
import java.util.Optional;

/**
 * Who is not to be nominated because an honour of theirs was revoked, by whichever unit and in whichever programme. Answered
 * from the ledger as it stands at the moment of asking. A revocation that is decided in the very moment of a nomination is
 * not seen by it; nothing comes of that nomination, since conferring asks again, and working days lie between the two.
 */
public interface Bars {

    /**
     * @param candidate typed: {@code person/p1}
     * @return until when it is barred, exclusive; empty where it never was
     */
    Optional<Instant> barredUntil(String candidate);

    /** Refuses a candidate whose bar is not over by the time a command says it happened. */
    default void mustNotHold(String candidate, Issued issued) {
        barredUntil(candidate)
                .ifPresent(until ->
                        BARRED_AFTER_REVOCATION.refuseIf(issued.occurredAt().isBefore(until), idOf(candidate), until));
    }

    /** Refuses history of a time in which a candidate was barred; of the time before, it is entered at any time. */
    default void mustNotReachInto(Period period, String candidate) {
        barredUntil(candidate)
                .ifPresent(until ->
                        BARRED_AFTER_REVOCATION.refuseIf(period.overlaps(Bar.endingAt(until)), idOf(candidate), until));
    }

    private static String idOf(String candidate) {
        return candidate.substring(candidate.indexOf('/') + 1);
    }
}
