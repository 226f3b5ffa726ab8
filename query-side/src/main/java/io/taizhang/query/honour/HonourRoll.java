package io.taizhang.query.honour;

import io.taizhang.api.honour.HonourEvent.HonourConferred;
import io.taizhang.api.honour.HonourEvent.HonourRecommended;
import io.taizhang.api.honour.HonourEvent.HonourRevoked;
import io.taizhang.api.honour.HonourEvent.PastHonourRecorded;
import io.taizhang.api.honour.Nominee;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerThing;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 荣誉榜: who was honoured, for what and when. Whoever's honour was revoked leaves it for all but the office. */
final class HonourRoll extends PerThing<RollRow> {

    HonourRoll() {
        super(
                "honour",
                "honour-roll",
                new Title("荣誉榜", "Honour roll"),
                RollRow.class,
                Set.of(HonourConferred.class, PastHonourRecorded.class, HonourRecommended.class, HonourRevoked.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of(
                "programmeId", "kind", "candidate", "roundId", "period", "year", "state", "historical", "recommended");
    }

    @Override
    public RollRow apply(String key, @Nullable RollRow row, Fact fact) {
        return switch (fact.event()) {
            case HonourConferred it ->
                begun(key, it.nominee(), it.programmeId(), it.title(), it.roundId(), it.period(), it.year(), fact);
            case PastHonourRecorded it ->
                begun(key, it.nominee(), it.programmeId(), it.title(), null, it.period(), it.year(), fact);
            case HonourRecommended it -> standing(row, fact).recommendedTo(it.toUnitId(), fact.unitPath());
            case HonourRevoked _ -> standing(row, fact).revoked(fact.occurredOn(), fact.unitPath());
            default -> throw unexpected(fact);
        };
    }

    private static RollRow begun(
            String honourId,
            Nominee nominee,
            String programmeId,
            String title,
            @Nullable String roundId,
            String period,
            int year,
            Fact fact) {
        return new RollRow(
                honourId,
                nominee.kind(),
                nominee.candidate(),
                nominee.name(),
                nominee.sealedName(),
                programmeId,
                title,
                roundId,
                period,
                year,
                fact.unitPath(),
                HonourState.CONFERRED,
                roundId == null,
                fact.occurredOn(),
                false,
                List.of(),
                null,
                true,
                false);
    }
}
