package io.taizhang.command.casework;

import static io.taizhang.command.casework.CaseworkRule.CATEGORY_UNKNOWN;
import static io.taizhang.command.casework.CaseworkRule.NO_POLICY_IN_FORCE;
import static io.taizhang.command.casework.CaseworkRule.PLACE_OF_ANOTHER_UNIT;
import static io.taizhang.command.casework.CaseworkRule.PLACE_UNKNOWN;

import io.taizhang.api.casework.CaseCategory;
import io.taizhang.api.casework.CaseClock;
import io.taizhang.api.casework.CaseMark;
import io.taizhang.api.casework.Clocking;
import io.taizhang.api.casework.PolicyInForce;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.organisation.Places;
import io.taizhang.command.organisation.Places.KnownPlace;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case about to be reported.
 *
 * @param unitPath of the unit whose case it will be
 */
record Report(String unitPath, Issued issued) {

    PolicyInForce policy(Policies policies) {
        return policies.inForce(units(), issued.occurredAt())
                .orElseThrow(() -> NO_POLICY_IN_FORCE.refusal(units().getLast(), issued.occurredAt()));
    }

    void mustLieWithin(@Nullable String placeId, Places places) {
        if (placeId != null) {
            KnownPlace place = places.find(placeId).orElseThrow(() -> PLACE_UNKNOWN.refusal(placeId));
            PLACE_OF_ANOTHER_UNIT.refuseIf(!place.isOnTheLineOf(unitPath), placeId);
            CommonRule.CLOSED.refuseIf(!place.open(), "place/" + placeId);
            issued.notBefore(place.registeredAt());
        }
    }

    CaseMark mark(@Nullable String gridCode, @Nullable String trackingId) {
        CaseMark mark = new CaseMark(units(), YearMonth.from(issued.day()).toString(), gridCode, trackingId, null);
        return new Handover(issued).mark(mark);
    }

    Clocking clocking(PolicyInForce policy, CaseMark mark) {
        Duration time = Duration.ofSeconds(policy.clocks().decideSec());
        return new Stopwatch().starting(CaseClock.DECIDE, time, mark.aside() != null, issued);
    }

    static CaseCategory category(PolicyInForce policy, String code) {
        return policy.categories().stream()
                .filter(category -> category.code().equals(code))
                .findFirst()
                .orElseThrow(() -> CATEGORY_UNKNOWN.refusal(code));
    }

    private List<String> units() {
        return List.of(unitPath.split("/"));
    }
}
