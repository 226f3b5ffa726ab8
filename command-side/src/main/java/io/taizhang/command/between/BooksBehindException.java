package io.taizhang.command.between;

import io.taizhang.command.Automation.Outcome;
import io.taizhang.ledger.Fact;

/**
 * The fund's books do not follow what has already happened to its money. Unlike a request, this cannot be taken for an
 * answer: the automation has to come back to the fact until the books follow, and be seen to be stuck if they never do.
 */
final class BooksBehindException extends RuntimeException {

    private BooksBehindException(Fact fact, Outcome.Refused refused) {
        super("The fund's books refuse %s at position %d: %s"
                .formatted(fact.type(), fact.position(), refused.rule().type()));
    }

    static void throwIfRefused(Fact fact, Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new BooksBehindException(fact, refused);
        }
    }
}
