package io.taizhang.command.imports;

import io.taizhang.api.Actor;
import io.taizhang.ledger.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes commands of rows. */
final class Planner {
    /** By its first cell: an example of the template that was left in. */
    private static final List<String> EXAMPLES = List.of("示例：", "Example: ");

    private final JsonMapper json = JsonMapper.shared();
    private final ImportKind kind;
    private final Actor actor;
    private final List<BadRow> bad = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> created = new HashSet<>();

    private Planner(ImportKind kind, Actor actor) {
        this.kind = kind;
        this.actor = actor;
    }

    /**
     * @param lines the header first
     * @throws ImportRefusal where the header is wrong or nothing stands below it
     */
    static Plan plan(ImportKind kind, Actor actor, List<Line> lines) {
        return new Planner(kind, actor).plan(lines);
    }

    private Plan plan(List<Line> lines) {
        if (lines.isEmpty()) {
            throw new ImportRefusal(400, "import-empty");
        }
        Header header = Header.of(kind, lines.getFirst());
        List<ReadRow> rows = new ArrayList<>();
        int given = 0;
        for (Line line : lines.subList(1, lines.size())) {
            if (!isExample(line)) {
                given++;
                read(header, line, rows);
            }
        }
        if (given == 0) {
            throw new ImportRefusal(400, "import-empty");
        }
        List<Entry> entries =
                kind.single() ? rows.stream().map(this::entry).toList() : new StarBatches(kind, json).of(rows);
        String id = kind.name() + "-"
                + Fingerprint.of(actor.id(), entries.stream().map(Entry::key).toList(), given);
        return new Plan(id, kind, given, entries, bad);
    }

    private static boolean isExample(Line line) {
        String first = switch (line.at(0)) {
            case Cell.Text text -> text.text();
            case Cell.Written written -> written.text();
            default -> "";
        };
        return EXAMPLES.stream().anyMatch(first::startsWith);
    }

    private void read(Header header, Line line, List<ReadRow> rows) {
        if (line.isBlank()) {
            bad.add(BadRow.of(line.number(), null, "blank"));
            return;
        }
        if (header.isTooNarrowFor(line)) {
            bad.add(BadRow.of(line.number(), null, "beyond-header"));
            return;
        }
        ObjectNode values = json.createObjectNode();
        boolean right = true;
        for (ImportColumn column : kind.columns()) {
            Cell cell = header.cell(line, column);
            try {
                if (!cell.isEmpty()) {
                    values.set(column.name(), CellValue.of(cell, column));
                } else if (column.required()) {
                    throw new Fault("required");
                }
            } catch (Fault fault) {
                right = false;
                bad.add(BadRow.of(line.number(), column.name(), fault.type(), fault.details()));
            }
        }
        if (right && isFirstOfItsKind(line.number(), values)) {
            rows.add(new ReadRow(line.number(), values, occurredAt(values)));
        }
    }

    /** The day's beginning, Asia/Shanghai; null is now. */
    private static @Nullable Instant occurredAt(ObjectNode values) {
        return values.has(ImportColumn.OCCURRED_ON)
                ? LocalDate.parse(values.remove(ImportColumn.OCCURRED_ON).asString())
                        .atStartOfDay(Fact.ZONE)
                        .toInstant()
                : null;
    }

    /** Whatever stands twice in one file is a mistake. */
    private boolean isFirstOfItsKind(int number, ObjectNode values) {
        Map<String, String> thing = new LinkedHashMap<>();
        kind.identity().forEach(name -> thing.put(name, values.path(name).asString("")));
        kind.created().forEach(name -> {
            if (!values.has(name)) {
                values.put(name, "import-" + Fingerprint.of(kind.name(), thing));
            }
        });
        String identity = kind.created().isEmpty()
                ? kind.identity().isEmpty() ? values.toString() : thing.toString()
                : values.path(kind.created().getFirst()).asString();
        Integer before = seen.putIfAbsent(identity, number);
        if (before != null) {
            bad.add(BadRow.of(number, null, "twice", before));
        }
        return before == null;
    }

    private Entry entry(ReadRow row) {
        boolean needs = kind.references().stream()
                .anyMatch(name -> created.contains(row.values().path(name).asString("")));
        kind.created().forEach(name -> created.add(row.values().path(name).asString()));
        return new Entry(
                kind,
                List.of(row.number()),
                kind.type()
                        .type()
                        .cast(json.treeToValue(row.values(), kind.type().type())),
                row.occurredAt(),
                needs);
    }

    /** A row whose values are of the right kinds. */
    record ReadRow(int number, ObjectNode values, @Nullable Instant occurredAt) {}
}
