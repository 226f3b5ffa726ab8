package io.taizhang.query.pages.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.query.pages.Chart;
import io.taizhang.query.pages.Framed;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OutputYearsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<ObjectNode> YEARS = rows("""
            {"period":"2020","outputs":{"RUBBISH":{"TONNE":4}}}""", """
            {"period":"2021","outputs":{"POSTER":{"SHEET":25600},"RUBBISH":{"TONNE":12.5,"TRUCKLOAD":3}}}""");
    private static final List<ObjectNode> HOURS =
            rows("{\"period\":\"2019\",\"volunteerMinutes\":90,\"volunteerHours\":1.5}");

    @Test
    void eachKindIsCountedInEachOfItsUnitsByItself() {
        OutputYears years = years(null);

        assertThat(years.heads()).containsExactly("宣传海报（张）", "垃圾（吨）", "垃圾（车）", "志愿时长（小时）");
        assertThat(years.lines().getFirst().cells())
                .extracting(OutputYears.Cell::text)
                .containsExactly("25,600", "12.5", "3", "—");
    }

    @Test
    void yearsWithVolunteersOnlyAreThereToo() {
        assertThat(years(null).lines()).extracting(OutputYears.Line::year).containsExactly("2021", "2020", "2019");
    }

    @Test
    void everyFigureSaysHowItIsKnown() {
        assertThat(years(null).lines().getLast().cells().getLast().why())
                .isEqualTo("/why/volunteer-hours/demo%2F2019?figure=volunteerHours");
    }

    @Test
    void theMonthsOfTheLatestYearAreDrawnUntilAnotherIsChosen() {
        List<ObjectNode> months = rows(
                "{\"period\":\"2021-03\",\"outputs\":{\"RUBBISH\":{\"TONNE\":12.5}}}",
                "{\"period\":\"2020-05\",\"outputs\":{\"RUBBISH\":{\"TONNE\":4}}}");

        assertThat(years(null).charts(months))
                .singleElement()
                .satisfies(chart -> assertThat(chart.points())
                        .hasSize(12)
                        .element(2)
                        .extracting(Chart.Point::values)
                        .isEqualTo(List.of(12.5)));
        assertThat(years("2020").charts(months).getFirst().points().get(4).texts())
                .containsExactly("4");
    }

    @Test
    void whereNothingCameOfItNothingIsDrawn() {
        OutputYears none = new OutputYears(Framed.now("/activity/outputs", "activity"), List.of(), List.of(), null);

        assertThat(none.isEmpty()).isTrue();
        assertThat(none.charts(List.of())).isEmpty();
        assertThat(none.hours(List.of()).points()).isEmpty();
    }

    private static OutputYears years(@Nullable String asked) {
        return new OutputYears(Framed.now("/activity/outputs", "activity"), YEARS, HOURS, asked);
    }

    private static List<ObjectNode> rows(String... rows) {
        return Arrays.stream(rows).map(row -> (ObjectNode) JSON.readTree(row)).toList();
    }
}
