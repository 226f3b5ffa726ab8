package io.taizhang.command.renovation;

import static io.taizhang.command.renovation.RenovationRule.FUND_CLOSED;
import static io.taizhang.command.renovation.RenovationRule.FUND_LINES_DIFFER_FROM_ESTIMATE;
import static io.taizhang.command.renovation.RenovationRule.FUND_NAMED_TWICE;
import static io.taizhang.command.renovation.RenovationRule.FUND_OF_ANOTHER_UNIT;
import static io.taizhang.command.renovation.RenovationRule.FUND_PURPOSE_MISMATCH;
import static io.taizhang.command.renovation.RenovationRule.FUND_UNKNOWN;

import io.taizhang.api.fund.FundPurpose;
import io.taizhang.api.renovation.FundLine;
import io.taizhang.api.renovation.RenovationEvent;
import io.taizhang.api.renovation.RenovationEvent.EstimateRevised;
import io.taizhang.api.renovation.RenovationEvent.ProjectApproved;
import io.taizhang.command.Issued;
import io.taizhang.command.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a project may cost, and which fund bears how much of it. */
record Financing(long estimateFen, List<FundLine> lines) {
    static final Financing NONE = new Financing(0, List.of());

    Financing {
        lines = List.copyOf(lines);
    }

    Financing after(RenovationEvent event) {
        return switch (event) {
            case ProjectApproved approval -> new Financing(approval.estimateFen(), approval.fundLines());
            case EstimateRevised revision -> new Financing(revision.estimateFen(), revision.fundLines());
            default -> this;
        };
    }

    /** The share that a fund bears; 0 where it bears none. */
    long shareOf(String fundId) {
        return lines.stream()
                .filter(line -> line.fundId().equals(fundId))
                .mapToLong(FundLine::amountFen)
                .sum();
    }

    /** Fifty lines of at most 10^14 fen each: the sum cannot overflow. */
    long linesFen() {
        return lines.stream().mapToLong(FundLine::amountFen).sum();
    }

    void mustAddUp() {
        FUND_LINES_DIFFER_FROM_ESTIMATE.refuseIf(
                linesFen() != estimateFen, new Money(linesFen()), new Money(estimateFen));
    }

    /** @param unitPath of the project: its funds are its own unit's or of a unit above */
    void mustBePaidFrom(Funds funds, String unitPath, Issued issued) {
        List<String> above = List.of(unitPath.split("/"));
        Set<String> named = new HashSet<>();
        for (FundLine line : lines) {
            FUND_NAMED_TWICE.refuseIf(!named.add(line.fundId()), line.fundId());
            Funds.Standing fund = funds.find(line.fundId()).orElseThrow(() -> FUND_UNKNOWN.refusal(line.fundId()));
            FUND_OF_ANOTHER_UNIT.refuseIf(!above.contains(fund.unitId()), line.fundId());
            FUND_PURPOSE_MISMATCH.refuseIf(fund.purpose() != FundPurpose.RENOVATION, line.fundId());
            FUND_CLOSED.refuseIf(!fund.open(), line.fundId());
            issued.notBefore(fund.openedAt());
        }
    }
}
