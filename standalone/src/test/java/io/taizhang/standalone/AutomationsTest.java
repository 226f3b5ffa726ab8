package io.taizhang.standalone;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.taizhang.command.following.FollowerProgress;
import io.taizhang.command.following.Followers;
import io.taizhang.ledger.Ledger;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AutomationsTest {
    private final Followers followers = mock();
    private final Ledger ledger = mock();
    private final Automations automations = new Automations(followers, ledger);

    @Test
    void theyHaveSettledOnceAllHaveReachedTheHead() {
        when(ledger.head()).thenReturn(100L);
        when(followers.progress()).thenReturn(at(99, 100), at(100, 100));

        automations.settle();

        verify(followers, times(2)).progress();
    }

    @Test
    void anAnswerThatCameWhileTheyWereAskedIsWaitedForToo() {
        // The first answered the fact at 100 by one at 101 after the head was read and before its own progress was.
        when(ledger.head()).thenReturn(100L, 101L);
        when(followers.progress()).thenReturn(at(100, 100), at(101, 100), at(101, 101));

        automations.settle();

        verify(followers, times(3)).progress();
    }

    private static Map<String, FollowerProgress> at(long first, long second) {
        return Map.of("first", new FollowerProgress(first, null), "second", new FollowerProgress(second, null));
    }
}
