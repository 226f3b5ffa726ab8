package io.taizhang.query.pages.flag;

import static io.taizhang.query.pages.Column.day;
import static io.taizhang.query.pages.Column.text;
import static io.taizhang.query.pages.Column.unit;
import static io.taizhang.query.pages.Column.word;
import static io.taizhang.query.pages.Column.yes;

import io.taizhang.api.flag.LegalLevel;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Filter;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Lists;
import io.taizhang.query.pages.Offers;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.node.ObjectNode;

/** 评比办法: by what right flags are awarded, and on what terms. */
@Controller
class SchemePages {
    private static final String SCHEME = "flag-scheme";

    private static final Listing SCHEMES = Listing.of(SCHEME)
            .columns(
                    text("title").linked("/flag/schemes/{schemeId}").always(),
                    unit("unitId"),
                    text("terms.authorityBasis.documentNo")
                            .called("flag.scheme.document")
                            .always(),
                    word("terms.authorityBasis.legalLevel", LegalLevel.class)
                            .called("flag.scheme.level")
                            .always(),
                    day("publishedOn").called("flag.scheme.published"),
                    yes("withdrawn"))
            .filters(Filter.yes("withdrawn"))
            .sorted("-publishedOn")
            .begins("flag/publish-scheme", "flag.scheme.none");

    private final Lists lists;
    private final Details details;
    private final Offers offers;

    SchemePages(Lists lists, Details details, Offers offers) {
        this.lists = lists;
        this.details = details;
        this.offers = offers;
    }

    @GetMapping("/flag/schemes")
    String schemes(Frame frame, Model page) {
        page.addAttribute("table", lists.read(frame, SCHEMES));
        page.addAttribute(
                "actions",
                offers.on(frame, "flag", Map.of())
                        .add("publish-scheme", "unitId", frame.unitId())
                        .list());
        return "flag/schemes";
    }

    @GetMapping("/flag/schemes/{schemeId}")
    String scheme(Frame frame, @PathVariable String schemeId, Model page) {
        ObjectNode row = details.row(frame, SCHEME, schemeId);
        SchemeSheet scheme = new SchemeSheet(row, frame.words());
        page.addAttribute("scheme", scheme);
        page.addAttribute("rounds", lists.part(frame, RoundPages.OF_SCHEME.where("schemeId", schemeId)));
        page.addAttribute("facts", details.facts(frame, SCHEME, schemeId));
        page.addAttribute(
                "actions",
                offers.on(frame, "flag", Map.of("schemeId", schemeId))
                        .when(!scheme.withdrawn(), "open-round", "withdraw-scheme")
                        .list());
        return "flag/scheme";
    }
}
