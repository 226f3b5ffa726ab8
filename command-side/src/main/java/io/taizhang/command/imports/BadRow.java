package io.taizhang.command.imports;

import io.taizhang.command.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that is not entered, and why.
 *
 * @param row its number in the file
 * @param column the one that is wrong; null where it is the row as a whole
 * @param type of the problem, as it ends the problem's address
 */
public record BadRow(int row, @Nullable String column, String type, Map<Language, String> reason) {
    static final String FAULT = "import-row";

    public BadRow {
        reason = Map.copyOf(reason);
    }

    static BadRow of(int row, @Nullable String column, String fault, Object... details) {
        return new BadRow(row, column, FAULT, ImportTexts.fault(fault, details));
    }
}
