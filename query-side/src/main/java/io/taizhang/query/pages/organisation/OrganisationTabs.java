package io.taizhang.query.pages.organisation;

import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Tab;
import java.util.List;

/** The pages of the organisation, beside each other. */
public final class OrganisationTabs {
    private OrganisationTabs() {}

    public static List<Tab> of(Frame frame) {
        return Tab.of(
                frame,
                "organisation.units",
                "/organisation",
                "organisation.places",
                "/organisation/places",
                "organisation.merchants",
                "/organisation/merchants",
                "organisation.posts",
                "/organisation/posts",
                "organisation.teams",
                "/organisation/teams",
                "organisation.facilities",
                "/organisation/facilities",
                "organisation.imports",
                "/organisation/imports");
    }
}
