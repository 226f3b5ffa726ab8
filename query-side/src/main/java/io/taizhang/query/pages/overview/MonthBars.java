package io.taizhang.query.pages.overview;

import io.taizhang.ledger.Fact;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Frame;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What was paid in each of the last two years' months, less what was reversed. */
record MonthBars(List<Bar> bars, String most) {
    private static final int MONTHS = 24;

    /**
     * A month.
     *
     * @param height of the largest, 0 to 100
     * @param labelled whether its name stands under it: there is no room for all
     */
    record Bar(YearMonth month, BigDecimal height, boolean below, boolean labelled, String text, String title) {}

    static MonthBars of(Details details, Frame frame, Instant now) {
        LocalDate day = frame.standing().day();
        YearMonth last = YearMonth.from(day == null ? LocalDate.ofInstant(now, Fact.ZONE) : day);
        List<String> keys = IntStream.range(0, MONTHS)
                .mapToObj(number -> frame.unitId() + "/" + last.minusMonths(MONTHS - 1L - number))
                .toList();
        Map<YearMonth, Long> net = details.names("spending-by-month", keys, "netFen").entrySet().stream()
                .collect(Collectors.toMap(
                        month -> YearMonth.parse(
                                month.getKey().substring(month.getKey().lastIndexOf('/') + 1)),
                        month -> Long.parseLong(month.getValue())));
        return of(frame, last, net);
    }

    static MonthBars of(Frame frame, YearMonth last, Map<YearMonth, Long> net) {
        long most = net.values().stream().mapToLong(Math::absExact).max().orElse(0);
        List<Bar> bars = IntStream.range(0, MONTHS)
                .mapToObj(number -> last.minusMonths(MONTHS - 1L - number))
                .map(month -> {
                    long fen = Objects.requireNonNullElse(net.get(month), 0L);
                    return new Bar(
                            month,
                            share(Math.absExact(fen), most),
                            fen < 0,
                            month.getMonthValue() % 6 == 1 || month.equals(last),
                            frame.words().wan(fen),
                            frame.words().yuan(fen));
                })
                .toList();
        return new MonthBars(bars, frame.words().wan(most));
    }

    public boolean isEmpty() {
        return bars.stream().allMatch(bar -> bar.height().signum() == 0);
    }

    private static BigDecimal share(long part, long of) {
        return of == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
    }
}
