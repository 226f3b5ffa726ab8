package io.taizhang.command.honour;

import static io.taizhang.command.honour.HonourRule.HOUSEHOLD_LISTED_TWICE;
import static io.taizhang.command.honour.HonourRule.NO_STARS_TO_TAKE_BACK;
import static io.taizhang.command.honour.HonourRule.STARS_ALREADY_CONFERRED;
import static io.taizhang.command.honour.HonourRule.STARS_BEYOND_CRITERIA;

import io.taizhang.api.honour.HonourEvent;
import io.taizhang.api.honour.HonourEvent.HouseholdStarsConferred;
import io.taizhang.api.honour.HonourEvent.HouseholdStarsTakenBack;
import io.taizhang.api.honour.HouseholdStars;
import io.taizhang.api.honour.HouseholdWithStars;
import io.taizhang.api.honour.StarsTakenBack;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The households of a round and their stars: an id and a number for each, whatever else the facts say. */
final class HouseholdRoll {
    private final Map<String, Integer> stars = new HashMap<>();
    private final Set<String> conferredBy = new HashSet<>();
    private Step latest = Step.NONE;

    void enter(HonourEvent event, Step step) {
        switch (event) {
            case HouseholdStarsConferred it -> {
                for (HouseholdStars household : it.households()) {
                    stars.put(household.householdId(), household.stars());
                }
                conferredBy.add(step.by());
                latest = latest.orLater(step);
            }
            case HouseholdStarsTakenBack it ->
                it.households().forEach(household -> stars.remove(household.householdId()));
            default -> {}
        }
    }

    /** @param criteria how many stars there are */
    void mustTake(List<HouseholdWithStars> households, int criteria) {
        Set<String> listed = new HashSet<>();
        for (HouseholdWithStars household : households) {
            String id = household.householdId();
            HOUSEHOLD_LISTED_TWICE.refuseIf(!listed.add(id), id);
            STARS_ALREADY_CONFERRED.refuseIf(stars.containsKey(id), id);
            STARS_BEYOND_CRITERIA.refuseIf(household.stars() > criteria, id, household.stars(), criteria);
        }
    }

    /** What is taken back, by somebody who conferred none of the round's stars. */
    List<StarsTakenBack> takenBack(List<String> householdIds, Issued issued) {
        Set<String> listed = new HashSet<>();
        for (String id : householdIds) {
            HOUSEHOLD_LISTED_TWICE.refuseIf(!listed.add(id), id);
            NO_STARS_TO_TAKE_BACK.refuseIf(!stars.containsKey(id), id);
        }
        latest.mustPrecede(issued);
        conferredBy.forEach(issued::notBy);
        return householdIds.stream()
                .map(id -> new StarsTakenBack(id, stars.get(id)))
                .toList();
    }

    int count() {
        return stars.size();
    }
}
