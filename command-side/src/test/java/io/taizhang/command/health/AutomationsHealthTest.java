package io.taizhang.command.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.taizhang.command.following.FollowerProgress;
import io.taizhang.command.following.Followers;
import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.LedgerUnavailableException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class AutomationsHealthTest {
    private final Followers followers = mock();
    private final Ledger ledger = mock();
    private final AutomationsHealth indicator = new AutomationsHealth(followers, ledger);

    @BeforeEach
    void aHundredFacts() {
        when(ledger.head()).thenReturn(100L);
    }

    @Test
    void howFarEachIsIsToldAndNoIllness() {
        when(followers.progress())
                .thenReturn(
                        Map.of("here", new FollowerProgress(90L, null), "elsewhere", new FollowerProgress(null, null)));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
        assertThat(indicator.health().getDetails())
                .containsEntry("here", Map.of("behind", 10L))
                .containsEntry("elsewhere", Map.of());
    }

    @Test
    void oneThatKeepsFailingIsOutOfServiceAndSaysWhy() {
        when(followers.progress())
                .thenReturn(
                        Map.of("well", new FollowerProgress(100L, null), "ill", new FollowerProgress(90L, "no way")));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(indicator.health().getDetails()).containsEntry("ill", Map.of("behind", 10L, "failing", "no way"));
    }

    @Test
    void aLedgerThatIsAwayIsDown() {
        when(ledger.head()).thenThrow(new LedgerUnavailableException("away"));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
    }
}
