package io.taizhang.query.inspection;

import io.taizhang.api.inspection.ChecklistItem;
import io.taizhang.api.inspection.InspectionEvent.ChecklistPublished;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerThing;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is looked at: every checklist with its items. */
final class InspectionChecklists extends PerThing<ChecklistRow> {

    InspectionChecklists() {
        super(
                "checklist",
                "inspection-checklists",
                new Title("检查清单", "Inspection checklists"),
                ChecklistRow.class,
                Set.of(ChecklistPublished.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of("unitId");
    }

    @Override
    public ChecklistRow apply(String key, @Nullable ChecklistRow row, Fact fact) {
        if (fact.event() instanceof ChecklistPublished it) {
            return new ChecklistRow(
                    key,
                    it.unitId(),
                    fact.unitPath(),
                    it.title(),
                    fact.occurredOn(),
                    it.items().stream().mapToLong(ChecklistItem::points).sum(),
                    it.items());
        }
        throw unexpected(fact);
    }
}
