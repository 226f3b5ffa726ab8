package io.taizhang.query.pages.renovation;

import io.taizhang.query.pages.Figure;
import io.taizhang.query.pages.Figures;
import io.taizhang.query.pages.Frame;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * 资金瀑布: a project's money from estimate to final account, and between two steps what one has more or less than the other:
 * where money still hangs.
 */
record Waterfall(List<Bar> bars) {
    private static final String VIEW = "renovation-spending";
    private static final String LAST = "settledFen";
    private static final List<String> STEPS =
            List.of("estimateFen", "contractFen", "certifiedFen", "requestedFen", "approvedFen", "paidFen", LAST);

    /**
     * @param code of a step; null between two
     * @param figure of a step, which opens to its facts; null between two
     * @param text in 万元, with its sign between two steps
     * @param exact in yuan
     * @param at where the bar begins, 0 to 100 of the largest step
     * @param width likewise
     * @param kind {@code step}, {@code less} or {@code more}
     */
    record Bar(
            @Nullable String code,
            @Nullable Figure figure,
            String label,
            String text,
            String exact,
            BigDecimal at,
            BigDecimal width,
            String kind) {}

    /** @param spending the project's row of {@code renovation-spending} */
    static Waterfall of(Frame frame, String projectId, ObjectNode spending) {
        Figures figures = new Figures(frame, VIEW, projectId, spending);
        long most = STEPS.stream()
                .mapToLong(step -> spending.path(step).longValue())
                .max()
                .orElse(0);
        List<Bar> bars = new ArrayList<>();
        @Nullable String before = null;
        for (String step : STEPS) {
            long fen = spending.path(step).longValue();
            if (before != null && spending.path(before).longValue() != fen) {
                bars.add(between(frame, step, spending.path(before).longValue(), fen, most));
            }
            Figure figure = figures.of(step);
            bars.add(new Bar(
                    step,
                    figure,
                    figure.label(),
                    figure.text(),
                    frame.words().yuan(fen),
                    BigDecimal.ZERO,
                    share(fen, most),
                    "step"));
            before = step;
        }
        return new Waterfall(bars);
    }

    private static Bar between(Frame frame, String step, long from, long to, long most) {
        String sign = to < from ? "−" : "+";
        long difference = Math.absExact(Math.subtractExact(to, from));
        return new Bar(
                null,
                null,
                frame.words().text("renovation.between." + (step.equals(LAST) && to == 0 ? "unsettled" : step)),
                sign + frame.words().wan(difference),
                sign + frame.words().yuan(difference),
                share(Math.min(from, to), most),
                share(difference, most),
                to < from ? "less" : "more");
    }

    private static BigDecimal share(long part, long of) {
        return of <= 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(Math.max(0, part))
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
    }
}
