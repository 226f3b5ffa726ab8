package io.taizhang.benchmarks.views;

import io.taizhang.api.organisation.OrganisationEvent.MerchantRegistered;
import io.taizhang.api.organisation.OrganisationEvent.PlaceRegistered;
import io.taizhang.api.organisation.OrganisationEvent.TeamFormed;
import io.taizhang.api.organisation.PlaceKind;
import io.taizhang.api.organisation.TeamKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is new in the registers: a place, a team, three merchants where a round of flags is to come. */
final class Registered {
    static final int MERCHANTS = 3;

    private Registered() {}

    static List<Recorded> in(Affair affair) {
        Instant at = affair.begins(0);
        List<Recorded> facts = new ArrayList<>();
        String place = affair.place();
        facts.add(affair.inCommunity(
                "place/" + place,
                affair.official(),
                at,
                new PlaceRegistered(
                        place,
                        affair.unit(),
                        PlaceKind.COMPOUND,
                        "点位" + affair.number(),
                        null,
                        null,
                        900L,
                        1987,
                        12,
                        420L,
                        null)));
        String team = "team-" + affair.number();
        facts.add(affair.inCommunity(
                "team/" + team,
                affair.official(),
                at,
                new TeamFormed(team, affair.unit(), TeamKind.VOLUNTEER, "志愿队" + affair.number(), 12)));
        for (int which = 0; which < MERCHANTS; which++) {
            String merchant = affair.merchant(which);
            facts.add(affair.inCommunity(
                    "merchant/" + merchant,
                    affair.official(),
                    at,
                    new MerchantRegistered(merchant, affair.unit(), "示例商户" + merchant, null, "餐饮", "示例路1号")));
        }
        return facts;
    }
}
