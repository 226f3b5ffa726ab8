package io.taizhang.command.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.taizhang.command.checkpoint.CheckpointRunner;
import io.taizhang.command.checkpoint.CheckpointsState;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class CheckpointsHealthTest {
    private final CheckpointRunner runner = mock();
    private final CheckpointsHealth indicator = new CheckpointsHealth(runner);

    private Health health(@Nullable String refused, @Nullable String failure, CheckpointsState.Place... places) {
        when(runner.state()).thenReturn(new CheckpointsState(7, refused, failure, List.of(places)));
        return indicator.health();
    }

    @Test
    void aPlaceThatFailsIsToldAndNoIllness() {
        Health health = health(null, null, new CheckpointsState.Place("outside", 5, "away"));
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .containsEntry("signed", 7L)
                .containsEntry("outside", Map.of("told", 5L, "failing", "away"));
    }

    @Test
    void aLedgerThatCannotBeSignedForNowIsOutOfService() {
        assertThat(health(null, "away").getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void aLedgerThatIsNotWhatWasSignedIsDown() {
        Health health = health("altered", null);
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("altered", "altered");
    }
}
