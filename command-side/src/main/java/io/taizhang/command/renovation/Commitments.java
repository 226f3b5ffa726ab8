package io.taizhang.command.renovation;

import java.util.HashMap;
import java.util.Map;

/** What is paid and what may still be paid, in sum: money that no other payment can have. */
final class Commitments {
    private final Map<String, Long> contractFen = new HashMap<>();
    private final Map<String, Long> fundFen = new HashMap<>();
    private long totalFen;

    void take(Payment payment) {
        change(payment, payment.amountFen());
    }

    void giveBack(Payment payment) {
        change(payment, -payment.amountFen());
    }

    long underContract(String contractId) {
        return contractFen.getOrDefault(contractId, 0L);
    }

    long fromFund(String fundId) {
        return fundFen.getOrDefault(fundId, 0L);
    }

    /** Per fund that was ever asked to pay. */
    Map<String, Long> byFund() {
        return Map.copyOf(fundFen);
    }

    long totalFen() {
        return totalFen;
    }

    private void change(Payment payment, long fen) {
        contractFen.merge(payment.contractId(), fen, Long::sum);
        fundFen.merge(payment.fundId(), fen, Long::sum);
        totalFen += fen;
    }
}
