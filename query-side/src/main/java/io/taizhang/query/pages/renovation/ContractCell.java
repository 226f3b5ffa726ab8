package io.taizhang.query.pages.renovation;

import io.taizhang.query.pages.Words;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A contract as a line of the project's page. */
record ContractCell(
        String id,
        String contractor,
        String method,
        String sum,
        String exactSum,
        String certified,
        String exactCertified,
        String share,
        String startsOn,
        String endsOn,
        int variations) {

    static List<ContractCell> all(ObjectNode project, Words words) {
        return project.path("contracts")
                .valueStream()
                .map(contract -> of(contract, words))
                .toList();
    }

    private static ContractCell of(JsonNode contract, Words words) {
        long sum = contract.path("sumFen").longValue();
        long certified = contract.path("certifiedFen").longValue();
        return new ContractCell(
                contract.path("contractId").asString(),
                contract.path("contractor").asString(),
                words.of("ProcurementMethod", contract.path("method").asString()),
                words.wan(sum),
                words.yuan(sum),
                words.wan(certified),
                words.yuan(certified),
                words.share(certified, sum),
                contract.path("startsOn").asString(),
                contract.path("endsOn").asString(),
                contract.path("variations").intValue());
    }
}
