package io.taizhang.query.pages.campaign;

import static io.taizhang.query.pages.Column.count;
import static io.taizhang.query.pages.Column.day;
import static io.taizhang.query.pages.Column.name;
import static io.taizhang.query.pages.Column.percent;
import static io.taizhang.query.pages.Column.state;
import static io.taizhang.query.pages.Column.text;
import static io.taizhang.query.pages.Column.unit;
import static io.taizhang.query.pages.Column.yes;
import static io.taizhang.query.pages.Filter.choice;

import io.taizhang.ledger.LedgerClock;
import io.taizhang.query.campaign.LetterState;
import io.taizhang.query.campaign.TaskState;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Filter;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Lists;
import io.taizhang.query.pages.Offers;
import io.taizhang.query.pages.UnitNames;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.node.ObjectNode;

/** 任务 and 责任书: what each unit has taken on, who has signed for it, and what is done. */
@Controller
class TaskPages {
    private static final String TASKS = "task-ledger";
    private static final String LETTERS = "responsibility-letters";

    private static final Listing ALL_TASKS = Listing.of(TASKS)
            .columns(
                    text("title").linked("/campaign/tasks/{taskId}").always(),
                    unit("leadUnitId").always(),
                    name("campaignId", "campaign-progress", "title").linked("/campaign/{campaignId}"),
                    state("state", TaskState.class),
                    yes("overdue").called("campaign.task.overdue"),
                    count("weight"),
                    percent("verifiedPercent").always(),
                    day("dueOn").always(),
                    yes("letterInForce"))
            .filters(
                    choice("state", TaskState.class),
                    Filter.yes("overdue").called("campaign.task.overdue"),
                    Filter.yes("letterInForce"))
            .sorted("dueOn")
            .begins("campaign/assign-task", "campaign.task.none");

    /** Those that wait for a signature first: by chance of the alphabet, which {@code -state} makes use of. */
    private static final Listing ALL_LETTERS = Listing.of(LETTERS)
            .columns(
                    text("title").linked("/campaign/tasks/{taskId}").always(),
                    unit("leadUnitId").always(),
                    state("state", LetterState.class).always(),
                    day("assigning.on").called("campaign.letter.assigning"),
                    day("receiving.on").called("campaign.letter.receiving"),
                    day("inForceOn"),
                    day("dueOn"))
            .filters(choice("state", LetterState.class))
            .sorted("-state")
            .begins(null, "campaign.letter.none");

    /** Those of a campaign. */
    static final Listing LETTERS_WITHIN = ALL_LETTERS.within("letters").rows(200);

    private final Lists lists;
    private final Details details;
    private final Offers offers;
    private final UnitNames units;
    private final LedgerClock clock;

    TaskPages(Lists lists, Details details, Offers offers, UnitNames units, LedgerClock clock) {
        this.lists = lists;
        this.details = details;
        this.offers = offers;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/campaign/tasks")
    String tasks(Frame frame, Model page) {
        page.addAttribute("table", lists.read(frame, ALL_TASKS));
        return "campaign/tasks";
    }

    @GetMapping("/campaign/letters")
    String letters(Frame frame, Model page) {
        page.addAttribute("table", lists.read(frame, ALL_LETTERS));
        return "campaign/letters";
    }

    @GetMapping("/campaign/tasks/{taskId}")
    String task(Frame frame, @PathVariable String taskId, Model page) {
        ObjectNode row = details.row(frame, TASKS, taskId);
        ObjectNode letter = details.row(frame, LETTERS, taskId);
        TaskSheet task = new TaskSheet(row, letter, CampaignPages.today(frame, clock), frame.words());
        page.addAttribute("task", task);
        page.addAttribute("campaignTitle", details.name("campaign-progress", task.campaignId(), "title"));
        page.addAttribute(
                "indicator",
                details.name("material-coverage", task.campaignId() + "/" + task.indicatorCode(), "title"));
        page.addAttribute("sides", task.sides(units::of));
        page.addAttribute("reports", task.reports(report -> CampaignActions.ofReport(offers, frame, row, report)));
        page.addAttribute("facts", details.facts(frame, TASKS, taskId));
        page.addAttribute("actions", CampaignActions.ofTask(offers, frame, row, letter));
        return "campaign/task";
    }
}
