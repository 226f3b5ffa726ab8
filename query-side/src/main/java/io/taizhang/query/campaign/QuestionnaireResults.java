package io.taizhang.query.campaign;

import io.taizhang.api.campaign.CampaignEvent.QuestionnaireAnswered;
import io.taizhang.api.campaign.CampaignEvent.QuestionnaireClosed;
import io.taizhang.api.campaign.CampaignEvent.QuestionnaireOpened;
import io.taizhang.api.campaign.CampaignEvent.TokensIssued;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.Described;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 问卷结果: one row for each questionnaire, in sums. */
final class QuestionnaireResults extends Described<QuestionnaireRow> {

    QuestionnaireResults() {
        super(
                "questionnaire-results",
                new Title("问卷结果", "Questionnaire results"),
                QuestionnaireRow.class,
                Set.of(
                        QuestionnaireOpened.class,
                        TokensIssued.class,
                        QuestionnaireAnswered.class,
                        QuestionnaireClosed.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of("campaignId", "closed");
    }

    /** A sheet has a stream of its own, and counts for its questionnaire. */
    @Override
    public Collection<String> keysOf(Fact fact) {
        return List.of(
                switch (fact.event()) {
                    case QuestionnaireOpened event -> event.questionnaireId();
                    case TokensIssued event -> event.questionnaireId();
                    case QuestionnaireAnswered event -> event.questionnaireId();
                    case QuestionnaireClosed event -> event.questionnaireId();
                    default -> throw unexpected(fact);
                });
    }

    @Override
    public String subjectOf(String key) {
        return "questionnaire/" + key;
    }

    @Override
    public QuestionnaireRow apply(String key, @Nullable QuestionnaireRow row, Fact fact) {
        return switch (fact.event()) {
            case QuestionnaireOpened event ->
                new QuestionnaireRow(
                        key,
                        event.campaignId(),
                        event.title(),
                        fact.unitPath(),
                        event.closesOn(),
                        false,
                        0,
                        0,
                        0,
                        event.questions().stream().map(QuestionLine::of).toList(),
                        true);
            case TokensIssued event -> standing(row, fact).issued(event.total(), fact.unitPath());
            case QuestionnaireAnswered event -> answered(standing(row, fact), event, fact);
            case QuestionnaireClosed _ -> standing(row, fact).over(fact.unitPath());
            default -> throw unexpected(fact);
        };
    }

    private static QuestionnaireRow answered(QuestionnaireRow row, QuestionnaireAnswered sheet, Fact fact) {
        if (row.closed()) {
            return row.answeredTooLate(fact.unitPath());
        }
        List<QuestionLine> counted = row.questions().stream()
                .map(question -> question.after(sheet.answers()))
                .toList();
        return row.answered(counted, fact.unitPath());
    }
}
