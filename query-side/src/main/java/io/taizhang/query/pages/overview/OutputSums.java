package io.taizhang.query.pages.overview;

import io.taizhang.ledger.Fact;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Frame;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** 活动成果: what activities brought about in the page's month, and in the twelve that end with it. */
record OutputSums(String kind, String unit, String month, String year) {
    private static final int MONTHS = 12;
    /** Rows of months, the newest first, that are looked through for those up to a past day. */
    private static final int LOOKED_THROUGH = 240;

    private record What(String kind, String unit) implements Comparable<What> {
        @Override
        public int compareTo(What other) {
            int byKind = kind.compareTo(other.kind);
            return byKind == 0 ? unit.compareTo(other.unit) : byKind;
        }
    }

    static List<OutputSums> of(Details details, Frame frame, Instant now) {
        LocalDate day = frame.standing().day();
        YearMonth last = YearMonth.from(day == null ? LocalDate.ofInstant(now, Fact.ZONE) : day);
        Map<What, BigDecimal> month = new TreeMap<>();
        Map<What, BigDecimal> year = new TreeMap<>();
        for (ObjectNode row : details.some(
                        frame,
                        "outputs-by-month",
                        Map.of("unitId", frame.unitId(), "grain", "MONTH"),
                        "-period",
                        LOOKED_THROUGH)
                .items()) {
            YearMonth of = YearMonth.parse(row.path("period").asString());
            if (!of.isAfter(last) && of.isAfter(last.minusMonths(MONTHS))) {
                add(year, row.path("outputs"));
                if (of.equals(last)) {
                    add(month, row.path("outputs"));
                }
            }
        }
        return year.entrySet().stream()
                .map(sum -> new OutputSums(
                        frame.words().of("OutputKind", sum.getKey().kind()),
                        frame.words().of("OutputUnit", sum.getKey().unit()),
                        month.containsKey(sum.getKey()) ? frame.words().count(month.get(sum.getKey())) : "—",
                        frame.words().count(sum.getValue())))
                .toList();
    }

    private static void add(Map<What, BigDecimal> sums, JsonNode outputs) {
        outputs.properties()
                .forEach(kind -> kind.getValue()
                        .properties()
                        .forEach(unit -> sums.merge(
                                new What(kind.getKey(), unit.getKey()),
                                unit.getValue().decimalValue(),
                                BigDecimal::add)));
    }
}
