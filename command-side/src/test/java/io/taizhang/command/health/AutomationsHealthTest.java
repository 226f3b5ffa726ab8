package io.taizhang.command.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.taizhang.command.automation.AutomationProgress;
import io.taizhang.command.automation.AutomationRunner;
import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.LedgerUnavailableException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class AutomationsHealthTest {
    private final AutomationRunner runner = mock();
    private final Ledger ledger = mock();
    private final AutomationsHealth indicator = new AutomationsHealth(runner, ledger);

    @BeforeEach
    void aHundredFacts() {
        when(ledger.head()).thenReturn(100L);
    }

    @Test
    void howFarEachIsIsToldAndNoIllness() {
        when(runner.progress())
                .thenReturn(Map.of(
                        "here", new AutomationProgress(90L, null), "elsewhere", new AutomationProgress(null, null)));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
        assertThat(indicator.health().getDetails())
                .containsEntry("here", Map.of("behind", 10L))
                .containsEntry("elsewhere", Map.of());
    }

    @Test
    void oneThatKeepsFailingIsOutOfServiceAndSaysWhy() {
        when(runner.progress())
                .thenReturn(Map.of(
                        "well", new AutomationProgress(100L, null), "ill", new AutomationProgress(90L, "no way")));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(indicator.health().getDetails()).containsEntry("ill", Map.of("behind", 10L, "failing", "no way"));
    }

    @Test
    void aLedgerThatIsAwayIsDown() {
        when(ledger.head()).thenThrow(new LedgerUnavailableException("away"));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
    }
}
