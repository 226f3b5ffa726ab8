package io.taizhang.query.pages;

import io.taizhang.api.Actor;
import io.taizhang.api.ActorPrincipal;
import io.taizhang.api.LedgerKind;
import io.taizhang.api.renovation.Stage;
import io.taizhang.ledger.Ledger;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 总览: the first page, of the reader's own unit or of one below it. */
@Controller
class OverviewPage {
    private static final List<Headline> HEADLINE = List.of(
            new Headline("renovation.surveyed", "count"),
            new Headline("renovation.projects", "count"),
            new Headline("renovation.demonstrations", "count"),
            new Headline("renovation.paidFen", "money"),
            new Headline("fund.availableFen", "money"),
            new Headline("organisation.communities", "count"));
    private static final List<String> STEPS =
            List.of("estimateFen", "contractFen", "certifiedFen", "paidFen", "settledFen");

    private final Ledger ledger;
    private final PageTexts texts = new PageTexts();

    OverviewPage(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param unit whose overview; the reader's own where absent */
    @GetMapping("/")
    String overview(Principal reader, @RequestParam(defaultValue = "") String unit, Model page) {
        Actor actor = ((ActorPrincipal) reader).actor();
        page.addAttribute("actor", actor);
        page.addAttribute("asked", unit.isEmpty() ? null : unit);
        page.addAttribute("unitId", unit.isEmpty() ? actor.unitId() : unit);
        page.addAttribute("sample", ledger.kind() == LedgerKind.SAMPLE);
        page.addAttribute("figures", HEADLINE);
        page.addAttribute("stages", Stage.values());
        page.addAttribute("steps", STEPS);
        page.addAttribute("texts", texts.keys());
        return "overview";
    }

    /**
     * @param code the figure's address in {@code unit-overview}, and of the figure an office has published for it
     * @param form how it is written: {@code count}, or {@code money} in fen
     */
    record Headline(String code, String form) {}
}
