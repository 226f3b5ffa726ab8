package io.taizhang.query.pages.audit;

import io.taizhang.ledger.Fact;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Thing;
import io.taizhang.query.pages.Traces;
import io.taizhang.query.pages.Traces.Compared;
import io.taizhang.query.web.Parameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/** 两天之间: what became of a unit, or of any one thing, from the end of one day to that of another, fact by fact. */
@Controller
class ChangesPages {
    private static final String UNIT = "unit-overview";
    private static final int DAYS = 7;

    private final Traces traces;
    private final Details details;
    private final LedgerClock clock;

    ChangesPages(Traces traces, Details details, LedgerClock clock) {
        this.traces = traces;
        this.details = details;
        this.clock = clock;
    }

    @GetMapping("/audit/changes")
    String ofTheUnit(
            Frame frame,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String after,
            Model page) {
        fill(frame, UNIT, frame.unitId(), frame.unitName(), from, after, page);
        page.addAttribute("backTo", null);
        return "audit/changes";
    }

    @GetMapping("/audit/changes/{view}/{key}")
    String of(
            Frame frame,
            @PathVariable String view,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String after,
            Model page) {
        String about = view.equals(UNIT) ? frame.unitName() : called(frame, view, key);
        fill(frame, view, key, about, from, after, page);
        page.addAttribute(
                "backTo",
                Arrays.stream(Thing.values())
                        .filter(thing -> thing.view().equals(view))
                        .flatMap(thing -> thing.page().stream())
                        .map(path -> frame.to(path + key).toString())
                        .findFirst()
                        .orElse(null));
        return "audit/changes";
    }

    /** A row that is not there on the page's day may have been there on the other: it is called by its key then. */
    private String called(Frame frame, String view, String key) {
        try {
            ObjectNode row = details.row(frame, view, key);
            return row.path("title").asString(row.path("name").asString(key));
        } catch (QueryRefusal refusal) {
            if (refusal.refused() == Refused.UNKNOWN_ROW) {
                return key;
            }
            throw refusal;
        }
    }

    private void fill(Frame frame, String view, String key, String about, String from, String after, Model page) {
        LocalDate until = frame.standing().day() == null
                ? LocalDate.ofInstant(clock.instant(), Fact.ZONE)
                : frame.standing().day();
        LocalDate since = from.isBlank() ? until.minusDays(DAYS) : day(from);
        if (since.isAfter(until)) {
            throw new QueryRefusal(Refused.REVERSED_INSTANTS, since, until);
        }
        @Nullable Long behind = after.isBlank() ? null : (Long) Parameters.position("after", after);
        Compared compared = traces.between(frame, view, key, since, behind);
        page.addAttribute("tabs", AuditTabs.of(frame));
        page.addAttribute("about", about);
        page.addAttribute("since", since);
        page.addAttribute("until", until);
        page.addAttribute("compared", compared);
        page.addAttribute("onwards", behind != null);
        page.addAttribute(
                "next",
                compared.next() == null
                        ? null
                        : frame.here().with("after", compared.next()).toString());
        page.addAttribute("first", frame.here().without("after").toString());
    }

    private static LocalDate day(String from) {
        try {
            return LocalDate.parse(from);
        } catch (DateTimeException e) {
            throw new QueryRefusal(Refused.BAD_PARAMETER, "from", from);
        }
    }
}
