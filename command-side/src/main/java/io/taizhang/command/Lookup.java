package io.taizhang.command;

import java.util.Optional;
import java.util.function.Function;

/**
 * Asks another aggregate a question while a command is decided. It is loaded from the ledger as it stands at that moment,
 * without a lock and without being kept: what must hold under concurrency goes through one aggregate instead.
 */
public interface Lookup {

    /**
     * @param stream with its type: {@code fund/f1}
     * @param question asked of the aggregate; must not change it
     * @return the answer; empty where the stream does not exist
     * @throws io.taizhang.ledger.LedgerUnavailableException where the ledger cannot be read
     */
    <A, R> Optional<R> ask(Class<A> aggregate, String stream, Function<A, R> question);
}
