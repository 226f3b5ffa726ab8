package io.taizhang.query.engine;

import static io.taizhang.api.fund.FundPurpose.RENOVATION;
import static io.taizhang.api.fund.FundSource.CITY;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.fund.FundEvent.FundOpened;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.ledger.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A ledger of funds that get one fen again and again; it notes from where on it was read. */
final class MoneyLedger extends MemoryLedger {
    private final AtomicLong readFrom = new AtomicLong(Long.MAX_VALUE);
    private final int funds;

    MoneyLedger(int funds) {
        this.funds = funds;
        append(funds, fund -> new FundOpened(name(fund), "u", name(fund), 2021, RENOVATION, CITY));
    }

    private static String name(int fund) {
        return "f" + fund;
    }

    /** The same facts for the same numbers, in whatever process. */
    MoneyLedger with(int facts) {
        append(facts, number -> new FundsAppropriated(name(number % funds), 1, "D"));
        return this;
    }

    MoneyLedger with(String fund, long fen, String documentNo) {
        append("fund/" + fund, "demo/xinhualu", new FundsAppropriated(fund, fen, documentNo));
        return this;
    }

    private interface Each {
        LedgerEvent of(int number);
    }

    private void append(int facts, Each each) {
        List<Fact> more = new ArrayList<>();
        for (int number = 0; number < facts; number++) {
            long position = head() + number + 1;
            more.add(fact(
                    position,
                    "fund/" + name(number % funds),
                    "demo/xinhualu",
                    each.of(number),
                    START.plusSeconds(position)));
        }
        appendAll(more);
    }

    /** The lowest position behind which anything was read. */
    long readFrom() {
        return readFrom.get();
    }

    @Override
    public void read(long after, long upTo, Collection<Class<? extends LedgerEvent>> types, Consumer<Fact> reader) {
        readFrom.accumulateAndGet(after, Math::min);
        super.read(after, upTo, types, reader);
    }
}
