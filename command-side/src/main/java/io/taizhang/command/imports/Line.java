package io.taizhang.command.imports;

import java.util.List;

/**
 * A row of the file.
 *
 * @param number as a spreadsheet shows it: the header is mostly in 1
 */
record Line(int number, List<Cell> cells) {

    boolean isBlank() {
        return cells.stream().allMatch(Cell::isEmpty);
    }

    Cell at(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }
}
