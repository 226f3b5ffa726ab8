package io.taizhang.query.fund;

import io.taizhang.api.fund.FundEvent;
import io.taizhang.api.fund.FundEvent.AllocationWithdrawn;
import io.taizhang.api.fund.FundEvent.DisbursementRecorded;
import io.taizhang.api.fund.FundEvent.DisbursementReversed;
import io.taizhang.api.fund.FundEvent.FundsAllocated;
import io.taizhang.api.fund.FundEvent.FundsReleased;
import io.taizhang.api.fund.FundEvent.FundsReserved;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.Described;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row for each fund and each project or campaign it holds money for: {@code f1/project/p1}. */
final class FundAllocations extends Described<AllocationRow> {

    FundAllocations() {
        super(
                "fund-allocations",
                new Title("经费分配", "Fund allocations"),
                AllocationRow.class,
                Set.of(
                        FundsAllocated.class,
                        AllocationWithdrawn.class,
                        FundsReserved.class,
                        DisbursementRecorded.class,
                        FundsReleased.class,
                        DisbursementReversed.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of("fundId", "beneficiary");
    }

    @Override
    public Collection<String> keysOf(Fact fact) {
        String beneficiary = switch (fact.event()) {
            case FundsAllocated event -> event.projectOrCampaignId();
            case AllocationWithdrawn event -> event.projectOrCampaignId();
            case FundsReserved event -> "project/" + event.projectId();
            case DisbursementRecorded event -> "project/" + event.projectId();
            case FundsReleased event -> "project/" + event.projectId();
            case DisbursementReversed event -> "project/" + event.projectId();
            default -> throw unexpected(fact);
        };
        return List.of(((FundEvent) fact.event()).fundId() + "/" + beneficiary);
    }

    @Override
    public AllocationRow apply(String key, @Nullable AllocationRow row, Fact fact) {
        AllocationRow allocation = row == null ? AllocationRow.empty(key, fact.unitPath()) : row;
        return allocation.holding(allocation.money().after((FundEvent) fact.event()), fact.unitPath());
    }

    @Override
    public String subjectOf(String key) {
        return "fund/" + key.substring(0, key.indexOf('/'));
    }
}
