package io.taizhang.command.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.organisation.OrganisationEvent.UnitMoved;
import io.taizhang.api.organisation.OrganisationEvent.UnitRegistered;
import io.taizhang.api.organisation.UnitKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitForestTest {
    private final UnitForest forest = UnitForest.EMPTY.after(
            List.of(registered("demo", null), registered("a", "demo"), registered("b", "demo"), registered("a1", "a")));

    @Test
    void aPathLeadsFromTheTopToTheUnit() {
        assertThat(forest.path("a1")).hasValue(List.of("demo", "a", "a1"));
        assertThat(forest.path("nowhere")).isEmpty();
    }

    @Test
    void whatIsBelowAMovedUnitMovesWithItAndTheOldForestStaysAsItWas() {
        UnitForest after = forest.after(List.of(new UnitMoved("a", "demo", "b")));
        assertThat(after.path("a1")).hasValue(List.of("demo", "b", "a", "a1"));
        assertThat(forest.path("a1")).hasValue(List.of("demo", "a", "a1"));
    }

    @Test
    void onlyAForestWithoutUnitsIsEmpty() {
        assertThat(UnitForest.EMPTY.isEmpty()).isTrue();
        assertThat(forest.isEmpty()).isFalse();
    }

    private static LedgerEvent registered(String unitId, @Nullable String parentId) {
        return new UnitRegistered(unitId, parentId, UnitKind.SUBDISTRICT, unitId, null, null, null, List.of());
    }
}
