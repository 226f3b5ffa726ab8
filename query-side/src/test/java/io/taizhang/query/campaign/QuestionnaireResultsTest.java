package io.taizhang.query.campaign;

import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.campaign.AnswerOption;
import io.taizhang.api.campaign.CampaignEvent.QuestionnaireAnswered;
import io.taizhang.api.campaign.CampaignEvent.QuestionnaireClosed;
import io.taizhang.api.campaign.CampaignEvent.QuestionnaireOpened;
import io.taizhang.api.campaign.CampaignEvent.TokensIssued;
import io.taizhang.api.campaign.Choice;
import io.taizhang.api.campaign.Measure;
import io.taizhang.api.campaign.Question;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuestionnaireResultsTest {
    private static final Facts OPENED = fact(new QuestionnaireOpened(
            "q1",
            "xinhualu",
            "c1",
            "群众问卷",
            List.of(new Question(
                    "A",
                    "您知道吗？",
                    Measure.AWARENESS,
                    List.of(new AnswerOption("yes", "知道", 100), new AnswerOption("no", "不知道", 0)))),
            LocalDate.parse("2021-03-31")));
    private static final Facts TOKENS = fact(new TokensIssued("q1", "c1", 50, 120));
    private static final Facts CLOSED = fact(new QuestionnaireClosed("q1", "c1"));

    @Test
    void tokensAndAnswersAreCounted() {
        QuestionnaireRow row = row(Stream.of(OPENED, TOKENS, answer(1, "yes"), answer(2, "no"), answer(3, "yes")));
        assertThat(row)
                .returns(120L, QuestionnaireRow::tokensIssued)
                .returns(3L, QuestionnaireRow::answers)
                .returns(false, QuestionnaireRow::closed)
                .returns("demo/xinhualu", QuestionnaireRow::unitPath);
        assertThat(row.questions().getFirst().options())
                .extracting(QuestionLine.OptionLine::chosen)
                .containsExactly(2L, 1L);
    }

    @Test
    void aSheetThatCameInWhileItWasBeingClosedIsInNoSum() {
        QuestionnaireRow row = row(Stream.of(OPENED, answer(1, "yes"), CLOSED, answer(2, "yes")));
        assertThat(row)
                .returns(true, QuestionnaireRow::closed)
                .returns(1L, QuestionnaireRow::answers)
                .returns(1L, QuestionnaireRow::tooLate);
        assertThat(row.questions().getFirst().options().getFirst().chosen()).isEqualTo(1);
    }

    @Test
    void onlyTheOfficeSeesSumsThatGrowOrAreOfAFew() {
        Stream<Facts> nine = IntStream.range(0, 9).mapToObj(number -> answer(number, "yes"));
        Stream<Facts> ten = IntStream.range(0, 10).mapToObj(number -> answer(number, "yes"));
        Stream<Facts> open = IntStream.range(0, 10).mapToObj(number -> answer(number, "yes"));
        assertThat(row(Stream.of(Stream.of(OPENED), nine, Stream.of(CLOSED)).flatMap(it -> it))
                        .internal())
                .isTrue();
        assertThat(row(Stream.of(Stream.of(OPENED), ten, Stream.of(CLOSED)).flatMap(it -> it))
                        .internal())
                .isFalse();
        assertThat(row(Stream.concat(Stream.of(OPENED), open)).internal()).isTrue();
    }

    private static Facts answer(int sheet, String option) {
        return fact(
                new QuestionnaireAnswered("sheet" + sheet, "xinhualu", "q1", "c1", List.of(new Choice("A", option))));
    }

    private static QuestionnaireRow row(Stream<Facts> facts) {
        return Rows.of(new QuestionnaireResults(), facts.toArray(Facts[]::new)).row("q1");
    }
}
