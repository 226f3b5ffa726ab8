package io.taizhang.query.pages.campaign;

import static io.taizhang.query.pages.Column.count;
import static io.taizhang.query.pages.Column.day;
import static io.taizhang.query.pages.Column.name;
import static io.taizhang.query.pages.Column.text;
import static io.taizhang.query.pages.Column.yes;

import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Figures;
import io.taizhang.query.pages.Filter;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Lists;
import io.taizhang.query.pages.Offers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.node.ObjectNode;

/** 问卷: what people were asked, and what they answered, in sums. */
@Controller
class QuestionnairePages {
    private static final String RESULTS = "questionnaire-results";

    private static final Listing ALL = Listing.of(RESULTS)
            .columns(
                    text("title")
                            .linked("/campaign/questionnaires/{questionnaireId}")
                            .always(),
                    name("campaignId", "campaign-progress", "title").linked("/campaign/{campaignId}"),
                    day("closesOn").always(),
                    yes("closed"),
                    count("tokensIssued"),
                    count("answers").always())
            .filters(Filter.yes("closed"))
            .sorted("-closesOn")
            .begins("campaign/open-questionnaire", "campaign.questionnaire.none");

    static final Listing WITHIN =
            ALL.within("questionnaires").without("campaignId").rows(50);

    private final Lists lists;
    private final Details details;
    private final Offers offers;

    QuestionnairePages(Lists lists, Details details, Offers offers) {
        this.lists = lists;
        this.details = details;
        this.offers = offers;
    }

    @GetMapping("/campaign/questionnaires")
    String questionnaires(Frame frame, Model page) {
        page.addAttribute("table", lists.read(frame, ALL));
        return "campaign/questionnaires";
    }

    @GetMapping("/campaign/questionnaires/{questionnaireId}")
    String questionnaire(Frame frame, @PathVariable String questionnaireId, Model page) {
        ObjectNode row = details.row(frame, RESULTS, questionnaireId);
        page.addAttribute("id", questionnaireId);
        page.addAttribute("name", row.path("title").asString());
        page.addAttribute("closed", row.path("closed").booleanValue());
        page.addAttribute("closesOn", row.path("closesOn").asString());
        page.addAttribute("campaignId", row.path("campaignId").asString());
        page.addAttribute(
                "campaignTitle",
                details.name("campaign-progress", row.path("campaignId").asString(), "title"));
        page.addAttribute(
                "figures", new Figures(frame, RESULTS, questionnaireId, row).of("tokensIssued", "answers", "tooLate"));
        page.addAttribute("questions", QuestionCell.all(row, frame.words()));
        page.addAttribute("facts", details.facts(frame, RESULTS, questionnaireId));
        page.addAttribute("actions", CampaignActions.ofQuestionnaire(offers, frame, row));
        return "campaign/questionnaire";
    }
}
