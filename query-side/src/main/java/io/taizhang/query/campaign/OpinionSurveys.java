package io.taizhang.query.campaign;

import io.taizhang.api.campaign.CampaignEvent.OpinionSurveyRecorded;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.Described;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 三率一度: one row for each survey, numbered within its campaign, so that the key is {@code c1/1}. */
final class OpinionSurveys extends Described<SurveyRow> {

    OpinionSurveys() {
        super(
                "opinion-surveys",
                new Title("三率一度", "Opinion surveys"),
                SurveyRow.class,
                Set.of(OpinionSurveyRecorded.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of("campaignId");
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        OpinionSurveyRecorded survey = (OpinionSurveyRecorded) fact.event();
        return List.of(survey.campaignId() + "/" + survey.surveyNo());
    }

    @Override
    public SurveyRow apply(String key, @Nullable SurveyRow row, Fact fact) {
        OpinionSurveyRecorded survey = (OpinionSurveyRecorded) fact.event();
        return new SurveyRow(
                survey.campaignId(),
                survey.surveyNo(),
                fact.unitPath(),
                fact.occurredOn(),
                survey.sample(),
                survey.awarenessPct(),
                survey.supportPct(),
                survey.participationPct(),
                survey.satisfactionPct());
    }

    @Override
    public String subjectOf(String key) {
        return "campaign/" + key.substring(0, key.indexOf('/'));
    }
}
