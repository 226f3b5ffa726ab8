package io.taizhang.command.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which kind of thing a field names by its id, so that a form can let people choose among those there are. */
final class References {
    /** Those of which the name of the field says another thing, or none. */
    private static final Map<String, String> SAID_OTHERWISE = Map.ofEntries(
            Map.entry("organisation/parentId", "unit"),
            Map.entry("organisation/newParentId", "unit"),
            Map.entry("casework/departmentId", "unit"),
            Map.entry("casework/intoCaseId", "case"),
            Map.entry("campaign/newMaterialId", "material"),
            Map.entry("renovation/contractId", "project-contract"),
            Map.entry("renovation/paymentId", "project-payment"),
            Map.entry("service/contractId", "service-contract"),
            Map.entry("honour/roundId", "honour-round"),
            Map.entry("flag/roundId", "flag-round"),
            Map.entry("fund/allocationId", "allocation"),
            Map.entry("fund/projectOrCampaignId", "beneficiary"));

    private static final List<String> OFTEN = List.of("unit", "merchant", "place", "post", "team");

    private References() {}

    /** The type of the thing, as it stands in subjects; empty where the field names none. */
    static Optional<String> of(String context, String field) {
        String said = SAID_OTHERWISE.get(context + "/" + field);
        if (said != null) {
            return Optional.of(said);
        }
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
