package io.taizhang.ledger.checkpoint;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.ledger.testing.TestLedger;
import java.util.List;
import java.util.stream.IntStream;

/** A ledger whose facts are signed now and then. */
final class SignedLedger implements AutoCloseable {
    private final TestLedger test = TestLedger.live();
    final Tampering tampering = new Tampering(test.store().settings());

    /** So many facts more, ten to a command. */
    SignedLedger append(int facts) {
        for (int i = 0; i < facts; i += 10) {
            test.append(
                    "fund/f1",
                    IntStream.range(0, Math.min(10, facts - i))
                            .mapToObj(n -> new FundsAppropriated("f1", n + 1, "财预〔2021〕%d号".formatted(n)))
                            .toArray(LedgerEvent[]::new));
        }
        return this;
    }

    SignedLedger sign() {
        checkpoints().sign().orElseThrow();
        return this;
    }

    Checkpoints checkpoints() {
        return test.store().checkpoints();
    }

    TestLedger test() {
        return test;
    }

    String latestNote() {
        return checkpoints().latest().orElseThrow().note();
    }

    Verdict verify(String... published) {
        return new LedgerVerification(test.store().dataSource(), checkpoints().key()).verify(List.of(published));
    }

    @Override
    public void close() {
        test.close();
    }
}
