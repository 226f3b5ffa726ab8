package io.taizhang.query.pages;

import io.taizhang.api.Actor;
import io.taizhang.api.ActorPrincipal;
import io.taizhang.api.LedgerKind;
import io.taizhang.api.renovation.Stage;
import io.taizhang.ledger.Ledger;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Reaches;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 总览: the first page, of the reader's own unit or of one below it. */
@Controller
class OverviewPage {
    /** Before the flags in force, which are counted as far as the reader may see them. */
    private static final List<Figure> HEADLINE = List.of(
            new Figure("campaign.tasks.overdue", "overdue"),
            new Figure("campaign.tasks.verifiedPercent", "percent"),
            new Figure("renovation.projects", "count"),
            new Figure("renovation.paidFen", "money"),
            new Figure("fund.availableFen", "money"));

    private static final List<Figure> RENOVATED =
            List.of(new Figure("renovation.surveyed", "count"), new Figure("renovation.demonstrations", "count"));
    private static final List<String> STEPS =
            List.of("estimateFen", "contractFen", "certifiedFen", "paidFen", "settledFen");

    private final Ledger ledger;
    private final Reaches reaches;
    private final PageTexts texts = new PageTexts();

    OverviewPage(Ledger ledger, Reaches reaches) {
        this.ledger = ledger;
        this.reaches = reaches;
    }

    /** @param unit whose overview; the reader's own where absent */
    @GetMapping("/")
    String overview(Principal reader, @RequestParam(defaultValue = "") String unit, Model page) {
        Actor actor = ((ActorPrincipal) reader).actor();
        if (!unit.isEmpty()) {
            reaches.check(actor, unit);
        }
        page.addAttribute("actor", actor);
        page.addAttribute("asked", unit.isEmpty() ? null : unit);
        page.addAttribute("unitId", unit.isEmpty() ? actor.unitId() : unit);
        page.addAttribute("sample", ledger.kind() == LedgerKind.SAMPLE);
        page.addAttribute("figures", HEADLINE);
        page.addAttribute("renovated", RENOVATED);
        page.addAttribute("stages", Stage.values());
        page.addAttribute("steps", STEPS);
        page.addAttribute("texts", texts.keys());
        return "overview";
    }

    /** A unit that is unknown or not the reader's to see: its page would ask for figures in vain. */
    @ExceptionHandler
    ModelAndView refused(QueryRefusal refusal) {
        return new ModelAndView(
                "refused",
                Map.of(
                        "why", refusal.refused().type(),
                        "unit", refusal.details().getFirst()),
                HttpStatus.valueOf(refusal.refused().status()));
    }

    /**
     * @param code the figure's address in {@code unit-overview}, and of the figure an office has published for it
     * @param form how it is written: {@code count}, {@code percent}, {@code money} in fen, {@code overdue} of those open
     */
    record Figure(String code, String form) {}
}
