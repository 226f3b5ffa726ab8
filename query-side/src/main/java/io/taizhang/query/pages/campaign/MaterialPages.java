package io.taizhang.query.pages.campaign;

import static io.taizhang.query.pages.Column.count;
import static io.taizhang.query.pages.Column.day;
import static io.taizhang.query.pages.Column.name;
import static io.taizhang.query.pages.Column.state;
import static io.taizhang.query.pages.Column.text;
import static io.taizhang.query.pages.Filter.choice;

import io.taizhang.query.campaign.MaterialState;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Lists;
import io.taizhang.query.pages.Offers;
import io.taizhang.query.pages.Pictures;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.node.ObjectNode;

/** 材料: what was handed in to prove the indicators, and what became of it. */
@Controller
class MaterialPages {
    private static final String MATERIALS = "material-ledger";

    private static final Listing ALL = Listing.of(MATERIALS)
            .columns(
                    text("title").linked("/campaign/materials/{materialId}").always(),
                    text("indicatorCode"),
                    text("period"),
                    state("state", MaterialState.class).always(),
                    count("score"),
                    day("submitted.on").called("campaign.material.submitted"),
                    name("campaignId", "campaign-progress", "title").linked("/campaign/{campaignId}"))
            .filters(choice("state", MaterialState.class))
            .sorted("-submitted.on")
            .begins("campaign/submit-material", "campaign.material.none");

    static final Listing WITHIN = ALL.within("materials").without("campaignId").rows(100);

    private final Lists lists;
    private final Details details;
    private final Offers offers;
    private final Pictures pictures;

    MaterialPages(Lists lists, Details details, Offers offers, Pictures pictures) {
        this.lists = lists;
        this.details = details;
        this.offers = offers;
        this.pictures = pictures;
    }

    @GetMapping("/campaign/materials")
    String materials(Frame frame, Model page) {
        page.addAttribute("table", lists.read(frame, ALL));
        page.addAttribute(
                "actions",
                offers.on(frame, "campaign", Map.of()).add("submit-material").list());
        return "campaign/materials";
    }

    @GetMapping("/campaign/materials/{materialId}")
    String material(Frame frame, @PathVariable String materialId, Model page) {
        ObjectNode row = details.row(frame, MATERIALS, materialId);
        MaterialSheet material = new MaterialSheet(row, frame.words());
        page.addAttribute("material", material);
        page.addAttribute("documents", material.documents(pictures.among(material.digests())));
        page.addAttribute("campaignTitle", details.name("campaign-progress", material.campaignId(), "title"));
        page.addAttribute(
                "indicator",
                details.name("material-coverage", material.campaignId() + "/" + material.indicatorCode(), "title"));
        page.addAttribute("facts", details.facts(frame, MATERIALS, materialId));
        page.addAttribute("actions", CampaignActions.ofMaterial(offers, frame, row));
        return "campaign/material";
    }
}
