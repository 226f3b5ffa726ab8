package io.taizhang.query.flag;

import io.taizhang.api.flag.FlagEvent.RoundRegistered;
import io.taizhang.api.flag.FlagEvent.SchemePublished;
import io.taizhang.api.flag.FlagEvent.SchemeWithdrawn;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerThing;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 评比办法: each scheme with its terms, its basis and its rounds. */
final class FlagSchemes extends PerThing<SchemeRow> {
    FlagSchemes() {
        super(
                "scheme",
                "flag-scheme",
                new Title("评比办法", "Schemes of flags"),
                SchemeRow.class,
                Set.of(SchemePublished.class, RoundRegistered.class, SchemeWithdrawn.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of("unitId", "withdrawn");
    }

    @Override
    public SchemeRow apply(String key, @Nullable SchemeRow row, Fact fact) {
        return switch (fact.event()) {
            case SchemePublished it ->
                new SchemeRow(
                        it.schemeId(),
                        it.unitId(),
                        fact.unitPath(),
                        it.title(),
                        it.terms(),
                        List.of(),
                        fact.occurredOn(),
                        false,
                        null,
                        null);
            case RoundRegistered it -> standing(row, fact).opening(it.roundId(), fact.unitPath());
            case SchemeWithdrawn it -> standing(row, fact).withdrawn(fact.occurredOn(), it.why(), fact.unitPath());
            default -> throw unexpected(fact);
        };
    }
}
