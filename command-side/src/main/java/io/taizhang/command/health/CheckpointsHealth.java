package io.taizhang.command.health;

import io.taizhang.command.checkpoint.CheckpointRunner;
import io.taizhang.command.checkpoint.CheckpointsState;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * DOWN where the ledger is not what was signed. A place outside that cannot be reached is told and no illness: commands go
 * on, and it is told later.
 */
final class CheckpointsHealth extends AbstractHealthIndicator {
    private final CheckpointRunner runner;

    CheckpointsHealth(CheckpointRunner runner) {
        super("How the checkpoints are going cannot be told");
        this.runner = runner;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        CheckpointsState state = runner.state();
        health.up().withDetail("signed", state.signed());
        state.places().forEach(place -> health.withDetail(place.place(), told(place)));
        if (state.failure() != null) {
            health.outOfService().withDetail("failing", state.failure());
        }
        if (state.refused() != null) {
            health.down().withDetail("altered", state.refused());
        }
    }

    private static Map<String, Object> told(CheckpointsState.Place place) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("told", place.told());
        if (place.failure() != null) {
            told.put("failing", place.failure());
        }
        return told;
    }
}
