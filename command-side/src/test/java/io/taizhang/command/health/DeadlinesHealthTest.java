package io.taizhang.command.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.taizhang.command.deadline.Deadlines;
import io.taizhang.command.deadline.DeadlinesState;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessResourceFailureException;

class DeadlinesHealthTest {
    private final Deadlines deadlines = mock();
    private final DeadlinesHealth indicator = new DeadlinesHealth(deadlines);

    @Test
    void howManyClocksRunAndWhenTheNextIsDueAreTold() {
        Instant next = Instant.parse("2021-06-10T16:00:00Z");
        when(deadlines.state()).thenReturn(new DeadlinesState(12, 1, next, null));
        Health health = indicator.health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .containsEntry("running", 12L)
                .containsEntry("due", 1L)
                .containsEntry("next", next);
    }

    @Test
    void deadlinesThatDoNotFireAreOutOfServiceAndSayWhy() {
        when(deadlines.state()).thenReturn(new DeadlinesState(12, 1, null, "flag/f1/expiry: no way"));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(indicator.health().getDetails()).containsEntry("failing", "flag/f1/expiry: no way");
    }

    @Test
    void aStoreThatIsAwayIsDown() {
        when(deadlines.state()).thenThrow(new DataAccessResourceFailureException("away"));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
    }
}
