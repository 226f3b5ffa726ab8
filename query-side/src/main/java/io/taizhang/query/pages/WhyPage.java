package io.taizhang.query.pages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 凭什么: the facts under a figure, with who, when, on what grounds, and the proof of each. */
@Controller
class WhyPage {
    private final Details details;

    WhyPage(Details details) {
        this.details = details;
    }

    /** @param figure the component of the row that is asked about; empty for the whole row */
    @GetMapping("/why/{view}/{key}")
    String why(
            Frame frame,
            @PathVariable String view,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String figure,
            Model page) {
        var row = details.row(frame, view, key);
        page.addAttribute("figure", figure.isEmpty() ? null : new Figures(frame, view, key, row).of(figure));
        page.addAttribute("facts", details.facts(frame, view, key));
        page.addAttribute("about", row.path("title").asString(row.path("name").asString(key)));
        return "why";
    }
}
