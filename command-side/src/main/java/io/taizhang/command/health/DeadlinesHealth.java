package io.taizhang.command.health;

import io.taizhang.command.deadline.Deadlines;
import io.taizhang.command.deadline.DeadlinesState;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** OUT_OF_SERVICE while deadlines do not fire, or one of them fails again and again. */
final class DeadlinesHealth extends AbstractHealthIndicator {
    private final Deadlines deadlines;

    DeadlinesHealth(Deadlines deadlines) {
        super("Which deadlines there are cannot be told");
        this.deadlines = deadlines;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        DeadlinesState state = deadlines.state();
        health.up().withDetail("running", state.running()).withDetail("due", state.due());
        if (state.nextAt() != null) {
            health.withDetail("next", state.nextAt());
        }
        if (state.failure() != null) {
            health.outOfService().withDetail("failing", state.failure());
        }
    }
}
