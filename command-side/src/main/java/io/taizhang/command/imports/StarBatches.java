package io.taizhang.command.imports;

import io.taizhang.api.honour.HonourCommand.ConferHouseholdStars;
import io.taizhang.api.honour.HouseholdWithStars;
import io.taizhang.command.imports.Planner.ReadRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Household stars in batches. Which batch a household is in follows from the household alone: when some rows of a file are
 * corrected, the batches of all others stay what they were, and are known to have been entered.
 */
final class StarBatches {
    /** A power of two; of ten thousand households about forty share a batch. */
    private static final int BATCHES = 256;

    private final ImportKind kind;
    private final JsonMapper json;

    StarBatches(ImportKind kind, JsonMapper json) {
        this.kind = kind;
        this.json = json;
    }

    List<Entry> of(List<ReadRow> rows) {
        Map<String, List<ReadRow>> batches = new TreeMap<>();
        for (ReadRow row : rows) {
            String household = row.values().path("householdId").asString();
            int batch = Integer.parseInt(Fingerprint.of(household).substring(0, 4), 16) % BATCHES;
            String name = "%s %s %03d".formatted(row.values().path("roundId").asString(), row.occurredAt(), batch);
            batches.computeIfAbsent(name, first -> new ArrayList<>()).add(row);
        }
        return batches.values().stream().map(this::entry).toList();
    }

    private Entry entry(List<ReadRow> rows) {
        List<HouseholdWithStars> households = rows.stream()
                .map(row -> json.treeToValue(row.values(), HouseholdRow.class))
                .map(row -> new HouseholdWithStars(row.householdId(), row.name(), row.stars()))
                .toList();
        return new Entry(
                kind,
                rows.stream().map(ReadRow::number).toList(),
                new ConferHouseholdStars(
                        rows.getFirst().values().path("roundId").asString(), households),
                rows.getFirst().occurredAt(),
                false);
    }
}
