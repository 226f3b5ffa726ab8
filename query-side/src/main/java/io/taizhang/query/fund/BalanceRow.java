package io.taizhang.query.fund;

import io.taizhang.api.fund.FundPurpose;
import io.taizhang.api.fund.FundSource;

/**
 * What a fund holds, in fen; the amounts are those of {@link FundMoney}.
 *
 * @param year the money is for; a fund that was carried over is for the year it was carried to
 * @param carriedFen what was carried over into that year, part of the other amounts; 0 for a fund that never was
 * @param availableFen appropriated − returned − reserved − disbursed
 * @param unallocatedFen appropriated − returned − allocated
 */
public record BalanceRow(
        String fundId,
        String title,
        int year,
        FundPurpose purpose,
        FundSource source,
        String unitId,
        String unitPath,
        boolean open,
        long appropriatedFen,
        long allocatedFen,
        long reservedFen,
        long disbursedFen,
        long returnedFen,
        long carriedFen,
        long availableFen,
        long unallocatedFen) {

    FundMoney money() {
        return new FundMoney(appropriatedFen, allocatedFen, reservedFen, disbursedFen, returnedFen);
    }

    BalanceRow holding(FundMoney money, String path) {
        return next(path, year, carriedFen, open, money);
    }

    BalanceRow carriedTo(int toYear, long fen, String path) {
        return next(path, toYear, fen, open, money());
    }

    BalanceRow closed(String path) {
        return next(path, year, carriedFen, false, money());
    }

    private BalanceRow next(String path, int forYear, long carried, boolean stillOpen, FundMoney money) {
        return new BalanceRow(
                fundId,
                title,
                forYear,
                purpose,
                source,
                unitId,
                path,
                stillOpen,
                money.appropriatedFen(),
                money.allocatedFen(),
                money.reservedFen(),
                money.disbursedFen(),
                money.returnedFen(),
                carried,
                money.availableFen(),
                money.unallocatedFen());
    }
}
