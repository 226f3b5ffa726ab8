package io.taizhang.query.health;

import io.taizhang.query.engine.GroupProgress;
import io.taizhang.query.engine.LiveViews;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * DOWN where ledger or views cannot be read, OUT_OF_SERVICE while a group's batches fail. Being behind is told but no
 * illness, and a parked row is one row.
 */
final class ViewsHealth extends AbstractHealthIndicator {
    private final LiveViews live;

    ViewsHealth(LiveViews live) {
        super("How far the views are cannot be told");
        this.live = live;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
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
}
