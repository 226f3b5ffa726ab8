package io.taizhang.query.pages.inspection;

import io.taizhang.ledger.LedgerClock;
import io.taizhang.query.engine.Docs;
import io.taizhang.query.engine.FoundRow;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Reach;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.engine.Rows;
import io.taizhang.query.engine.RowsAsked;
import io.taizhang.query.engine.RowsAsked.During;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What the items of checklists are called. Whoever sees an inspection or a fault is told, also a unit below that whose
 * checklist it was.
 */
@Component
class ItemNames {
    private final Rows rows;
    private final LedgerClock clock;
    private final Docs docs = new Docs();

    ItemNames(Rows rows, LedgerClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * An item of a checklist.
     *
     * @param points the most that can be deducted for it
     */
    record Item(String code, String title, int points) {}

    /** The items of every checklist, in their order, by its id. */
    Map<String, List<Item>> all() {
        Map<String, List<Item>> items = new LinkedHashMap<>();
        for (FoundRow checklist : checklists()) {
            items.put(
                    checklist.key(),
                    docs.tree(checklist.doc())
                            .path("items")
                            .valueStream()
                            .map(ItemNames::item)
                            .toList());
        }
        return items;
    }

    /** By their codes, whatever checklist they are of: the same code means the same thing from one to the next. */
    Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        all().values().forEach(items -> items.forEach(item -> titles.put(item.code(), item.title())));
        return titles;
    }

    private static Item item(JsonNode item) {
        return new Item(
                item.path("code").asString(),
                item.path("title").asString(),
                item.path("points").intValue());
    }

    private List<FoundRow> checklists() {
        try {
            return rows.find(new RowsAsked(
                            "inspection-checklists",
                            new Reach(null),
                            null,
                            true,
                            During.now(clock.instant()),
                            Map.of(),
                            null,
                            0,
                            RowsAsked.LARGEST_PAGE,
                            null))
                    .items();
        } catch (QueryRefusal refusal) {
            if (refusal.refused() == Refused.VIEW_NOT_READY) {
                return List.of();
            }
            throw refusal;
        }
    }
}
