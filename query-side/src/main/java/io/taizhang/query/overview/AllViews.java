package io.taizhang.query.overview;

import io.taizhang.query.View;
import io.taizhang.query.activity.ActivityViews;
import io.taizhang.query.campaign.CampaignViews;
import io.taizhang.query.casework.CaseworkViews;
import io.taizhang.query.flag.FlagViews;
import io.taizhang.query.fund.FundViews;
import io.taizhang.query.honour.HonourViews;
import io.taizhang.query.inspection.InspectionViews;
import io.taizhang.query.lens.LensViews;
import io.taizhang.query.organisation.OrganisationViews;
import io.taizhang.query.personal.PersonalViews;
import io.taizhang.query.renovation.RenovationViews;
import io.taizhang.query.service.ServiceViews;
import java.util.List;
import java.util.stream.Stream;

/** Every view of this build; a new context adds its list here. */
public final class AllViews {

    private AllViews() {}

    public static List<View<?>> list() {
        return Stream.of(
                        OrganisationViews.all(),
                        CampaignViews.all(),
                        RenovationViews.all(),
                        FundViews.all(),
                        FlagViews.all(),
                        HonourViews.all(),
                        InspectionViews.all(),
                        ActivityViews.all(),
                        ServiceViews.all(),
                        CaseworkViews.all(),
                        LensViews.all(),
                        PersonalViews.all(),
                        OverviewViews.all())
                .<View<?>>flatMap(List::stream)
                .toList();
    }
}
