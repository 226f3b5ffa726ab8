package io.taizhang.query.renovation;

import java.time.YearMonth;

/**
 * What a unit and everything below it paid in a month, in fen.
 *
 * @param month Asia/Shanghai
 * @param payments how many were made
 * @param reversedFen what was reversed in this month, whenever it had been paid
 * @param netFen paid less reversed; below zero where more was reversed than paid
 */
public record MonthRow(
        String unitId,
        YearMonth month,
        String unitPath,
        long payments,
        long reversals,
        long paidFen,
        long reversedFen,
        long netFen) {

    static MonthRow empty(String unitId, YearMonth month, String unitPath) {
        return new MonthRow(unitId, month, unitPath, 0, 0, 0, 0, 0);
    }

    MonthRow paid(long fen) {
        return new MonthRow(
                unitId,
                month,
                unitPath,
                payments + 1,
                reversals,
                Math.addExact(paidFen, fen),
                reversedFen,
                Math.addExact(netFen, fen));
    }

    MonthRow reversed(long fen) {
        return new MonthRow(
                unitId,
                month,
                unitPath,
                payments,
                reversals + 1,
                paidFen,
                Math.addExact(reversedFen, fen),
                Math.subtractExact(netFen, fen));
    }
}
