package io.taizhang.query.pages.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.taizhang.query.pages.Framed;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DeclaredTest {
    private static final ObjectNode ROW =
            (ObjectNode) JsonMapper.builder().build().readTree("""
            {"unitId":"xinhualu","renovation":{"surveyed":190,"paidFen":3956000000},"organisation":{"households":null},"declared":{
              "renovation.surveyed":{"value":200,"unit":"1","qualifier":"EXACT","source":"办事处公开材料","period":"至2021年"},
              "renovation.paidFen":{"value":3900000000,"unit":"CNY","qualifier":"OVER","source":"办事处公开材料","period":"2021年"},
              "organisation.households":{"value":24217,"unit":"1","qualifier":"ABOUT","source":"办事处公开材料","period":"2021年"}}}""");

    @Test
    void everyPublishedFigureStandsBesideTheLedgersAndWhereTheyDifferItIsSaid() {
        Declared declared = Declared.of(Framed.now("/organisation/units/xinhualu", "organisation"), ROW);

        assertThat(declared.lines())
                .extracting(
                        Declared.Line::code, Declared.Line::published, Declared.Line::computed, Declared.Line::differs)
                .containsExactly(
                        tuple("renovation.surveyed", "公布 200", "190", true),
                        tuple("renovation.paidFen", "公布 3,900.00 余", "3,956.00", false),
                        tuple("organisation.households", "公布约 24,217", "—", true));
        assertThat(declared.differing()).isEqualTo(2);
    }

    @Test
    void anAmountIsToldInExactYuanAndLeadsToHowItIsKnown() {
        Declared.Line paid = Declared.of(Framed.now("/organisation/units/xinhualu", "organisation"), ROW)
                .lines()
                .get(1);

        assertThat(paid.exactly()).isEqualTo("¥39,560,000.00");
        assertThat(paid.why()).isEqualTo("/why/unit-overview/xinhualu?figure=renovation.paidFen");
    }

    @Test
    void peopleAreCountedAsTheyWereStated() {
        ObjectNode row = (ObjectNode) JsonMapper.builder().build().readTree("""
                {"populations":[{"kind":"REGISTERED","count":39000,"qualifier":"EXACT"},{"kind":"RESIDENT","count":330000,"qualifier":"OVER"}]}""");

        assertThat(UnitLine.people(
                        row, Framed.now("/organisation", "organisation").words()))
                .isEqualTo("户籍人口 39,000、常住人口 330,000 余");
    }
}
