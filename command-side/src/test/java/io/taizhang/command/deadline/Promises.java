package io.taizhang.command.deadline;

import io.taizhang.api.Context;
import io.taizhang.api.fund.FundCommand.ReleaseFunds;
import io.taizhang.api.fund.FundCommand.ReserveFunds;
import io.taizhang.api.fund.FundEvent.AllocationWithdrawn;
import io.taizhang.api.fund.FundEvent.FundsAllocated;
import io.taizhang.api.fund.FundEvent.FundsReleased;
import io.taizhang.api.fund.FundEvent.FundsReserved;
import io.taizhang.command.deadline.ClockChange.Start;
import io.taizhang.command.deadline.ClockChange.Stop;
import io.taizhang.ledger.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Made up: what is allocated is reserved thirty days later, and what is reserved is released ten days after that. */
record Promises(int revision) implements Clocks {
    private static final Duration RESERVED_AFTER = Duration.ofDays(30);
    private static final Duration RELEASED_AFTER = Duration.ofDays(10);

    Promises() {
        this(1);
    }

    @Override
    public Context context() {
        return Context.FUND;
    }

    static Instant reservedAt(Instant allocatedAt) {
        return allocatedAt.plus(RESERVED_AFTER);
    }

    static Instant releasedAt(Instant allocatedAt) {
        return reservedAt(allocatedAt).plus(RELEASED_AFTER);
    }

    @Override
    public List<ClockChange> after(Fact fact) {
        return switch (fact.event()) {
            case FundsAllocated it -> {
                String project = it.projectOrCampaignId().substring("project/".length());
                yield List.of(new Start(
                        "fund/%s/reserve-%s".formatted(it.fundId(), project),
                        reservedAt(fact.occurredAt()),
                        new ReserveFunds(it.fundId(), project, "pay-1", it.amountFen())));
            }
            case AllocationWithdrawn it ->
                List.of(new Stop("fund/%s/reserve-%s"
                        .formatted(it.fundId(), it.projectOrCampaignId().substring("project/".length()))));
            case FundsReserved it ->
                List.of(
                        new Stop("fund/%s/reserve-%s".formatted(it.fundId(), it.projectId())),
                        new Start(
                                "fund/%s/release-%s".formatted(it.fundId(), it.projectId()),
                                fact.occurredAt().plus(RELEASED_AFTER),
                                new ReleaseFunds(it.fundId(), it.projectId(), it.paymentId(), "到期")));
            case FundsReleased it -> List.of(new Stop("fund/%s/release-%s".formatted(it.fundId(), it.projectId())));
            default -> List.of();
        };
    }
}
