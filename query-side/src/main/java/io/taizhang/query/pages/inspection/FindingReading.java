package io.taizhang.query.pages.inspection;

import io.taizhang.query.pages.Action;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Frame;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Faults with what they name called by its name. */
@Component
class FindingReading {
    static final String LEDGER = "rectification-ledger";

    private final InspectionReading reading;
    private final Details details;
    private final ItemNames items;
    private final FindingSteps steps;

    FindingReading(InspectionReading reading, Details details, ItemNames items, FindingSteps steps) {
        this.reading = reading;
        this.details = details;
        this.items = items;
        this.steps = steps;
    }

    /** @throws io.taizhang.query.engine.QueryRefusal where there is no such fault for this reader */
    FindingSheet one(Frame frame, String findingId) {
        return all(frame, List.of(details.row(frame, LEDGER, findingId))).getFirst();
    }

    List<FindingSheet> all(Frame frame, List<ObjectNode> rows) {
        Map<String, String> places = reading.places(
                rows.stream().map(row -> row.path("placeId").asString()).toList());
        Map<String, String> titles = items.titles();
        Instant now = reading.now(frame);
        return rows.stream()
                .map(row -> {
                    List<Action> offered = steps.offered(frame, row, now);
                    String place = row.path("placeId").asString();
                    String item = row.path("itemCode").asString("");
                    return new FindingSheet(
                            row,
                            now,
                            places.getOrDefault(place, place),
                            titles.getOrDefault(item, item),
                            FindingSteps.next(frame, row, offered).orElse(null),
                            offered,
                            frame.words());
                })
                .toList();
    }
}
