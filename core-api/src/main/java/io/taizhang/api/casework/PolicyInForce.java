package io.taizhang.api.casework;

import java.util.List;

/**
 * The promise that a case was reported under: it keeps it whatever is promised later.
 *
 * @param policyId the unit whose promise it is
 */
public record PolicyInForce(String policyId, int version, ServiceClocks clocks, List<CaseCategory> categories) {

    public PolicyInForce {
        categories = List.copyOf(categories);
    }
}
