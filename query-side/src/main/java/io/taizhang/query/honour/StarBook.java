package io.taizhang.query.honour;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.taizhang.api.honour.HonourEvent.HouseholdStarsConferred;
import io.taizhang.api.honour.HonourEvent.HouseholdStarsTakenBack;
import io.taizhang.api.honour.HouseholdStars;
import io.taizhang.api.honour.StarsTakenBack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The stars of all programmes of a unit and of those below it, by programme. */
record StarBook(List<ProgrammeStars> programmes) {
    private static final int FIVE = 5;

    StarBook after(HouseholdStarsConferred fact) {
        return with(
                fact.programmeId(),
                programme -> programme.called(fact.title(), fact.criteria()).with(fact.period(), period -> {
                    PeriodStars next = period;
                    for (Map.Entry<Integer, Long> counted :
                            count(fact.households()).entrySet()) {
                        next = next.plus(counted.getKey(), counted.getValue());
                    }
                    return next;
                }));
    }

    private static Map<Integer, Long> count(List<HouseholdStars> households) {
        return households.stream().collect(groupingBy(HouseholdStars::stars, counting()));
    }

    StarBook after(HouseholdStarsTakenBack fact) {
        return with(
                fact.programmeId(),
                programme -> programme.with(fact.period(), period -> {
                    PeriodStars next = period;
                    for (StarsTakenBack household : fact.households()) {
                        next = next.plus(household.stars(), -1);
                    }
                    return next;
                }));
    }

    private StarBook with(String programmeId, UnaryOperator<ProgrammeStars> change) {
        List<ProgrammeStars> next = new ArrayList<>(programmes);
        next.removeIf(one -> one.programmeId().equals(programmeId));
        next.add(change.apply(programmes.stream()
                .filter(one -> one.programmeId().equals(programmeId))
                .findFirst()
                .orElseGet(() -> ProgrammeStars.none(programmeId))));
        next.sort(Comparator.comparing(ProgrammeStars::programmeId));
        return new StarBook(List.copyOf(next));
    }

    /** Households with five stars in the latest period of each programme. */
    long fiveStar() {
        return programmes.stream().mapToLong(programme -> programme.now(FIVE)).sum();
    }
}
