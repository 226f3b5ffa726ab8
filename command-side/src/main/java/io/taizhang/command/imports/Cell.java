package io.taizhang.command.imports;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** A cell as it stands in the file. */
sealed interface Cell {
    Cell EMPTY = new Empty();

    /** Neither value nor blanks. */
    default boolean isEmpty() {
        return false;
    }

    record Empty() implements Cell {
        @Override
        public boolean isEmpty() {
            return true;
        }
    }

    /** Of a list, where everything is text; what it means is the column's to say. */
    record Written(String text) implements Cell {}

    /** Of a workbook, where a text is known to be one. */
    record Text(String text) implements Cell {}

    record Number(BigDecimal value) implements Cell {}

    /** A number shown as a day or a time. */
    record Moment(LocalDateTime at) implements Cell {}

    record Truth(boolean value) implements Cell {}

    /** {@code #N/A} and its like. */
    record Failed(String what) implements Cell {}
}
