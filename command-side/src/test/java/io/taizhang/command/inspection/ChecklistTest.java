package io.taizhang.command.inspection;

import static io.taizhang.command.inspection.Surroundings.ITEMS;
import static io.taizhang.command.inspection.Surroundings.given;
import static io.taizhang.command.testing.IssuedBuilder.issued;

import io.taizhang.api.inspection.ChecklistItem;
import io.taizhang.api.inspection.InspectionCommand.PublishChecklist;
import io.taizhang.api.inspection.InspectionEvent.ChecklistPublished;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecklistTest {

    @Test
    void aChecklistIsPublishedWithItsItems() {
        given(Checklist.class)
                .when(issued(), new PublishChecklist("k1", "xinhualu", "工地检查", ITEMS))
                .facts(new ChecklistPublished("k1", "xinhualu", "工地检查", ITEMS));
    }

    @Test
    void anItemStandsInItOnce() {
        List<ChecklistItem> twice = List.of(ITEMS.getFirst(), new ChecklistItem("fence", "又是围挡", 10));
        given(Checklist.class)
                .when(issued(), new PublishChecklist("k1", "xinhualu", "工地检查", twice))
                .refused(InspectionRule.ITEM_NAMED_TWICE, "fence");
    }
}
