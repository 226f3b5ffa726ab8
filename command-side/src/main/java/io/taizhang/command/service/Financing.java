package io.taizhang.command.service;

import static io.taizhang.command.service.ServiceRule.FUND_CLOSED;
import static io.taizhang.command.service.ServiceRule.FUND_OF_ANOTHER_UNIT;
import static io.taizhang.command.service.ServiceRule.FUND_PURPOSE_MISMATCH;
import static io.taizhang.command.service.ServiceRule.FUND_UNKNOWN;

import io.taizhang.api.fund.FundPurpose;
import io.taizhang.command.Issued;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fund that bears a fee, if one is named. */
record Financing(@Nullable String fundId) {

    /** @param unit the contract's, with those above it */
    void mustBearServicesOf(List<String> unit, Purses purses, Issued issued) {
        if (fundId != null) {
            Purses.Standing fund = purses.find(fundId).orElseThrow(() -> FUND_UNKNOWN.refusal(fundId));
            FUND_OF_ANOTHER_UNIT.refuseIf(!unit.contains(fund.unitId()), fundId, unit.getLast());
            FUND_PURPOSE_MISMATCH.refuseIf(fund.purpose() != FundPurpose.SERVICE, fundId, fund.purpose());
            FUND_CLOSED.refuseIf(!fund.open(), fundId);
            issued.notBefore(fund.openedAt());
        }
    }
}
