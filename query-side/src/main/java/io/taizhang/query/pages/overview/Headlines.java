package io.taizhang.query.pages.overview;

import io.taizhang.ledger.Fact;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.query.engine.TimeMachine.Time;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Figure;
import io.taizhang.query.pages.Figures;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Published;
import io.taizhang.query.pages.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The six figures at the top of the page, each with its last ninety days. */
@Component
class Headlines {
    static final String OVERVIEW = "unit-overview";
    private static final String VERIFIED = "campaign.tasks.verifiedPercent";
    private static final String OVERDUE = "campaign.tasks.overdue";
    private static final String PAID = "renovation.paidFen";
    private static final int WEEK = 7;
    /** Earned weight is counted in ten-thousandths. */
    private static final double EARNED_OF_PERCENT = 100.0;

    /** The figures in their order, with what each day adds to them. */
    private static final Map<String, String> FIGURES = figures();

    private static Map<String, String> figures() {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put(VERIFIED, "tasksEarned");
        figures.put(OVERDUE, "tasksOverdue");
        figures.put("inspection.overdue", "findingsOverdue");
        figures.put("casework.open", "casesOpen");
        figures.put(PAID, "paidFen");
        figures.put("fund.availableFen", "availableFen");
        return figures;
    }

    private final Details details;
    private final LedgerClock clock;

    Headlines(Details details, LedgerClock clock) {
        this.details = details;
        this.clock = clock;
    }

    /**
     * The headlines with the table that stands behind their lines.
     *
     * @param heads what the figures are called
     * @param weeks one line for every seventh day, the newest first; empty where the days cannot be told
     */
    record Row(List<Headline> all, List<String> heads, List<Week> weeks) {}

    record Week(LocalDate day, List<String> texts) {}

    /** @param row of the unit, as of the page's time */
    Row of(Frame frame, ObjectNode row) {
        Figures figures = new Figures(frame, OVERVIEW, frame.unitId(), row);
        @Nullable LastDays days = days(frame);
        List<Headline> all = new ArrayList<>();
        List<double[]> courses = new ArrayList<>();
        for (String path : FIGURES.keySet()) {
            Figure figure = figures.of(path).called(frame.words().text("figure." + path));
            double[] course = days == null ? new double[0] : course(days, path, row);
            courses.add(course);
            all.add(new Headline(
                    figure,
                    path.endsWith("overdue") && Published.at(row, path).longValue(0) > 0,
                    note(frame.words(), path, row),
                    frame.standing().isNow() ? Published.of(frame, row, path) : null,
                    days == null ? null : Spark.of(course, said(frame.words(), path, course))));
        }
        return new Row(
                all,
                all.stream().map(headline -> headline.figure().label()).toList(),
                days == null ? List.of() : weeks(frame.words(), days, courses));
    }

    /** By the time at which things happened the days cannot be told: what each added is kept by when it was recorded. */
    private @Nullable LastDays days(Frame frame) {
        if (frame.standing().time() == Time.OCCURRED) {
            return null;
        }
        LocalDate day = frame.standing().day();
        LocalDate last = day == null ? LocalDate.ofInstant(clock.instant(), Fact.ZONE) : day;
        List<String> components = new ArrayList<>(FIGURES.values());
        components.add("tasksWeight");
        return LastDays.of(details, frame.unitId(), last, components);
    }

    private static double[] course(LastDays days, String path, JsonNode row) {
        if (!path.equals(VERIFIED)) {
            long[] course =
                    days.course(FIGURES.get(path), Published.at(row, path).longValue(0));
            return Arrays.stream(course).asDoubleStream().toArray();
        }
        JsonNode tasks = row.path("campaign").path("tasks");
        long[] earned = days.course("tasksEarned", tasks.path("earned").longValue(0));
        long[] weight = days.course("tasksWeight", tasks.path("weight").longValue(0));
        double[] percent = new double[earned.length];
        Arrays.setAll(percent, day -> weight[day] > 0 ? earned[day] / (weight[day] * EARNED_OF_PERCENT) : Double.NaN);
        return percent;
    }

    private static String note(Words words, String path, JsonNode row) {
        return switch (path) {
            case OVERDUE ->
                words.text(
                        "headline.of-open",
                        words.count(Published.at(row, "campaign.tasks.open").longValue(0)));
            case "inspection.overdue" ->
                words.text(
                        "headline.of-open",
                        words.count(Published.at(row, "inspection.open").longValue(0)));
            case PAID ->
                words.text(
                        "headline.of-contract",
                        words.share(
                                Published.at(row, PAID).longValue(0),
                                Published.at(row, "renovation.contractFen").longValue(0)));
            default -> "";
        };
    }

    private static String said(Words words, String path, double[] course) {
        double first =
                Arrays.stream(course).filter(Double::isFinite).findFirst().orElse(Double.NaN);
        return words.text(
                "headline.spark",
                LastDays.DAYS,
                written(words, path, first),
                written(words, path, course[course.length - 1]));
    }

    private static List<Week> weeks(Words words, LastDays days, List<double[]> courses) {
        List<String> paths = List.copyOf(FIGURES.keySet());
        List<Week> weeks = new ArrayList<>();
        for (int day = LastDays.DAYS - 1; day >= 0; day -= WEEK) {
            List<String> texts = new ArrayList<>();
            for (int at = 0; at < paths.size(); at++) {
                texts.add(written(words, paths.get(at), courses.get(at)[day]));
            }
            weeks.add(new Week(days.day(day), texts));
        }
        return weeks;
    }

    private static String written(Words words, String path, double value) {
        if (!Double.isFinite(value)) {
            return "—";
        }
        return path.equals(VERIFIED)
                ? words.percent(value)
                : path.endsWith("Fen") ? words.wan((long) value) : words.count((long) value);
    }
}
