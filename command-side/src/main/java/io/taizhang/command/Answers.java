package io.taizhang.command;

import io.taizhang.command.CommandDesk.Answer;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import java.util.Optional;

/** Finds what a key was answered before; the facts themselves are the memory. */
final class Answers {
    private final Ledger ledger;

    Answers(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @throws Refusal where the key was used for a command that said something else */
    Optional<Answer> find(CommandIdentity identity, Issued issued, String id) {
        return ledger.find(identity.eventId(0)).map(first -> {
            CommonRule.IDEMPOTENCY_KEY_REUSED.refuseIf(
                    !first.provenance().bodyDigest().equals(issued.bodyDigest()), identity.key());
            Fact last = last(first);
            return new Answer(id, last.sequence(), last.position(), true);
        });
    }

    /** The facts of a command stand together. */
    private Fact last(Fact first) {
        Fact last = first;
        Optional<Fact> next = ledger.at(last.position() + 1);
        while (next.isPresent() && sameCommand(first, next.get())) {
            last = next.get();
            next = ledger.at(last.position() + 1);
        }
        return last;
    }

    private static boolean sameCommand(Fact one, Fact other) {
        return one.provenance().commandId().equals(other.provenance().commandId());
    }
}
