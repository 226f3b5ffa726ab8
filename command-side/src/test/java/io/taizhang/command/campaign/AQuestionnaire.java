package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.ACampaign.official;

import io.taizhang.api.campaign.AnswerOption;
import io.taizhang.api.campaign.AnswerToken;
import io.taizhang.api.campaign.CampaignCommand.OpenQuestionnaire;
import io.taizhang.api.campaign.CampaignEvent.QuestionnaireOpened;
import io.taizhang.api.campaign.CampaignEvent.TokensIssued;
import io.taizhang.api.campaign.Choice;
import io.taizhang.api.campaign.Measure;
import io.taizhang.api.campaign.Question;
import io.taizhang.command.Lookup;
import io.taizhang.command.testing.Given;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Questionnaire {@code q1} of campaign {@code c1}: four questions, one for each measure, until 31 March 2021. */
final class AQuestionnaire {
    static final LocalDate CLOSES = LocalDate.parse("2021-03-31");
    static final List<Question> QUESTIONS = List.of(
            yesOrNo("A", Measure.AWARENESS),
            yesOrNo("B", Measure.SUPPORT),
            yesOrNo("C", Measure.PARTICIPATION),
            new Question(
                    "D",
                    "您满意吗？",
                    Measure.SATISFACTION,
                    List.of(option("very", 100), option("quite", 60), option("not", 0))));
    static final QuestionnaireOpened OPENED =
            new QuestionnaireOpened("q1", "xinhualu", "c1", "群众问卷", QUESTIONS, CLOSES);
    static final TokensIssued TOKENS = new TokensIssued("q1", "c1", 100, 100);

    /** A digest that anybody can compute: what is kept secret is not what these tests are about. */
    static final AnswerTokens KEYED = new KeyedAnswerTokens(bytes -> {
        return HexFormat.of().toHexDigits(Arrays.hashCode(bytes) * 0x9E3779B97F4A7C15L);
    });

    static final AnswerToken TOKEN = KEYED.of("q1", 7);

    private AQuestionnaire() {}

    static Question yesOrNo(String code, Measure measure) {
        return new Question(code, "您知道吗？", measure, List.of(option("yes", 100), option("no", 0)));
    }

    static AnswerOption option(String code, Integer countsPct) {
        return new AnswerOption(code, code, countsPct);
    }

    static OpenQuestionnaire open(List<Question> questions) {
        return new OpenQuestionnaire("q1", "c1", "群众问卷", questions, CLOSES);
    }

    static List<Choice> choices(String awareness, String support, String participation, String satisfaction) {
        return List.of(
                new Choice("A", awareness),
                new Choice("B", support),
                new Choice("C", participation),
                new Choice("D", satisfaction));
    }

    /** With campaign {@code c1} open since March 2021, and {@code over} concluded. */
    static Given<Questionnaire> none() {
        Instant march = Instant.parse("2021-03-01T01:00:00Z");
        return Given.of(Questionnaire.class, ACampaign.units())
                .using(ledger(Map.of(
                        "campaign/c1", new Campaign.Standing("xinhualu", true, march),
                        "campaign/over", new Campaign.Standing("xinhualu", false, march))));
    }

    static Given<Questionnaire> opened() {
        return none().fact(official(), OPENED);
    }

    /** @param sheets ids of those that are filled in already */
    static Given<Sheet> toAnswer(boolean closed, String... sheets) {
        Map<String, Object> known = new HashMap<>();
        known.put(
                "questionnaire/q1",
                new Questionnaire.Standing("xinhualu", "c1", "群众问卷", QUESTIONS, CLOSES, 100, closed));
        Arrays.stream(sheets).forEach(sheet -> known.put("sheet/" + sheet, true));
        return Given.of(Sheet.class, ACampaign.units()).using(ledger(known), KEYED);
    }

    private static Lookup ledger(Map<String, Object> answers) {
        return new Lookup() {
            @Override
            @SuppressWarnings("unchecked")
            public <A, R> Optional<R> ask(Class<A> aggregate, String stream, Function<A, R> question) {
                return Optional.ofNullable((R) answers.get(stream));
            }
        };
    }
}
