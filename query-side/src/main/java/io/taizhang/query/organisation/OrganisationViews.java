package io.taizhang.query.organisation;

import io.taizhang.query.View;
import java.util.List;

/** The views of organisation. */
public final class OrganisationViews {

    private OrganisationViews() {}

    public static List<View<?>> all() {
        return List.of(
                new UnitRegister(),
                new PostRegister(),
                new TeamRegister(),
                new FacilityRegister(),
                new MerchantRegister(),
                new PlaceRegister());
    }
}
