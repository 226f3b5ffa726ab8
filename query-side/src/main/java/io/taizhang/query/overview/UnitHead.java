package io.taizhang.query.overview;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.organisation.OrganisationEvent.UnitClosed;
import io.taizhang.api.organisation.OrganisationEvent.UnitMoved;
import io.taizhang.api.organisation.OrganisationEvent.UnitRegistered;
import io.taizhang.api.organisation.OrganisationEvent.UnitRenamed;
import io.taizhang.api.organisation.UnitKind;
import io.taizhang.ledger.Fact;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who a row of the overview is about; the figures stand beside it. */
record UnitHead(@Nullable String name, @Nullable UnitKind kind, String unitPath, boolean open) {
    static final Set<Class<? extends LedgerEvent>> EVENTS =
            Set.of(UnitRegistered.class, UnitRenamed.class, UnitMoved.class, UnitClosed.class);

    private static final UnitHead UNKNOWN = new UnitHead(null, null, "", true);

    static UnitHead of(@Nullable OverviewRow row) {
        return row == null ? UNKNOWN : new UnitHead(row.name(), row.kind(), row.unitPath(), row.open());
    }

    /** @param path of the unit {@code unitId}, as the fact states it */
    UnitHead after(String unitId, String path, Fact fact) {
        return switch (fact.event()) {
            case UnitRegistered it when it.unitId().equals(unitId) -> new UnitHead(it.name(), it.kind(), path, true);
            case UnitRenamed it when it.unitId().equals(unitId) -> new UnitHead(it.name(), kind, path, open);
            case UnitClosed it when it.unitId().equals(unitId) -> new UnitHead(name, kind, path, false);
            default -> new UnitHead(name, kind, path, open);
        };
    }
}
