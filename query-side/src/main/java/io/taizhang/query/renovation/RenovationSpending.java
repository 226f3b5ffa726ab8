package io.taizhang.query.renovation;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.renovation.RenovationEvent;
import io.taizhang.api.renovation.RenovationEvent.IncludedInPlan;
import io.taizhang.api.renovation.Stage;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerThing;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each project's money from estimate to final account. */
final class RenovationSpending extends PerThing<SpendingRow> {

    RenovationSpending() {
        super("project", "renovation-spending", new Title("改造资金", "Renovation spending"), SpendingRow.class, folded());
    }

    private static Set<Class<? extends LedgerEvent>> folded() {
        Set<Class<? extends LedgerEvent>> events = new HashSet<>(Spending.EVENTS);
        events.addAll(Stages.EVENTS);
        return events;
    }

    @Override
    public Set<String> filters() {
        return Set.of("unitId", "kind", "category", "year", "stage");
    }

    @Override
    public SpendingRow apply(String key, @Nullable SpendingRow row, Fact fact) {
        if (fact.event() instanceof IncludedInPlan event) {
            return included(event, fact);
        }
        RenovationEvent event = (RenovationEvent) fact.event();
        SpendingRow project = standing(row, fact);
        Stages.Change change = Stages.in(event);
        Stage stage = change == null ? project.stage() : change.to();
        return project.with(fact.unitPath(), stage, project.spending().after(event));
    }

    private static SpendingRow included(IncludedInPlan event, Fact fact) {
        return new SpendingRow(
                event.projectId(),
                event.title(),
                event.kind(),
                event.category(),
                event.year(),
                event.unitId(),
                fact.unitPath(),
                Stage.IDENTIFICATION,
                event.placeIds().size(),
                0,
                0,
                0,
                0,
                0,
                0,
                0);
    }
}
