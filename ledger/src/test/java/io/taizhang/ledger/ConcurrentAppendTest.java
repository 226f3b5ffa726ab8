package io.taizhang.ledger;

import static io.taizhang.ledger.LedgerFixtures.messages;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.ledger.testing.TestLedger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two processes and many callers on one ledger, some of whom lose. */
class ConcurrentAppendTest {
    private static final int CALLERS = 16;
    private static final int COMMANDS = 40;

    @Test
    void positionsHaveNoGapAndRiseInCommitOrderWhateverFails() throws Exception {
        try (TestLedger one = TestLedger.live();
                TestLedger other = one.another();
                ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Long> seen = Collections.synchronizedList(new ArrayList<>());
            Future<?> follower = callers.submit(() -> follow(one, seen));
            List<Future<Integer>> storing = IntStream.range(0, CALLERS - 1)
                    .mapToObj(caller -> callers.submit(() -> compete(caller % 2 == 0 ? one : other)))
                    .toList();
            int stored = 0;
            for (Future<Integer> caller : storing) {
                stored += caller.get();
            }
            assertThat(stored)
                    .as("each place in the contested stream is won once")
                    .isEqualTo(COMMANDS);
            long head = one.ledger().head();
            assertThat(head).isEqualTo(1 + 2L * COMMANDS);
            one.append("project/last", LedgerFixtures.design("last"));
            follower.get();
            assertThat(seen)
                    .as("a follower of the head sees every position once, in order")
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, head + 1).boxed().toList());
            assertRecordedTimesRise(one);
        }
    }

    /** All callers want the same places in the same stream, two facts at a time. */
    private static int compete(TestLedger test) {
        int won = 0;
        for (int place = 0; place < COMMANDS; place++) {
            try {
                test.publish(messages("contested", 2L * place, 2L * place + 1));
                won++;
            } catch (AggregateStreamCreationException | ConcurrencyException e) {
                // Lost, as all but one must.
            }
        }
        return won;
    }

    private static @Nullable Void follow(TestLedger test, List<Long> seen) throws InterruptedException {
        try (var stream = test.store().eventStore().openStream(null)) {
            Fact fact;
            do {
                fact = ((FactMessage) stream.nextAvailable()).fact();
                seen.add(fact.position());
            } while (!fact.stream().equals("project/last"));
        }
        return null;
    }

    private static void assertRecordedTimesRise(TestLedger test) {
        List<Fact> facts = new ArrayList<>();
        test.ledger().read(0, Long.MAX_VALUE, List.of(), facts::add);
        assertThat(facts).isSortedAccordingTo(Comparator.comparing(Fact::recordedAt));
    }
}
