package io.taizhang.command.imports;

import java.util.List;

/** What holds for rows of either format. */
final class Rows {
    private Rows() {}

    /** @param rows read so far, the header among them */
    static void mustFit(int rows, int columns) {
        if (rows > Limits.ROWS) {
            throw new ImportRefusal(400, "import-too-many-rows", Limits.ROWS);
        }
        if (columns > Limits.COLUMNS) {
            throw new ImportRefusal(400, "import-too-many-columns", Limits.COLUMNS);
        }
    }

    /** Spreadsheets leave empty rows behind; among others they are faults of the file. */
    static List<Line> withoutBlankEnd(List<Line> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return List.copyOf(lines.subList(0, end));
    }

    /** {@code B7}. */
    static String address(int row, int column) {
        return name(column) + row;
    }

    private static String name(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : name(column / 26 - 1) + last;
    }
}
