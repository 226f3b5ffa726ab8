package io.taizhang.command.imports;

import java.util.List;

/**
 * What a file comes to before the ledger is asked.
 *
 * @param id the same for the same rows of the same actor, whichever form the file has
 * @param rows with values, examples not counted
 * @param bad rows that no command can be made of, in the order of the file
 */
public record Plan(String id, ImportKind kind, int rows, List<Entry> entries, List<BadRow> bad) {
    public Plan {
        entries = List.copyOf(entries);
        bad = List.copyOf(bad);
    }
}
