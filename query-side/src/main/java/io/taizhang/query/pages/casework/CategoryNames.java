package io.taizhang.query.pages.casework;

import io.taizhang.ledger.LedgerClock;
import io.taizhang.query.engine.Docs;
import io.taizhang.query.engine.FoundRow;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Reach;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.engine.Rows;
import io.taizhang.query.engine.RowsAsked;
import io.taizhang.query.engine.RowsAsked.During;
import io.taizhang.query.pages.Filter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What categories of cases are called. Whoever has a case is told, also a department, which does not see the policy of the
 * office above it.
 */
@Component
class CategoryNames {
    private final Rows rows;
    private final LedgerClock clock;
    private final Docs docs = new Docs();

    CategoryNames(Rows rows, LedgerClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The names of all categories, each under {@code policyId/code}. */
    Map<String, String> all() {
        Map<String, String> names = new HashMap<>();
        for (FoundRow policy : policies()) {
            for (JsonNode category : docs.tree(policy.doc()).path("categories")) {
                String code = category.path("code").asString();
                names.put(policy.key() + "/" + code, category.path("title").asString(code));
            }
        }
        return names;
    }

    /** What categories there are to choose from, whoever's policy names them. */
    static List<Filter.Option> options(Map<String, String> names) {
        Map<String, String> byCode = new TreeMap<>();
        names.forEach((key, name) -> byCode.merge(
                key.substring(key.indexOf('/') + 1),
                name,
                (one, other) -> one.contains(other) ? one : one + "、" + other));
        return byCode.entrySet().stream()
                .map(category -> new Filter.Option(category.getKey(), category.getValue()))
                .toList();
    }

    private List<FoundRow> policies() {
        try {
            return rows.find(new RowsAsked(
                            "service-policy",
                            new Reach(null),
                            null,
                            true,
                            During.now(clock.instant()),
                            Map.of(),
                            null,
                            0,
                            RowsAsked.LARGEST_PAGE,
                            null))
                    .items();
        } catch (QueryRefusal refusal) {
            if (refusal.refused() == Refused.VIEW_NOT_READY) {
                return List.of();
            }
            throw refusal;
        }
    }
}
