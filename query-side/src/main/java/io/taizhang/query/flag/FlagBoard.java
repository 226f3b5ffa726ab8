package io.taizhang.query.flag;

import io.taizhang.api.flag.Colour;
import io.taizhang.api.flag.FlagEnd;
import io.taizhang.api.flag.FlagEvent.BlackFlagAwarded;
import io.taizhang.api.flag.FlagEvent.FlagAnnulled;
import io.taizhang.api.flag.FlagEvent.FlagExpired;
import io.taizhang.api.flag.FlagEvent.FlagLifted;
import io.taizhang.api.flag.FlagEvent.FlagPassed;
import io.taizhang.api.flag.FlagEvent.FlagPublished;
import io.taizhang.api.flag.FlagEvent.FlagRevoked;
import io.taizhang.api.flag.FlagEvent.RedFlagAwarded;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerThing;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The flags in force: now, or on a day. */
final class FlagBoard extends PerThing<BoardRow> {

    FlagBoard() {
        super(
                "flag",
                "flag-board",
                new Title("红黑旗榜", "Flag board"),
                BoardRow.class,
                Set.of(
                        RedFlagAwarded.class,
                        BlackFlagAwarded.class,
                        FlagPublished.class,
                        FlagPassed.class,
                        FlagLifted.class,
                        FlagRevoked.class,
                        FlagExpired.class,
                        FlagAnnulled.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of("colour", "merchantId", "roundId", "period", "published");
    }

    @Override
    public Optional<Span> span() {
        return Optional.of(new Span("inForceFrom", "inForceUntil"));
    }

    @Override
    public @Nullable BoardRow apply(String key, @Nullable BoardRow row, Fact fact) {
        return switch (fact.event()) {
            case RedFlagAwarded event ->
                new BoardRow(
                        key,
                        Colour.RED,
                        event.merchantId(),
                        fact.unitPath(),
                        event.roundId(),
                        event.period(),
                        true,
                        fact.occurredAt(),
                        event.expiresAt(),
                        null,
                        false);
            case BlackFlagAwarded event ->
                new BoardRow(
                        key,
                        Colour.BLACK,
                        event.merchantId(),
                        fact.unitPath(),
                        event.roundId(),
                        event.period(),
                        false,
                        fact.occurredAt(),
                        event.expiresAt(),
                        null,
                        true);
            case FlagPublished _ -> standing(row, fact).publicly(fact.unitPath());
            case FlagPassed event -> standing(row, fact).with(event.toMerchantId(), fact.unitPath());
            case FlagLifted _ -> ended(row, FlagEnd.LIFTED, fact);
            case FlagRevoked _ -> ended(row, FlagEnd.REVOKED, fact);
            case FlagExpired _ -> ended(row, FlagEnd.EXPIRED, fact);
            // A black flag on its way never flew: there is nothing of it here.
            case FlagAnnulled _ -> row == null ? null : ended(row, FlagEnd.ANNULLED, fact);
            default -> throw unexpected(fact);
        };
    }

    private BoardRow ended(@Nullable BoardRow row, FlagEnd how, Fact fact) {
        return standing(row, fact).ended(how, fact.occurredAt(), fact.unitPath());
    }
}
