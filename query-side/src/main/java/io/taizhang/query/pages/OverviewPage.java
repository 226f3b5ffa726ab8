package io.taizhang.query.pages;

import io.taizhang.api.Actor;
import io.taizhang.api.ActorPrincipal;
import io.taizhang.ledger.Ledger;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 总览: the first page. */
@Controller
class OverviewPage {
    private final Ledger ledger;

    OverviewPage(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/")
    String overview(Principal reader, @RequestParam(defaultValue = "") String unit, Model page) {
        Actor actor = ((ActorPrincipal) reader).actor();
        page.addAttribute("actor", actor);
        page.addAttribute("unitId", unit.isEmpty() ? actor.unitId() : unit);
        page.addAttribute("kind", ledger.kind());
        return "overview";
    }
}
