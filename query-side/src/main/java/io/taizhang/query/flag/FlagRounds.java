package io.taizhang.query.flag;

import io.taizhang.api.flag.FlagEvent;
import io.taizhang.api.flag.FlagEvent.CeremonyHeld;
import io.taizhang.api.flag.FlagEvent.FlagRegistered;
import io.taizhang.api.flag.FlagEvent.MerchantNominated;
import io.taizhang.api.flag.FlagEvent.MerchantScored;
import io.taizhang.api.flag.FlagEvent.ObjectionFiled;
import io.taizhang.api.flag.FlagEvent.ObjectionResolved;
import io.taizhang.api.flag.FlagEvent.ObjectionWindowClosed;
import io.taizhang.api.flag.FlagEvent.RoundAnnulled;
import io.taizhang.api.flag.FlagEvent.RoundOpened;
import io.taizhang.api.flag.FlagEvent.ScoringClosed;
import io.taizhang.api.flag.FlagEvent.ShortlistAnnounced;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerThing;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each round: who is nominated, with what score, and what came of it. */
final class FlagRounds extends PerThing<RoundRow> {

    FlagRounds() {
        super(
                "round",
                "flag-round",
                new Title("评比期次", "Rounds of flags"),
                RoundRow.class,
                Set.of(
                        RoundOpened.class,
                        MerchantNominated.class,
                        MerchantScored.class,
                        ScoringClosed.class,
                        ShortlistAnnounced.class,
                        ObjectionFiled.class,
                        ObjectionResolved.class,
                        ObjectionWindowClosed.class,
                        FlagRegistered.class,
                        CeremonyHeld.class,
                        RoundAnnulled.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of("schemeId", "period", "scoringClosed", "openObjections", "annulled");
    }

    @Override
    public RoundRow apply(String key, @Nullable RoundRow row, Fact fact) {
        if (fact.event() instanceof RoundOpened event) {
            return RoundRow.opened(
                    key, event.schemeId(), fact.unitPath(), event.title(), event.period(), event.terms());
        }
        return after(standing(row, fact), (FlagEvent) fact.event(), fact).under(fact.unitPath());
    }

    private RoundRow after(RoundRow round, FlagEvent event, Fact fact) {
        return switch (event) {
            case MerchantNominated it -> round.nominated(it.merchantId());
            case MerchantScored it -> round.with(it.merchantId(), line -> line.scored(it.scores(), it.points()));
            case ScoringClosed _ -> round.scored();
            case ShortlistAnnounced it -> round.listed(it.merchantIds(), it.windowEndsAt());
            case ObjectionFiled it ->
                round.objected(ObjectionLine.filed(it.objectionId(), it.merchantId(), fact.occurredOn()));
            case ObjectionResolved it ->
                (it.upheld() ? round.with(it.merchantId(), line -> line.listed(false)) : round)
                        .resolved(it.objectionId(), it.upheld(), it.findings());
            case ObjectionWindowClosed _ -> round.windowClosed(true);
            case FlagRegistered it ->
                round.with(it.merchantId(), line -> line.given(it.flagId(), it.colour()))
                        .registered(it.colour());
            case CeremonyHeld it -> round.celebrated(it.attendees());
            case RoundAnnulled _ -> round.annulled(true);
            default -> throw unexpected(fact);
        };
    }
}
