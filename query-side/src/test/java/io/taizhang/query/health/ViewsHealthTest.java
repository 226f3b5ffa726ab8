package io.taizhang.query.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.taizhang.query.engine.GroupProgress;
import io.taizhang.query.engine.LiveViews;
import io.taizhang.query.engine.Rebuilds;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class ViewsHealthTest {
    private final LiveViews live = mock();
    private final Rebuilds rebuilds = mock();
    private final ViewsHealth indicator = new ViewsHealth(live, rebuilds);

    @Test
    void howFarEachGroupIsIsToldAndNoIllness() {
        when(live.progress())
                .thenReturn(List.of(
                        new GroupProgress("views-fund", 3, 1, null),
                        new GroupProgress("views-renovation", 0, 0, null)));

        Health health = indicator.health();
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .containsEntry("views-fund", Map.of("behind", 3L, "parked", 1L))
                .containsEntry("views-renovation", Map.of("behind", 0L, "parked", 0L));
    }

    @Test
    void groupThatFailsIsOutOfServiceAndSaysWhy() {
        when(live.progress())
                .thenReturn(List.of(
                        new GroupProgress("views-fund", 3, 0, "No disk"),
                        new GroupProgress("views-renovation", 0, 0, null)));

        assertThat(indicator.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(indicator.health().getDetails().get("views-fund").toString()).contains("No disk");
    }

    @Test
    void viewThatIsBeingBuiltIsOutOfService() {
        when(rebuilds.awaited()).thenReturn(Set.of("fund-balance"));

        assertThat(indicator.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(indicator.health().getDetails()).containsEntry("unbuilt", Map.of("fund-balance", "being built"));
    }

    @Test
    void viewThatCannotBeBuiltIsOutOfServiceAndSaysWhy() {
        when(rebuilds.awaited()).thenReturn(Set.of("fund-balance"));
        when(rebuilds.failures()).thenReturn(Map.of("fund-balance", "No disk"));

        assertThat(indicator.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(indicator.health().getDetails()).containsEntry("unbuilt", Map.of("fund-balance", "No disk"));
    }

    @Test
    void storeThatIsAwayIsDown() {
        when(live.progress()).thenThrow(new IllegalStateException("away"));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
    }
}
