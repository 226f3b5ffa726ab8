package io.taizhang.query.casework;

import io.taizhang.api.casework.CaseCategory;
import io.taizhang.api.casework.CaseworkEvent.ServicePolicyPublished;
import io.taizhang.api.casework.CaseworkEvent.ServicePolicyRevised;
import io.taizhang.api.casework.ServiceClocks;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerThing;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each unit promises in its latest version. */
final class ServicePolicies extends PerThing<PolicyRow> {

    ServicePolicies() {
        super(
                "policy",
                "service-policy",
                new Title("服务时限标准", "Service policies"),
                PolicyRow.class,
                Set.of(ServicePolicyPublished.class, ServicePolicyRevised.class));
    }

    @Override
    public PolicyRow apply(String key, @Nullable PolicyRow row, Fact fact) {
        return switch (fact.event()) {
            case ServicePolicyPublished it -> row(key, it.version(), it.clocks(), it.categories(), fact);
            case ServicePolicyRevised it -> row(key, it.version(), it.clocks(), it.categories(), fact);
            default -> throw unexpected(fact);
        };
    }

    private static PolicyRow row(
            String key, int version, ServiceClocks clocks, List<CaseCategory> categories, Fact fact) {
        int total = clocks.decideSec() + clocks.dispatchSec() + clocks.arriveSec();
        return new PolicyRow(
                key,
                fact.unitPath(),
                version,
                clocks.decideSec(),
                clocks.dispatchSec(),
                clocks.arriveSec(),
                total,
                categories,
                fact.occurredAt());
    }
}
