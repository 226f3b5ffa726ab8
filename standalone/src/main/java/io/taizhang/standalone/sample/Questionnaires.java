package io.taizhang.standalone.sample;

import io.taizhang.api.campaign.AnswerOption;
import io.taizhang.api.campaign.AnswerToken;
import io.taizhang.api.campaign.CampaignCommand.AnswerQuestionnaire;
import io.taizhang.api.campaign.CampaignCommand.IssueTokens;
import io.taizhang.api.campaign.CampaignCommand.OpenQuestionnaire;
import io.taizhang.api.campaign.Choice;
import io.taizhang.api.campaign.Measure;
import io.taizhang.api.campaign.Question;
import io.taizhang.command.campaign.AnswerTokens;
import java.time.LocalDate;
import java.util.List;

/** Two questionnaires of a campaign under way: one that was answered and closed, and one that anybody may answer now. */
final class Questionnaires {
    private static final String UNIT = "xinhualu";
    private static final List<Question> QUESTIONS = List.of(
            asked("known", "您知道本街道正在创建全国文明典范城市吗？", Measure.AWARENESS, "知道", "不知道"),
            asked("supported", "您支持创建工作吗？", Measure.SUPPORT, "支持", "不支持"),
            asked("joined", "近一年您参加过文明创建活动吗？", Measure.PARTICIPATION, "参加过", "没有"),
            new Question(
                    "satisfied",
                    "您对身边的环境和秩序满意吗？",
                    Measure.SATISFACTION,
                    List.of(
                            new AnswerOption("very", "很满意", 100),
                            new AnswerOption("quite", "满意", 80),
                            new AnswerOption("fair", "一般", 60),
                            new AnswerOption("not", "不满意", 0))),
            new Question(
                    "first",
                    "您觉得最需要改进的是？",
                    null,
                    List.of(
                            new AnswerOption("parking", "停车", null),
                            new AnswerOption("rubbish", "垃圾清运", null),
                            new AnswerOption("green", "绿化", null))));

    private final Diary diary;
    private final AnswerTokens tokens;

    private Questionnaires(Diary diary, AnswerTokens tokens) {
        this.diary = diary;
        this.tokens = tokens;
    }

    static void write(Diary diary, LocalDate present, AnswerTokens tokens) {
        Questionnaires questionnaires = new Questionnaires(diary, tokens);
        questionnaires.opened("xinhualu-questionnaire-1", present.minusDays(60), present.minusDays(40), 20);
        questionnaires.opened("xinhualu-questionnaire-2", present.minusDays(4), present.plusDays(26), 3);
    }

    private void opened(String id, LocalDate opensOn, LocalDate closesOn, int answers) {
        diary.on(
                opensOn,
                "official-" + UNIT,
                new OpenQuestionnaire(id, UNIT + "-campaign", "文明创建群众问卷（示例）", QUESTIONS, closesOn));
        diary.on(opensOn.plusDays(1), "official-" + UNIT, new IssueTokens(id, 100));
        for (int number = 1; number <= answers; number++) {
            AnswerToken token = tokens.of(id, number);
            diary.on(
                    opensOn.plusDays(2),
                    Sample.CITIZEN_OF + UNIT,
                    new AnswerQuestionnaire(token.sheetId(), id, token.digits(), choices(number)));
        }
    }

    private static List<Choice> choices(int number) {
        return List.of(
                new Choice("known", number % 12 == 0 ? "no" : "yes"),
                new Choice("supported", number % 17 == 0 ? "no" : "yes"),
                new Choice("joined", number % 5 == 0 ? "no" : "yes"),
                new Choice("satisfied", List.of("very", "very", "quite", "fair").get(number % 4)),
                new Choice("first", List.of("parking", "rubbish", "green").get(number % 3)));
    }

    private static Question asked(String code, String text, Measure measure, String yes, String no) {
        return new Question(
                code, text, measure, List.of(new AnswerOption("yes", yes, 100), new AnswerOption("no", no, 0)));
    }
}
