package io.taizhang.query.fund;

/**
 * What a fund holds for one project or campaign, in fen.
 *
 * @param beneficiary with its type: {@code project/p1}
 * @param allocatedFen less what was withdrawn
 * @param freeFen allocated − reserved − disbursed
 */
public record AllocationRow(
        String fundId,
        String beneficiary,
        String unitPath,
        long allocatedFen,
        long reservedFen,
        long disbursedFen,
        long freeFen) {

    /** @param key the fund's id and the beneficiary: {@code f1/project/p1} */
    static AllocationRow empty(String key, String unitPath) {
        int slash = key.indexOf('/');
        return new AllocationRow(key.substring(0, slash), key.substring(slash + 1), unitPath, 0, 0, 0, 0);
    }

    FundMoney money() {
        return new FundMoney(0, allocatedFen, reservedFen, disbursedFen, 0);
    }

    AllocationRow holding(FundMoney money, String path) {
        long free = Math.subtractExact(money.allocatedFen(), Math.addExact(money.reservedFen(), money.disbursedFen()));
        return new AllocationRow(
                fundId, beneficiary, path, money.allocatedFen(), money.reservedFen(), money.disbursedFen(), free);
    }
}
