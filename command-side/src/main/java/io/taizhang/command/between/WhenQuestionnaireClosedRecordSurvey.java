package io.taizhang.command.between;

import io.taizhang.api.campaign.CampaignEvent.QuestionnaireAnswered;
import io.taizhang.api.campaign.CampaignEvent.QuestionnaireClosed;
import io.taizhang.api.campaign.CampaignEvent.QuestionnaireOpened;
import io.taizhang.command.Automation;
import io.taizhang.command.campaign.SurveyRates;
import io.taizhang.command.following.Follower.Start;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import java.util.List;

/**
 * Counts the sheets of a questionnaire that stand before its end, and tells its campaign the rates. A campaign that was
 * concluded meanwhile refuses: its surveys are done.
 */
final class WhenQuestionnaireClosedRecordSurvey implements Automation<QuestionnaireClosed> {
    private static final int AT_ONCE = 1_000;

    private final Ledger ledger;

    WhenQuestionnaireClosedRecordSurvey(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Class<QuestionnaireClosed> answers() {
        return QuestionnaireClosed.class;
    }

    @Override
    public Start start() {
        return Start.AT_THE_FIRST_FACT;
    }

    @Override
    public void on(QuestionnaireClosed closed, Fact fact, Desk desk) {
        counted("questionnaire/" + closed.questionnaireId(), fact.position())
                .survey(closed.campaignId())
                .ifPresent(desk::issue);
    }

    private SurveyRates counted(String questionnaire, long end) {
        SurveyRates rates = new SurveyRates(List.of());
        long after = 0;
        List<Fact> facts = ledger.about(questionnaire, after, end, AT_ONCE);
        while (!facts.isEmpty()) {
            for (Fact fact : facts) {
                switch (fact.event()) {
                    case QuestionnaireOpened opened -> rates = new SurveyRates(opened.questions());
                    case QuestionnaireAnswered answered -> rates.add(answered.answers());
                    default -> {}
                }
            }
            after = facts.getLast().position();
            facts = ledger.about(questionnaire, after, end, AT_ONCE);
        }
        return rates;
    }
}
