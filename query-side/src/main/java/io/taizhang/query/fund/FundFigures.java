package io.taizhang.query.fund;

/**
 * The funds of a unit and of everything below it, in fen; the amounts are those of {@link FundMoney}.
 *
 * @param funds open
 * @param availableFen appropriated − returned − reserved − disbursed
 */
public record FundFigures(
        long funds,
        long appropriatedFen,
        long allocatedFen,
        long reservedFen,
        long disbursedFen,
        long returnedFen,
        long availableFen) {

    static final FundFigures NONE = new FundFigures(0, 0, 0, 0, 0, 0, 0);

    FundMoney money() {
        return new FundMoney(appropriatedFen, allocatedFen, reservedFen, disbursedFen, returnedFen);
    }

    FundFigures with(long openFunds, FundMoney money) {
        return new FundFigures(
                openFunds,
                money.appropriatedFen(),
                money.allocatedFen(),
                money.reservedFen(),
                money.disbursedFen(),
                money.returnedFen(),
                money.availableFen());
    }
}
