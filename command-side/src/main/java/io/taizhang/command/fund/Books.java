package io.taizhang.command.fund;

import io.taizhang.api.fund.FundEvent;
import io.taizhang.api.fund.FundEvent.AllocationWithdrawn;
import io.taizhang.api.fund.FundEvent.DisbursementRecorded;
import io.taizhang.api.fund.FundEvent.DisbursementReversed;
import io.taizhang.api.fund.FundEvent.FundCarriedOver;
import io.taizhang.api.fund.FundEvent.FundClosed;
import io.taizhang.api.fund.FundEvent.FundOpened;
import io.taizhang.api.fund.FundEvent.FundsAllocated;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.api.fund.FundEvent.FundsReleased;
import io.taizhang.api.fund.FundEvent.FundsReserved;
import io.taizhang.api.fund.FundEvent.FundsReturned;
import io.taizhang.ledger.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A fund's money, in fen. Everything in it is a sum, or one for each day, but two maps of payments: what is reserved, which is forgotten when it
 * is paid or released, and the amount of each payment made, which is kept as long as the payment is not reversed, because a
 * reversal ({@code 红冲}) may come at any time and names no amount. Some hundred bytes for each payment are the price.
 */
final class Books {
    private long appropriatedFen;
    private long returnedFen;
    private long disbursedFen;

    /** What is there and promised to nobody. */
    private final RunningBalance unallocated = new RunningBalance();

    private final Map<String, Allocation> allocations = new HashMap<>();
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Held> reserved = new HashMap<>();
    private final Map<String, Held> disbursed = new HashMap<>();

    /** What could still be appropriated before the sum no longer fits a long. */
    long roomFen() {
        return Long.MAX_VALUE - appropriatedFen;
    }

    /** What may be promised, or given back, on a day. */
    long unallocatedFen(LocalDate day) {
        return unallocated.freeFrom(day);
    }

    /** What is there, promised or not. */
    long unspentFen() {
        return appropriatedFen - returnedFen - disbursedFen;
    }

    Optional<Allocation> allocation(String allocationId) {
        return Optional.ofNullable(allocations.get(allocationId));
    }

    Optional<Account> account(String beneficiary) {
        return Optional.ofNullable(accounts.get(beneficiary));
    }

    /** What may be set aside for it, or withdrawn from it, on a day. */
    long freeFen(String beneficiary, LocalDate day) {
        return account(beneficiary).map(account -> account.free().freeFrom(day)).orElse(0L);
    }

    Optional<Held> reservation(PaymentKey payment) {
        return Optional.ofNullable(reserved.get(payment.toString()));
    }

    Optional<Held> disbursement(PaymentKey payment) {
        return Optional.ofNullable(disbursed.get(payment.toString()));
    }

    int openReservations() {
        return reserved.size();
    }

    void enter(FundEvent fact, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, Fact.ZONE);
        switch (fact) {
            case FundsAppropriated f -> {
                appropriatedFen = Math.addExact(appropriatedFen, f.amountFen());
                unallocated.enter(day, f.amountFen());
            }
            case FundsReturned f -> {
                returnedFen = Math.addExact(returnedFen, f.amountFen());
                unallocated.enter(day, -f.amountFen());
            }
            case FundsAllocated f -> {
                allocations.put(f.allocationId(), new Allocation(f.projectOrCampaignId(), f.amountFen(), at));
                accounts.putIfAbsent(f.projectOrCampaignId(), Account.openedAt(at));
                promise(f.projectOrCampaignId(), day, f.amountFen());
            }
            case AllocationWithdrawn f -> {
                allocations.computeIfPresent(f.allocationId(), (_, allocation) -> allocation.less(f.amountFen()));
                promise(f.projectOrCampaignId(), day, -f.amountFen());
            }
            case FundsReserved f -> {
                PaymentKey payment = new PaymentKey(f.projectId(), f.paymentId());
                reserved.put(payment.toString(), new Held(f.amountFen(), at));
                free(payment, day, -f.amountFen());
            }
            case FundsReleased f -> {
                PaymentKey payment = new PaymentKey(f.projectId(), f.paymentId());
                reserved.remove(payment.toString());
                free(payment, day, f.amountFen());
            }
            case DisbursementRecorded f -> {
                PaymentKey payment = new PaymentKey(f.projectId(), f.paymentId());
                reserved.remove(payment.toString());
                disbursed.put(payment.toString(), new Held(f.amountFen(), at));
                disbursedFen = Math.addExact(disbursedFen, f.amountFen());
            }
            case DisbursementReversed f -> {
                PaymentKey payment = new PaymentKey(f.projectId(), f.paymentId());
                disbursed.remove(payment.toString());
                disbursedFen = Math.subtractExact(disbursedFen, f.amountFen());
                free(payment, day, f.amountFen());
            }
            case FundOpened _, FundCarriedOver _, FundClosed _ -> {}
        }
    }

    private void promise(String beneficiary, LocalDate day, long fen) {
        unallocated.enter(day, -fen);
        account(beneficiary).ifPresent(account -> account.free().enter(day, fen));
    }

    private void free(PaymentKey payment, LocalDate day, long fen) {
        account(payment.beneficiary()).ifPresent(account -> account.free().enter(day, fen));
    }
}
