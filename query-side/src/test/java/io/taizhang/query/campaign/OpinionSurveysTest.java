package io.taizhang.query.campaign;

import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.campaign.CampaignEvent.OpinionSurveyRecorded;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OpinionSurveysTest {

    @Test
    void eachSurveyOfACampaignIsARow() {
        Rows<SurveyRow> rows = Rows.of(new OpinionSurveys(), survey(1, "80.5"), survey(2, "92"));

        assertThat(rows.keys()).containsExactlyInAnyOrder("c1/1", "c1/2");
        assertThat(rows.row("c1/1").satisfactionPct()).isEqualByComparingTo("80.5");
        assertThat(rows.row("c1/2"))
                .returns("demo/xinhualu", SurveyRow::unitPath)
                .returns(LocalDate.parse("2021-06-01"), SurveyRow::surveyedOn)
                .returns(500L, SurveyRow::sample);
    }

    private static Facts survey(int number, String satisfaction) {
        BigDecimal pct = new BigDecimal(satisfaction);
        return fact(new OpinionSurveyRecorded("c1", number, 500, pct, pct, pct, pct))
                .occurred("2021-06-01");
    }
}
