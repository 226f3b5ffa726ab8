package io.taizhang.command.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Which kind of thing a field names by its id, so that a form can let people choose among those there are. */
final class References {
    /** Those of which the name of the field says another thing, or none. */
    private static final Map<String, String> SAID_OTHERWISE = Map.ofEntries(
            Map.entry("organisation/parentId", "unit"),
            Map.entry("organisation/newParentId", "unit"),
            Map.entry("campaign/assign-task/indicatorCode", "indicator"),
            Map.entry("campaign/reach-milestone/code", "milestone"),
            Map.entry("campaign/return-progress/reportNo", "progress-report"),
            Map.entry("campaign/review-campaign/indicatorCode", "indicator"),
            Map.entry("campaign/submit-material/indicatorCode", "indicator"),
            Map.entry("campaign/verify-progress/reportNo", "progress-report"),
            Map.entry("casework/category", "case-category"),
            Map.entry("casework/departmentId", "unit"),
            Map.entry("casework/intoCaseId", "case"),
            Map.entry("casework/policyId", "unit"),
            Map.entry("campaign/newMaterialId", "material"),
            Map.entry("renovation/contractId", "project-contract"),
            Map.entry("renovation/paymentId", "project-payment"),
            Map.entry("service/contractId", "service-contract"),
            Map.entry("honour/roundId", "honour-round"),
            Map.entry("honour/candidateNo", "honour-candidate"),
            Map.entry("honour/objectionId", "honour-objection"),
            Map.entry("flag/roundId", "flag-round"),
            Map.entry("flag/appealId", "flag-appeal"),
            Map.entry("flag/objectionId", "flag-objection"),
            Map.entry("flag/score-merchant/criterionCode", "criterion"),
            Map.entry("inspection/appealId", "score-appeal"),
            Map.entry("inspection/decide-appeal/itemCode", "checklist-item"),
            Map.entry("inspection/raise-finding/itemCode", "checklist-item"),
            Map.entry("inspection/record-observation/itemCode", "checklist-item"),
            Map.entry("activity/rotation", "unit"),
            Map.entry("personal/approve-erasure/subjectId", "erasure"),
            Map.entry("personal/refuse-erasure/subjectId", "erasure"),
            Map.entry("fund/allocationId", "allocation"),
            Map.entry("fund/paymentId", "project-payment"),
            Map.entry("fund/projectOrCampaignId", "beneficiary"));

    private static final List<String> OFTEN = List.of("unit", "merchant", "place", "post", "team");

    private References() {}

    /** The type of the thing, as it stands in subjects or within another; empty where the field names none. */
    static Optional<String> of(CommandType command, String field) {
        return Stream.of(command.path(), command.context())
                .map(place -> SAID_OTHERWISE.get(place + "/" + field))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> byItsName(field));
    }

    private static Optional<String> byItsName(String field) {
        String single = field.endsWith("Ids") ? field.substring(0, field.length() - 1) : field;
        if (!single.endsWith("Id")) {
            return Optional.empty();
        }
        String thing = single.substring(0, single.length() - 2);
        return OFTEN.stream()
                .filter(type ->
                        thing.equals(type) || thing.endsWith(Character.toUpperCase(type.charAt(0)) + type.substring(1)))
                .findFirst()
                .or(() -> Optional.of(thing));
    }
}
