package io.taizhang.query.pages.overview;

import io.taizhang.query.engine.Docs;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.UnitNames;
import io.taizhang.query.pages.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What cases are called where many people see it: by their category, or by where they came from while they have none. What
 * was reported in somebody's own words stands on the desk, not on a wall.
 */
@Component
class CaseNames {
    private final Details details;
    private final Docs docs = new Docs();

    CaseNames(Details details) {
        this.details = details;
    }

    /** By the cases' ids. */
    Map<String, String> of(List<ObjectNode> cases, Words words) {
        Map<String, String> policies = details.names(
                "service-policy",
                cases.stream()
                        .map(row -> row.path("policyId").asString())
                        .distinct()
                        .toList(),
                "categories");
        Map<String, String> names = new HashMap<>();
        for (ObjectNode row : cases) {
            names.put(row.path("caseId").asString(), name(row, policies, words));
        }
        return names;
    }

    private String name(ObjectNode row, Map<String, String> policies, Words words) {
        String code = row.path("category").asString("");
        if (code.isEmpty()) {
            return words.of("CaseSource", row.path("source").asString());
        }
        String categories = policies.get(row.path("policyId").asString());
        return categories == null
                ? code
                : docs.tree(categories)
                        .valueStream()
                        .filter(category -> category.path("code").asString().equals(code))
                        .findFirst()
                        .map(category -> category.path("title").asString())
                        .orElse(code);
    }

    /** Who has it: the department, or the office while none has. */
    static String unit(UnitNames units, JsonNode row) {
        return units.of(
                row.path("departmentId").isString()
                        ? row.path("departmentId").asString()
                        : row.path("unitId").asString());
    }
}
