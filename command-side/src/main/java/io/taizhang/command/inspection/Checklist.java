package io.taizhang.command.inspection;

import static io.taizhang.command.inspection.InspectionRule.ITEM_NAMED_TWICE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.Provenance;
import io.taizhang.api.inspection.ChecklistItem;
import io.taizhang.api.inspection.InspectionCommand.PublishChecklist;
import io.taizhang.api.inspection.InspectionEvent.ChecklistPublished;
import io.taizhang.command.UnitThing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** 检查清单, as 工地“7个100%”: published once and never changed. */
class Checklist extends UnitThing {
    private String title = "";
    private final List<ChecklistItem> items = new ArrayList<>();
    private Instant publishedAt = Instant.MIN;

    Checklist() {}

    @CommandHandler
    Checklist(PublishChecklist command) {
        Set<String> codes = new HashSet<>();
        command.items().forEach(item -> ITEM_NAMED_TWICE.refuseIf(!codes.add(item.code()), item.code()));
        apply(new ChecklistPublished(command.checklistId(), command.unitId(), command.title(), command.items()));
    }

    @EventSourcingHandler
    void on(ChecklistPublished fact, Provenance provenance) {
        opened("checklist/" + fact.checklistId(), fact.unitId());
        title = fact.title();
        items.addAll(fact.items());
        publishedAt = provenance.occurredAt();
    }

    /** What an inspection takes over from it. */
    Known known() {
        return new Known(unitId(), title, List.copyOf(items), publishedAt);
    }

    /** @param publishedAt as the official stated it */
    record Known(String unitId, String title, List<ChecklistItem> items, Instant publishedAt) {}
}
