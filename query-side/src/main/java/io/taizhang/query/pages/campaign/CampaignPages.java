package io.taizhang.query.pages.campaign;

import static io.taizhang.query.pages.Column.count;
import static io.taizhang.query.pages.Column.day;
import static io.taizhang.query.pages.Column.percent;
import static io.taizhang.query.pages.Column.text;
import static io.taizhang.query.pages.Column.unit;
import static io.taizhang.query.pages.Column.word;
import static io.taizhang.query.pages.Column.yes;
import static io.taizhang.query.pages.Filter.choice;

import io.taizhang.api.campaign.CampaignOutcome;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.FactLine;
import io.taizhang.query.pages.Figure;
import io.taizhang.query.pages.Figures;
import io.taizhang.query.pages.Filter;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.InNavigation;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Lists;
import io.taizhang.query.pages.Milestone;
import io.taizhang.query.pages.Offers;
import io.taizhang.query.pages.Schedule;
import io.taizhang.query.pages.Section;
import io.taizhang.query.pages.UnitNames;
import io.taizhang.query.pages.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** 创建: which indicators will cost us the title? */
@Controller
class CampaignPages implements InNavigation {
    private static final String PROGRESS = "campaign-progress";
    private static final Set<String> HELD = Set.of("campaign.MeetingHeld", "campaign.ReportIssued");

    private static final Listing CAMPAIGNS = Listing.of(PROGRESS)
            .columns(
                    text("title").linked("/campaign/{campaignId}").always(),
                    unit("unitId"),
                    day("startsOn"),
                    day("endsOn"),
                    percent("tasks.verifiedPercent").called("campaign.verified").always(),
                    count("tasks.tasks").called("campaign.ranking.tasks"),
                    count("overdue").always(),
                    day("nextDueOn"),
                    word("outcome", CampaignOutcome.class),
                    yes("open"))
            .filters(Filter.yes("open"), choice("outcome", CampaignOutcome.class))
            .sorted("-startsOn")
            .begins("campaign/launch-campaign", "campaign.none");

    private final Lists lists;
    private final Details details;
    private final Offers offers;
    private final UnitNames units;
    private final LedgerClock clock;

    CampaignPages(Lists lists, Details details, Offers offers, UnitNames units, LedgerClock clock) {
        this.lists = lists;
        this.details = details;
        this.offers = offers;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Section section() {
        return Section.CAMPAIGN;
    }

    @GetMapping("/campaign")
    String campaigns(Frame frame, Model page) {
        page.addAttribute("table", lists.read(frame, CAMPAIGNS));
        page.addAttribute(
                "actions",
                offers.on(frame, "campaign", Map.of())
                        .add("launch-campaign", "unitId", frame.unitId())
                        .add("publish-standard")
                        .list());
        return "campaign/campaigns";
    }

    @GetMapping("/campaign/{campaignId}")
    String campaign(Frame frame, @PathVariable String campaignId, Model page) {
        ObjectNode row = details.row(frame, PROGRESS, campaignId);
        Map<String, String> its = Map.of("campaignId", campaignId);
        List<ObjectNode> tasks = details.standing(frame, "task-ledger", its, "dueOn");
        LocalDate today = today(frame);
        Schedule period = new Schedule(Doc.day(row, "startsOn"), Doc.day(row, "endsOn"), today);
        List<IndicatorCell> indicators = new IndicatorTree(
                        frame, units, period, details.standing(frame, "material-coverage", its, null), tasks)
                .of(row);
        Words words = frame.words();
        CampaignHead head = new CampaignHead(row, words);
        List<FactLine> facts = details.facts(frame, PROGRESS, campaignId);
        page.addAttribute("campaign", head);
        page.addAttribute("figures", figures(frame, campaignId, row));
        page.addAttribute("elapsed", words.percent(period.elapsedPercent()));
        page.addAttribute("atStake", words.count(Math.round(IndicatorTree.atStake(indicators) * 10) / 10.0));
        page.addAttribute("indicators", indicators);
        page.addAttribute("line", milestones(row, words));
        page.addAttribute("gantt", Gantt.of(frame, units, period, row, tasks));
        page.addAttribute("letters", lists.part(frame, TaskPages.LETTERS_WITHIN.where("campaignId", campaignId)));
        page.addAttribute("ranking", ranking(frame, head.unitId()));
        page.addAttribute("materials", lists.part(frame, MaterialPages.WITHIN.where("campaignId", campaignId)));
        page.addAttribute("surveys", Surveys.chart(details.standing(frame, "opinion-surveys", its, "surveyNo"), words));
        page.addAttribute("reviews", Surveys.reviews(row, words));
        page.addAttribute(
                "questionnaires", lists.part(frame, QuestionnairePages.WITHIN.where("campaignId", campaignId)));
        page.addAttribute(
                "held",
                facts.stream().filter(fact -> HELD.contains(fact.type())).toList());
        page.addAttribute("facts", facts);
        page.addAttribute("actions", CampaignActions.of(offers, frame, row));
        return "campaign/campaign";
    }

    private static List<Figure> figures(Frame frame, String campaignId, ObjectNode row) {
        Figures figures = new Figures(frame, PROGRESS, campaignId, row);
        Words words = frame.words();
        return List.of(
                figures.of("tasks.verifiedPercent").called(words.text("campaign.verified")),
                figures.of("tasks.open").called(words.text("campaign.tasks.open")),
                figures.of("tasks.completed").called(words.text("campaign.tasks.completed")),
                figures.of("overdue").called(words.text("campaign.overdue")));
    }

    private static List<Milestone> milestones(ObjectNode row, Words words) {
        return row.path("milestones")
                .valueStream()
                .map(milestone -> milestone(milestone, words))
                .toList();
    }

    private static Milestone milestone(JsonNode milestone, Words words) {
        String due = milestone.path("dueOn").asString();
        String title = milestone.path("title").asString();
        if (milestone.path("reachedOn").isString()) {
            return Milestone.on(title, milestone.path("reachedOn").stringValue())
                    .saying(milestone.path("late").booleanValue() ? words.text("campaign.milestone.late", due) : null);
        }
        return milestone.path("overdue").booleanValue()
                ? new Milestone(title, due, "failed", words.text("campaign.milestone.overdue"))
                : new Milestone(title, due, "open", words.text("campaign.milestone.due"));
    }

    /** A unit of which nothing is ranked has no such row. */
    private List<RankCell> ranking(Frame frame, String unitId) {
        return details.standing(frame, "unit-ranking", Map.of("unitId", unitId), null).stream()
                .flatMap(row -> RankCell.all(row, frame, units).stream())
                .toList();
    }

    @GetMapping("/campaign/ranking")
    String ranking(Frame frame, Model page) {
        page.addAttribute("ranking", ranking(frame, frame.unitId()));
        return "campaign/ranking";
    }

    private LocalDate today(Frame frame) {
        return today(frame, clock);
    }

    /** The day the page stands at. */
    static LocalDate today(Frame frame, LedgerClock clock) {
        LocalDate day = frame.standing().day();
        return day == null ? clock.instant().atZone(Fact.ZONE).toLocalDate() : day;
    }
}
