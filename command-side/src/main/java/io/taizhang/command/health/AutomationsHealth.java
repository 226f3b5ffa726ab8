package io.taizhang.command.health;

import io.taizhang.command.following.FollowerProgress;
import io.taizhang.command.following.Followers;
import io.taizhang.ledger.Ledger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** OUT_OF_SERVICE while an automation comes back to a fact again and again without being done with it. */
final class AutomationsHealth extends AbstractHealthIndicator {
    private final Followers followers;
    private final Ledger ledger;

    AutomationsHealth(Followers followers, Ledger ledger) {
        super("How far the automations are cannot be told");
        this.followers = followers;
        this.ledger = ledger;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        long head = ledger.head();
        health.up();
        new TreeMap<>(followers.progress()).forEach((name, progress) -> {
            if (progress.failure() != null) {
                health.outOfService();
            }
            health.withDetail(name, told(progress, head));
        });
    }

    private static Map<String, Object> told(FollowerProgress progress, long head) {
        Map<String, Object> told = new LinkedHashMap<>();
        if (progress.position() != null) {
            told.put("behind", Math.max(0, head - progress.position()));
        }
        if (progress.failure() != null) {
            told.put("failing", progress.failure());
        }
        return told;
    }
}
