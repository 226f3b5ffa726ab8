package io.taizhang.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ValuesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Words words = Spoken.chinese("audit");

    private enum PhotoUse {
        MATERIALS
    }

    private record Part(PhotoUse use, long paidFen) {}

    private record Row(List<Part> parts, List<PhotoUse> uses, Part one) {}

    private Cell cell(String path, String json) {
        return Values.of(Row.class, path, JSON.readTree(json), words);
    }

    @Test
    void aNumberIsWrittenAsItsNameTellsWhatItIs() {
        assertThat(cell("one.paidFen", "123456789")).isEqualTo(Cell.number("123.46", "¥1,234,567.89"));
        assertThat(cell("paidFenByKind.COMPOUND", "100").title()).isEqualTo("¥1.00");
        assertThat(cell("lateShare.percent", "12.5").text()).isEqualTo("12.5 %");
        assertThat(cell("facts", "12345").text()).isEqualTo("12,345");
        assertThat(cell("year", "2021").text()).isEqualTo("2021");
    }

    @Test
    void aConstantHasItsWordWhereverItStands() {
        assertThat(cell("one.use", "\"MATERIALS\"").text()).isEqualTo("申报材料");
        assertThat(cell("parts[3].use", "\"MATERIALS\"").text()).isEqualTo("申报材料");
        assertThat(cell("uses", "[\"MATERIALS\",\"MATERIALS\"]").text()).isEqualTo("申报材料、申报材料");
        assertThat(cell("elsewhere", "\"MATERIALS\"").text()).isEqualTo("MATERIALS");
    }

    @Test
    void whatIsNotThereIsSaidSoAndInstantsAreMinutesHere() {
        assertThat(cell("one", "null").text()).isEqualTo("—");
        assertThat(Values.of(Row.class, "one", null, words).text()).isEqualTo("—");
        assertThat(cell("at", "\"2021-01-01T16:00:00Z\"").text()).isEqualTo("2021-01-02 00:00");
        assertThat(cell("published", "true").text()).isEqualTo("是");
    }

    @Test
    void aPlaceInAListIsCountedFromOne() {
        assertThat(Values.label("renovation-progress", "contracts[1].paidFen", words))
                .endsWith("（万元） #2")
                .doesNotContain("[");
    }

    @Test
    void leavesAreAllThatIsSaidEachByItsPath() {
        ObjectNode row = (ObjectNode) JSON.readTree("""
                {"a": 1, "parts": [{"use": "X"}, {"use": "Y"}], "plain": [1, 2], "none": {}, "one": {"b": null}}""");
        assertThat(Leaves.of(row).keySet())
                .containsExactly("a", "parts[0].use", "parts[1].use", "plain", "none", "one.b");
    }
}
