package io.taizhang.query.campaign;

import io.taizhang.query.View;
import java.util.List;

/** The views of campaigns. */
public final class CampaignViews {

    private CampaignViews() {}

    public static List<View<?>> all() {
        return List.of(
                new CampaignProgress(),
                new TaskLedger(),
                new ResponsibilityLetters(),
                new UnitRanking(),
                new MaterialLedger(),
                new MaterialCoverage(),
                new OpinionSurveys(),
                new QuestionnaireResults());
    }
}
