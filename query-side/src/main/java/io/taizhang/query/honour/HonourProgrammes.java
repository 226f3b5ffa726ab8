package io.taizhang.query.honour;

import io.taizhang.api.honour.HonourEvent.ProgrammeDefined;
import io.taizhang.api.honour.HonourEvent.RoundRegistered;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerThing;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 评选项目: what can be won, who allowed it, and how often it has been. */
final class HonourProgrammes extends PerThing<ProgrammeRow> {

    HonourProgrammes() {
        super(
                "programme",
                "honour-programme",
                new Title("评选项目", "Honour programmes"),
                ProgrammeRow.class,
                Set.of(ProgrammeDefined.class, RoundRegistered.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of("unitId", "kind", "cadence");
    }

    @Override
    public ProgrammeRow apply(String key, @Nullable ProgrammeRow row, Fact fact) {
        return switch (fact.event()) {
            case ProgrammeDefined it ->
                new ProgrammeRow(
                        key,
                        it.title(),
                        it.unitId(),
                        fact.unitPath(),
                        it.terms().candidateKind(),
                        it.terms().cadence(),
                        it.terms().quota(),
                        it.terms().stars(),
                        it.terms().authorityBasis(),
                        fact.occurredOn(),
                        0,
                        null);
            case RoundRegistered it -> standing(row, fact).opened(it.period(), fact.unitPath());
            default -> throw unexpected(fact);
        };
    }
}
