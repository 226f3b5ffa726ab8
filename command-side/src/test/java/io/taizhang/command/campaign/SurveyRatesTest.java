package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.AQuestionnaire.QUESTIONS;
import static io.taizhang.command.campaign.AQuestionnaire.choices;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.campaign.CampaignCommand.RecordOpinionSurvey;
import io.taizhang.api.campaign.Choice;
import io.taizhang.api.campaign.Measure;
import io.taizhang.api.campaign.Question;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SurveyRatesTest {
    private final SurveyRates rates = new SurveyRates(QUESTIONS);

    @Test
    void ofNobodyThereAreNoRates() {
        assertThat(rates.survey("c1")).isEmpty();
    }

    @Test
    void aRateIsTheMeanOfWhatTheChosenOptionsCountFor() {
        rates.add(choices("yes", "yes", "no", "very"));
        rates.add(choices("yes", "no", "no", "quite"));
        rates.add(choices("no", "no", "no", "not"));
        assertThat(rates.survey("c1"))
                .hasValue(new RecordOpinionSurvey("c1", 3, pct("66.67"), pct("33.33"), pct("0.00"), pct("53.33")));
    }

    @Test
    void severalQuestionsOfOneMeasureCountAlike() {
        Question second = new Question(
                "E", "还满意吗？", Measure.SATISFACTION, QUESTIONS.getLast().options());
        Question other =
                new Question("F", "哪里最需要整治？", null, QUESTIONS.getFirst().options());
        SurveyRates both = new SurveyRates(
                Stream.concat(QUESTIONS.stream(), Stream.of(second, other)).toList());
        both.add(Stream.of(choices("yes", "yes", "yes", "very"), List.of(choice("E", "not"), choice("F", "yes")))
                .flatMap(List::stream)
                .toList());
        assertThat(both.survey("c1").orElseThrow().satisfactionPct()).isEqualByComparingTo("50");
        assertThat(both.survey("c1").orElseThrow().sample()).isEqualTo(1);
    }

    private static Choice choice(String question, String option) {
        return new Choice(question, option);
    }

    private static BigDecimal pct(String value) {
        return new BigDecimal(value);
    }
}
