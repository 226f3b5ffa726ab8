package io.taizhang.query.health;

import io.taizhang.query.engine.GroupProgress;
import io.taizhang.query.engine.LiveViews;
import io.taizhang.query.engine.Rebuilds;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * DOWN where ledger or views cannot be read, OUT_OF_SERVICE while a group's batches fail or a view does not stand yet.
 * Being behind is told but no illness, and a parked row is one row.
 */
final class ViewsHealth extends AbstractHealthIndicator {
    private final LiveViews live;
    private final Rebuilds rebuilds;

    ViewsHealth(LiveViews live, Rebuilds rebuilds) {
        super("How far the views are cannot be told");
        this.live = live;
        this.rebuilds = rebuilds;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        Map<String, String> unbuilt = unbuilt();
        if (!unbuilt.isEmpty()) {
            health.outOfService().withDetail("unbuilt", unbuilt);
        }
        for (GroupProgress group : live.progress()) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("behind", group.behind());
            told.put("parked", group.parked());
            if (group.failure() != null) {
                told.put("failing", group.failure());
                health.outOfService();
            }
            health.withDetail(group.name(), told);
        }
    }

    private Map<String, String> unbuilt() {
        Map<String, String> failures = rebuilds.failures();
        Map<String, String> unbuilt = new LinkedHashMap<>();
        rebuilds.awaited().forEach(view -> unbuilt.put(view, failures.getOrDefault(view, "being built")));
        return unbuilt;
    }
}
