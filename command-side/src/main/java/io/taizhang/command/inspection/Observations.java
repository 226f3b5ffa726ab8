package io.taizhang.command.inspection;

import static io.taizhang.command.inspection.InspectionRule.CORRECTED_TWICE;
import static io.taizhang.command.inspection.InspectionRule.DEDUCTION_OUT_OF_RANGE;
import static io.taizhang.command.inspection.InspectionRule.ITEM_UNKNOWN;
import static io.taizhang.command.inspection.InspectionRule.NOTHING_APPLICABLE;
import static io.taizhang.command.inspection.InspectionRule.OBSERVATIONS_MISSING;
import static io.taizhang.command.inspection.InspectionRule.PLACE_NOT_SAMPLED;

import io.taizhang.api.inspection.ChecklistItem;
import io.taizhang.api.inspection.Correction;
import io.taizhang.api.inspection.InspectionEvent;
import io.taizhang.api.inspection.InspectionEvent.AppealDecided;
import io.taizhang.api.inspection.InspectionEvent.InspectionPlanned;
import io.taizhang.api.inspection.InspectionEvent.ObservationRecorded;
import io.taizhang.api.inspection.Score;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is to be observed on an inspection, and what was; corrected by appeals that were upheld. */
final class Observations {
    private final List<ChecklistItem> items = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    /** By place and item. */
    private final Map<String, Observed> observed = new HashMap<>();

    void enter(InspectionEvent event) {
        switch (event) {
            case InspectionPlanned plan -> {
                items.addAll(plan.items());
                places.addAll(plan.sampledPlaceIds());
            }
            case ObservationRecorded it ->
                observed.put(key(it.placeId(), it.itemCode()), new Observed(it.result(), it.deduction()));
            case AppealDecided decision -> decision.corrections().forEach(it -> correct(observed, it));
            default -> {}
        }
    }

    /** @return the points of the item */
    int mustAllow(String placeId, String itemCode, Observed observation) {
        PLACE_NOT_SAMPLED.refuseIf(!places.contains(placeId), placeId);
        int points = item(itemCode).points();
        DEDUCTION_OUT_OF_RANGE.refuseIf(
                !observation.deductsRightly(points), itemCode, observation.result(), observation.deduction(), points);
        return points;
    }

    Score score() {
        int missing = items.size() * places.size() - observed.size();
        OBSERVATIONS_MISSING.refuseIf(missing > 0, missing);
        return score(observed);
    }

    /** The score with these corrections made to what was observed. */
    Score scoreAfter(List<Correction> corrections) {
        Set<String> named = new HashSet<>();
        Map<String, Observed> corrected = new HashMap<>(observed);
        for (Correction it : corrections) {
            mustAllow(it.placeId(), it.itemCode(), new Observed(it.result(), it.deduction()));
            CORRECTED_TWICE.refuseIf(!named.add(key(it.placeId(), it.itemCode())), it.placeId(), it.itemCode());
            correct(corrected, it);
        }
        return score(corrected);
    }

    private Score score(Map<String, Observed> observations) {
        Scoring scoring = new Scoring();
        for (String placeId : places) {
            scoring.place(placeId);
            for (ChecklistItem item : items) {
                scoring.add(item.points(), observations.get(key(placeId, item.code())));
            }
        }
        NOTHING_APPLICABLE.refuseIf(scoring.isEmpty());
        return scoring.score();
    }

    List<String> places() {
        return List.copyOf(places);
    }

    List<String> itemCodes() {
        return items.stream().map(ChecklistItem::code).toList();
    }

    private ChecklistItem item(String code) {
        return items.stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ITEM_UNKNOWN.refusal(code));
    }

    private static void correct(Map<String, Observed> observations, Correction it) {
        observations.put(key(it.placeId(), it.itemCode()), new Observed(it.result(), it.deduction()));
    }

    /** No id has a bar in it. */
    private static String key(String placeId, String itemCode) {
        return placeId + "|" + itemCode;
    }
}
