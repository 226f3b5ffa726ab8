package io.taizhang.command.fund;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.fund.FundEvent;
import io.taizhang.api.fund.FundEvent.AllocationWithdrawn;
import io.taizhang.api.fund.FundEvent.DisbursementRecorded;
import io.taizhang.api.fund.FundEvent.DisbursementReversed;
import io.taizhang.api.fund.FundEvent.FundsAllocated;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.api.fund.FundEvent.FundsReleased;
import io.taizhang.api.fund.FundEvent.FundsReserved;
import io.taizhang.api.fund.FundEvent.FundsReturned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** A fund's money counted anew from all of its facts, as an auditor would. */
final class Tally {
    private final List<FundEvent> facts = new ArrayList<>();
    private final NavigableMap<LocalDate, List<FundEvent>> days = new TreeMap<>();

    void add(List<FundEvent> news, LocalDate day) {
        facts.addAll(news);
        days.computeIfAbsent(day, _ -> new ArrayList<>()).addAll(news);
    }

    /** At the end of every day. */
    void balances(Iterable<String> projects) {
        Tally untilThen = new Tally();
        days.forEach((day, news) -> {
            untilThen.facts.addAll(news);
            untilThen.balancesAtTheEnd(projects);
        });
    }

    private void balancesAtTheEnd(Iterable<String> projects) {
        long allocated = 0;
        for (String project : projects) {
            long promised = sum(fact -> promised(fact, project));
            long reserved = sum(fact -> reserved(fact, project));
            long disbursed = sum(fact -> disbursed(fact, project));
            assertThat(reserved).as("reserved for %s", project).isNotNegative();
            assertThat(disbursed).as("disbursed for %s", project).isNotNegative();
            assertThat(promised - reserved - disbursed)
                    .as("free for %s", project)
                    .isNotNegative();
            allocated += promised;
        }
        assertThat(sum(Tally::cameIn) - allocated).as("available").isNotNegative();
    }

    long unspent() {
        return sum(Tally::cameIn) - sum(Tally::disbursed);
    }

    private long sum(ToLongFunction<FundEvent> amount) {
        return facts.stream().mapToLong(amount).sum();
    }

    private static long cameIn(FundEvent fact) {
        return switch (fact) {
            case FundsAppropriated f -> f.amountFen();
            case FundsReturned f -> -f.amountFen();
            default -> 0;
        };
    }

    private static long promised(FundEvent fact, String project) {
        return switch (fact) {
            case FundsAllocated f when f.projectOrCampaignId().equals("project/" + project) -> f.amountFen();
            case AllocationWithdrawn f when f.projectOrCampaignId().equals("project/" + project) -> -f.amountFen();
            default -> 0;
        };
    }

    private static long reserved(FundEvent fact, String project) {
        return switch (fact) {
            case FundsReserved f when f.projectId().equals(project) -> f.amountFen();
            case FundsReleased f when f.projectId().equals(project) -> -f.amountFen();
            case DisbursementRecorded f when f.projectId().equals(project) -> -f.amountFen();
            default -> 0;
        };
    }

    private static long disbursed(FundEvent fact, String project) {
        return switch (fact) {
            case DisbursementRecorded f when f.projectId().equals(project) -> f.amountFen();
            case DisbursementReversed f when f.projectId().equals(project) -> -f.amountFen();
            default -> 0;
        };
    }

    private static long disbursed(FundEvent fact) {
        return switch (fact) {
            case DisbursementRecorded f -> f.amountFen();
            case DisbursementReversed f -> -f.amountFen();
            default -> 0;
        };
    }
}
