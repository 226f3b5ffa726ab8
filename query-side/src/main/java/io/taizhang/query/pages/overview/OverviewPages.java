package io.taizhang.query.pages.overview;

import io.taizhang.ledger.LedgerClock;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Figures;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.InNavigation;
import io.taizhang.query.pages.Section;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.node.ObjectNode;

/** 总览, and the big screen 大屏: are we on course, is the money where it should be, and what is late. */
@Controller
class OverviewPages implements InNavigation {
    private static final String[] STEPS = {
        "renovation.estimateFen",
        "renovation.contractFen",
        "renovation.certifiedFen",
        "renovation.paidFen",
        "renovation.settledFen"
    };

    /** Facts of the ticker. */
    private static final int LATEST = 12;

    private final Details details;
    private final Headlines headlines;
    private final CampaignBars campaigns;
    private final Lateness lateness;
    private final RunningClocks clocks;
    private final FlagsInForce flags;
    private final LedgerClock clock;

    OverviewPages(
            Details details,
            Headlines headlines,
            CampaignBars campaigns,
            Lateness lateness,
            RunningClocks clocks,
            FlagsInForce flags,
            LedgerClock clock) {
        this.details = details;
        this.headlines = headlines;
        this.campaigns = campaigns;
        this.lateness = lateness;
        this.clocks = clocks;
        this.flags = flags;
        this.clock = clock;
    }

    @Override
    public Section section() {
        return Section.OVERVIEW;
    }

    @GetMapping("/")
    String overview(Frame frame, Model page) {
        if (frame.unitId().isEmpty()) {
            return "overview/no-unit";
        }
        fill(frame, page);
        page.addAttribute("below", UnitsBelow.of(details, frame));
        return "overview/overview";
    }

    /** For a wall: 1920 by 1080 without scrolling, readable from five metres. */
    @GetMapping("/screen")
    String screen(Frame frame, Model page) {
        if (frame.unitId().isEmpty()) {
            return "overview/no-unit";
        }
        fill(frame, page);
        return "overview/screen";
    }

    private void fill(Frame frame, Model page) {
        ObjectNode row = details.row(frame, Headlines.OVERVIEW, frame.unitId());
        page.addAttribute("now", clock.instant());
        page.addAttribute("headlines", headlines.of(frame, row));
        page.addAttribute("campaigns", campaigns.of(frame));
        page.addAttribute(
                "steps",
                new Figures(frame, Headlines.OVERVIEW, frame.unitId(), row)
                        .steps(STEPS).stream()
                                .map(step -> step.called(frame.words()
                                        .text("step."
                                                + step.code()
                                                        .substring(step.code().indexOf('.') + 1))))
                                .toList());
        page.addAttribute("stages", StageCounts.of(frame, row));
        page.addAttribute("renovated", StageCounts.figures(frame, row));
        page.addAttribute("months", MonthBars.of(details, frame, clock.instant()));
        page.addAttribute("late", lateness.of(frame, row));
        page.addAttribute("clocks", clocks.of(frame));
        page.addAttribute("flags", flags.of(frame));
        page.addAttribute("outputs", OutputSums.of(details, frame, clock.instant()));
        page.addAttribute("facts", details.latest(frame, LATEST));
    }
}
