package io.taizhang.query.pages.casework;

import io.taizhang.ledger.LedgerClock;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.engine.RowsAsked;
import io.taizhang.query.engine.RowsAsked.During;
import io.taizhang.query.pages.Chart;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Offers;
import io.taizhang.query.web.Reading;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/** How well cases are handled, where and when they arise, and what is promised for them. */
@Controller
class PerformancePages {
    private static final String PERFORMANCE = "case-performance";
    private static final String ALL = "all";
    private static final int MONTHS = 36;

    private final Reading reading;
    private final Details details;
    private final Offers offers;
    private final LedgerClock clock;

    PerformancePages(Reading reading, Details details, Offers offers, LedgerClock clock) {
        this.reading = reading;
        this.details = details;
        this.offers = offers;
        this.clock = clock;
    }

    /** @param period {@code 2026-11}, or {@code all} */
    @GetMapping("/casework/performance")
    String performance(Frame frame, @RequestParam(defaultValue = ALL) String period, Model page) {
        List<ObjectNode> months = months(frame);
        page.addAttribute("tabs", DeskPages.tabs(frame));
        page.addAttribute("period", period);
        page.addAttribute(
                "periods",
                months.stream().map(row -> row.path("period").asString()).toList());
        page.addAttribute(
                "rates", of(frame, period).map(row -> Rates.of(frame, row)).orElse(List.of()));
        page.addAttribute("months", chart(frame, months));
        page.addAttribute("below", below(frame, period));
        return "casework/performance";
    }

    private Optional<ObjectNode> of(Frame frame, String period) {
        try {
            return Optional.of(details.row(frame, PERFORMANCE, frame.unitId() + "/" + period));
        } catch (QueryRefusal refusal) {
            if (refusal.refused() == Refused.UNKNOWN_ROW || refusal.refused().status() == 503) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /** Each month of the unit, the latest first. */
    private List<ObjectNode> months(Frame frame) {
        return list(frame, PERFORMANCE, Map.of("unitId", frame.unitId()), MONTHS + 1, "-period").stream()
                .filter(row -> !row.path("period").asString().equals(ALL))
                .toList();
    }

    private static Chart chart(Frame frame, List<ObjectNode> months) {
        List<String> rates = List.of("onTimeRate", "decideRate", "deferredShare");
        List<Chart.Point> points = months.reversed().stream()
                .map(row -> new Chart.Point(
                        row.path("period").asString(),
                        rates.stream()
                                .map(rate -> row.path(rate).path("percent").doubleValue(0))
                                .toList(),
                        rates.stream()
                                .map(rate -> Rates.percent(row.path(rate), frame.words()))
                                .toList()))
                .toList();
        return new Chart(
                "months",
                frame.words().text("casework.months"),
                "line",
                frame.words().column(PERFORMANCE, "period"),
                rates.stream().map(rate -> Rates.name(rate, frame.words())).toList(),
                "%",
                points);
    }

    /** The units directly below, those with most cases first. */
    private List<UnitLine> below(Frame frame, String period) {
        return list(frame, PERFORMANCE, Map.of("period", period), RowsAsked.LARGEST_PAGE, null).stream()
                .filter(row -> isBelow(row, frame.unitId()))
                .map(row -> UnitLine.of(frame, row))
                .sorted(Comparator.comparingLong(UnitLine::reported).reversed())
                .toList();
    }

    private static boolean isBelow(ObjectNode row, String unitId) {
        String path = row.path("unitPath").asString();
        return path.equals(row.path("unitId").asString())
                ? unitId.isEmpty()
                : path.endsWith(unitId + "/" + row.path("unitId").asString());
    }

    /** A unit beside others: its three rates with what stands under each. */
    record UnitLine(
            String unitId, String href, long reported, String cases, String onTime, String decided, String deferred) {

        static UnitLine of(Frame frame, ObjectNode row) {
            String unitId = row.path("unitId").asString();
            long reported = row.path("counts").path("REPORTED").longValue(0);
            return new UnitLine(
                    unitId,
                    frame.ofUnit(unitId),
                    reported,
                    frame.words().count(reported),
                    Rates.written(row.path("onTimeRate"), frame.words()),
                    Rates.written(row.path("decideRate"), frame.words()),
                    Rates.written(row.path("deferredShare"), frame.words()));
        }
    }

    @GetMapping("/casework/heat")
    String heat(Frame frame, Model page) {
        page.addAttribute("tabs", DeskPages.tabs(frame));
        page.addAttribute("heat", Heat.of(list(frame, "grid-heat", Map.of(), RowsAsked.LARGEST_PAGE, "-cases"), frame));
        return "casework/heat";
    }

    @GetMapping("/casework/policies")
    String policies(Frame frame, Model page) {
        page.addAttribute("tabs", DeskPages.tabs(frame));
        page.addAttribute(
                "policies",
                list(frame, "service-policy", Map.of(), RowsAsked.LARGEST_PAGE, null).stream()
                        .map(row -> Promise.of(row, frame.words()))
                        .toList());
        page.addAttribute(
                "actions",
                offers.on(frame, "casework", Map.of())
                        .add("publish-service-policy")
                        .add("revise-service-policy")
                        .list());
        return "casework/policies";
    }

    private List<ObjectNode> list(
            Frame frame, String view, Map<String, String> equal, int rows, @Nullable String sort) {
        reading.await(view, frame.awaited());
        return reading.list(
                        frame.actor(),
                        new RowsAsked(
                                view,
                                reading.reaches().of(frame.actor()),
                                frame.unit(),
                                frame.actor().seesPersonalData(),
                                During.now(clock.instant()),
                                equal,
                                null,
                                0,
                                Math.min(rows, RowsAsked.LARGEST_PAGE),
                                sort))
                .items();
    }
}
