package io.taizhang.command.renovation;

import io.taizhang.api.fund.FundPurpose;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Two funds that may pay, and one for each reason why not. */
final class KnownFunds implements Funds {
    private static final Instant NEW_YEAR = Instant.parse("2021-01-01T01:00:00Z");
    private static final Map<String, Standing> FUNDS = Map.of(
            "city", new Standing("demo", FundPurpose.RENOVATION, true, NEW_YEAR),
            "office", new Standing("xinhualu", FundPurpose.RENOVATION, true, NEW_YEAR),
            "neighbour", new Standing("jichenglu", FundPurpose.RENOVATION, true, NEW_YEAR),
            "charity", new Standing("demo", FundPurpose.CHARITY, true, NEW_YEAR),
            "closed", new Standing("demo", FundPurpose.RENOVATION, false, NEW_YEAR),
            "december", new Standing("demo", FundPurpose.RENOVATION, true, Instant.parse("2021-12-01T01:00:00Z")));

    @Override
    public Optional<Standing> find(String fundId) {
        return Optional.ofNullable(FUNDS.get(fundId));
    }
}
