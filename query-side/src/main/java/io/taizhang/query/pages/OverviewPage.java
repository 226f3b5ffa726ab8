package io.taizhang.query.pages;

import io.taizhang.api.renovation.Stage;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 总览: the first page, of the reader's own unit or of one below it. */
@Controller
class OverviewPage implements InNavigation {
    /** Before the flags in force, which are counted as far as the reader may see them. */
    private static final List<Headline> HEADLINE = List.of(
            new Headline("campaign.tasks.overdue", "overdue"),
            new Headline("campaign.tasks.verifiedPercent", "percent"),
            new Headline("renovation.projects", "count"),
            new Headline("renovation.paidFen", "money"),
            new Headline("fund.availableFen", "money"));

    private static final List<Headline> RENOVATED =
            List.of(new Headline("renovation.surveyed", "count"), new Headline("renovation.demonstrations", "count"));
    private static final List<String> STEPS =
            List.of("estimateFen", "contractFen", "certifiedFen", "paidFen", "settledFen");

    private final PageTexts texts = new PageTexts();

    @Override
    public Section section() {
        return Section.OVERVIEW;
    }

    @GetMapping("/")
    String overview(Frame frame, Model page) {
        page.addAttribute("figures", HEADLINE);
        page.addAttribute("renovated", RENOVATED);
        page.addAttribute("stages", Stage.values());
        page.addAttribute("steps", STEPS);
        page.addAttribute("texts", texts.keys());
        return "overview";
    }

    /**
     * @param code the figure's address in {@code unit-overview}, and of the figure an office has published for it
     * @param form how it is written: {@code count}, {@code percent}, {@code money} in fen, {@code overdue} of those open
     */
    record Headline(String code, String form) {}
}
