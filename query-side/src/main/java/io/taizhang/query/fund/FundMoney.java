package io.taizhang.query.fund;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.fund.FundEvent;
import io.taizhang.api.fund.FundEvent.AllocationWithdrawn;
import io.taizhang.api.fund.FundEvent.DisbursementRecorded;
import io.taizhang.api.fund.FundEvent.DisbursementReversed;
import io.taizhang.api.fund.FundEvent.FundsAllocated;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.api.fund.FundEvent.FundsReleased;
import io.taizhang.api.fund.FundEvent.FundsReserved;
import io.taizhang.api.fund.FundEvent.FundsReturned;
import java.util.Set;

/**
 * The money of one or many funds, in fen. A disbursement turns what was reserved into what is disbursed; a reversed one
 * leaves it free again.
 *
 * @param appropriatedFen all that ever came in
 * @param allocatedFen promised to works, less what was withdrawn
 * @param reservedFen set aside for payments that are not yet made
 * @param disbursedFen paid and not reversed
 * @param returnedFen given back to where it came from
 */
public record FundMoney(
        long appropriatedFen, long allocatedFen, long reservedFen, long disbursedFen, long returnedFen) {

    public static final FundMoney NONE = new FundMoney(0, 0, 0, 0, 0);

    /** The events that move a fund's money. */
    public static final Set<Class<? extends LedgerEvent>> EVENTS = Set.of(
            FundsAppropriated.class,
            FundsAllocated.class,
            AllocationWithdrawn.class,
            FundsReserved.class,
            DisbursementRecorded.class,
            FundsReleased.class,
            DisbursementReversed.class,
            FundsReturned.class);

    /** What may still be paid or reserved: appropriated − returned − reserved − disbursed. */
    public long availableFen() {
        return Math.subtractExact(
                Math.subtractExact(appropriatedFen, returnedFen), Math.addExact(reservedFen, disbursedFen));
    }

    /** What may still be promised: appropriated − returned − allocated. */
    public long unallocatedFen() {
        return Math.subtractExact(Math.subtractExact(appropriatedFen, returnedFen), allocatedFen);
    }

    /** @throws ArithmeticException where a sum leaves the range of a long */
    public FundMoney after(FundEvent event) {
        return switch (event) {
            case FundsAppropriated it -> plus(it.amountFen(), 0, 0, 0, 0);
            case FundsAllocated it -> plus(0, it.amountFen(), 0, 0, 0);
            case AllocationWithdrawn it -> plus(0, -it.amountFen(), 0, 0, 0);
            case FundsReserved it -> plus(0, 0, it.amountFen(), 0, 0);
            case DisbursementRecorded it -> plus(0, 0, -it.amountFen(), it.amountFen(), 0);
            case FundsReleased it -> plus(0, 0, -it.amountFen(), 0, 0);
            case DisbursementReversed it -> plus(0, 0, 0, -it.amountFen(), 0);
            case FundsReturned it -> plus(0, 0, 0, 0, it.amountFen());
            default -> this;
        };
    }

    private FundMoney plus(long appropriated, long allocated, long reserved, long disbursed, long returned) {
        return new FundMoney(
                Math.addExact(appropriatedFen, appropriated),
                Math.addExact(allocatedFen, allocated),
                Math.addExact(reservedFen, reserved),
                Math.addExact(disbursedFen, disbursed),
                Math.addExact(returnedFen, returned));
    }
}
