package io.taizhang.query.flag;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.flag.Colour;
import io.taizhang.api.flag.FlagEvent.BlackFlagAwarded;
import io.taizhang.api.flag.FlagEvent.FlagAnnulled;
import io.taizhang.api.flag.FlagEvent.FlagExpired;
import io.taizhang.api.flag.FlagEvent.FlagLifted;
import io.taizhang.api.flag.FlagEvent.FlagRevoked;
import io.taizhang.api.flag.FlagEvent.PastFlagRecorded;
import io.taizhang.api.flag.FlagEvent.RedFlagAwarded;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.OverviewPart;
import java.util.Set;

/** What flags contribute to a unit's overview. */
public final class FlagPart implements OverviewPart<FlagFigures> {

    @Override
    public Set<Class<? extends LedgerEvent>> events() {
        return Set.of(
                RedFlagAwarded.class,
                BlackFlagAwarded.class,
                FlagLifted.class,
                FlagRevoked.class,
                FlagExpired.class,
                FlagAnnulled.class,
                PastFlagRecorded.class);
    }

    @Override
    public FlagFigures nothing() {
        return FlagFigures.NONE;
    }

    @Override
    public FlagFigures after(String unitId, FlagFigures figures, Fact fact) {
        int year = fact.occurredOn().getYear();
        return switch (fact.event()) {
            case RedFlagAwarded _ -> figures.awarded(year, Colour.RED);
            case BlackFlagAwarded _ -> figures.awarded(year, Colour.BLACK);
            case PastFlagRecorded it -> figures.counted(it.year(), it.colour());
            case FlagLifted it -> figures.flying(it.colour(), -1);
            case FlagRevoked it -> figures.flying(it.colour(), -1);
            case FlagExpired it -> figures.flying(it.colour(), -1);
            case FlagAnnulled it -> it.flew() ? figures.flying(it.colour(), -1) : figures;
            default -> throw new IllegalArgumentException("nothing of flags: " + fact.type());
        };
    }
}
