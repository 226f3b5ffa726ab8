package io.taizhang.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n\"c,d\ne,f\n", "a,\"", "\"a\"\"\n", "a,b\r\n\"\"\"c\"\",d"})
    void quoteThatIsNeverClosedTakesNoRowsWithIt(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        ImportRefusal.class,
                        refusal -> assertThat(refusal.type()).isEqualTo("import-unreadable"));
    }

    @Test
    void quotesThatAreClosedAndThoseWithinACellAreText() throws IOException {
        assertThat(read("\"a \"\"b\"\"\",\"c,\nd\"\r\n5\" pipe,\"\"\"e\"\n\"\",f"))
                .extracting(Line::cells)
                .containsExactly(
                        List.of(new Cell.Written("a \"b\""), new Cell.Written("c,\nd")),
                        List.of(new Cell.Written("5\" pipe"), new Cell.Written("\"e")),
                        List.of(Cell.EMPTY, new Cell.Written("f")));
    }

    private List<Line> read(String text) throws IOException {
        return CsvTable.read(Files.writeString(folder.resolve("list.csv"), text));
    }
}
