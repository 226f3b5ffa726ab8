package io.taizhang.command.honour;

import io.taizhang.api.Sealed;
import io.taizhang.api.honour.CandidateKind;
import io.taizhang.api.honour.HouseholdStars;
import io.taizhang.api.honour.HouseholdWithStars;
import io.taizhang.ledger.PersonalData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of a batch of households, each sealed under its own key; the keys are asked for all at once. */
record HouseholdNames(List<HouseholdWithStars> households) {

    List<String> subjects() {
        return households.stream().map(HouseholdNames::subject).toList();
    }

    List<HouseholdStars> sealed(PersonalData personalData) {
        Map<String, String> names = new LinkedHashMap<>();
        households.forEach(household -> names.put(subject(household), household.name()));
        Map<String, Sealed> sealed = personalData.sealAll(names);
        return households.stream()
                .map(household ->
                        new HouseholdStars(household.householdId(), sealed.get(subject(household)), household.stars()))
                .toList();
    }

    private static String subject(HouseholdWithStars household) {
        return CandidateKind.HOUSEHOLD.subject(household.householdId());
    }
}
