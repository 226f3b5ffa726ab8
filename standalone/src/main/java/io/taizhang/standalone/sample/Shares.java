package io.taizhang.standalone.sample;

import java.util.ArrayList;
import java.util.List;

/** Breaks a published total into synthetic parts that add up to it exactly. */
final class Shares {
    private Shares() {}

    /**
     * Splits {@code total} into {@code parts} unequal amounts, each but the last a multiple of {@code step}.
     *
     * @throws IllegalArgumentException where the total is too small for that
     */
    static List<Long> of(long total, int parts, long step) {
        List<Long> shares = new ArrayList<>();
        long left = total;
        for (int part = 0; part < parts - 1; part++) {
            long even = left / (parts - part);
            long share = even * (90 + 20L * (part % 2)) / 100 / step * step;
            shares.add(share);
            left -= share;
        }
        shares.add(left);
        if (shares.stream().anyMatch(share -> share <= 0)) {
            throw new IllegalArgumentException(total + " cannot be split into " + parts + " parts of at least " + step);
        }
        return List.copyOf(shares);
    }
}
