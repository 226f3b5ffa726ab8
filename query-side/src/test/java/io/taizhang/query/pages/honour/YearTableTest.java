package io.taizhang.query.pages.honour;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.query.pages.Chart;
import io.taizhang.query.pages.Framed;
import io.taizhang.query.pages.Spoken;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class YearTableTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aNumberLeadsToThoseItCountsAndBack() {
        List<ObjectNode> rows = List.of(row("p1", 2021, 9), row("p1", 2020, 2), row("p2", 2021, 1));

        YearTable table = YearTable.of(Framed.now("/honour?programmeId=p1&year=2021", "honour"), rows);

        assertThat(table.years()).containsExactly(2021, 2020);
        YearTable.Line first = table.lines().getFirst();
        assertThat(first.total()).isEqualTo("11");
        assertThat(first.cells().getFirst()).isEqualTo(new YearTable.Count("9", "/honour#list", true));
        assertThat(first.cells().getLast().href()).isEqualTo("/honour?programmeId=p1&year=2020#list");
        assertThat(table.lines().getLast().cells().getLast()).isEqualTo(new YearTable.Count("—", "", false));
    }

    @Test
    void noMoreYearsStandSideBySideThanCanBeRead() {
        List<ObjectNode> rows = IntStream.rangeClosed(2001, 2021)
                .mapToObj(year -> row("p1", year, 1))
                .toList();

        YearTable table = YearTable.of(Framed.now("/honour", "honour"), rows);

        assertThat(table.years()).hasSize(8).first().isEqualTo(2021);
        assertThat(table.lines().getFirst().total()).isEqualTo("21");
    }

    @Test
    void starsAreDrawnByHowManyAHouseholdHasUpToAllItCanHave() {
        ObjectNode programme = (ObjectNode) JSON.readTree("""
                {"programmeId":"p1","title":"五星级文明户","criteria":5,
                 "periods":[{"period":"2021","byStars":{"5":7,"3":2},"households":9}]}""");

        Chart chart = StarPeriods.of(programme, 1, Spoken.chinese("honour"));

        assertThat(chart.series()).containsExactly("5 星", "4 星", "3 星", "2 星", "1 星");
        assertThat(chart.points().getFirst().values())
                .isEqualTo(Stream.of(7, 0, 2, 0, 0).map(Integer::doubleValue).toList());
    }

    private static ObjectNode row(String programme, int year, int honoured) {
        return (ObjectNode) JSON.readTree("""
                {"programmeId":"%s","title":"项目%s","kind":"MERCHANT","year":%d,"honoured":%d}""".formatted(programme, programme, year, honoured));
    }
}
