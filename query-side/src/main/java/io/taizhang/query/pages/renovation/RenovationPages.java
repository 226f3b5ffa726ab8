package io.taizhang.query.pages.renovation;

import static io.taizhang.query.pages.Column.day;
import static io.taizhang.query.pages.Column.money;
import static io.taizhang.query.pages.Column.name;
import static io.taizhang.query.pages.Column.plain;
import static io.taizhang.query.pages.Column.state;
import static io.taizhang.query.pages.Column.text;
import static io.taizhang.query.pages.Column.unit;
import static io.taizhang.query.pages.Column.word;
import static io.taizhang.query.pages.Filter.choice;
import static io.taizhang.query.pages.Filter.number;

import io.taizhang.api.renovation.Category;
import io.taizhang.api.renovation.PaymentState;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.Stage;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.InNavigation;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Lists;
import io.taizhang.query.pages.Offers;
import io.taizhang.query.pages.Section;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.node.ObjectNode;

/** 改造: where each compound stands, and its money. */
@Controller
class RenovationPages implements InNavigation {
    private static final String PROGRESS = "renovation-progress";
    private static final String SPENDING = "renovation-spending";
    private static final String PAYMENTS = "renovation-payments";

    private static final Listing PROJECTS = Listing.of(SPENDING)
            .columns(
                    text("title").linked("/renovation/{projectId}").always(),
                    unit("unitId"),
                    word("kind", ProjectKind.class),
                    plain("year"),
                    state("stage", Stage.class).always(),
                    money("estimateFen"),
                    money("contractFen"),
                    money("certifiedFen"),
                    money("paidFen").always())
            .filters(
                    choice("stage", Stage.class),
                    choice("kind", ProjectKind.class),
                    choice("category", Category.class),
                    number("year"))
            .sorted("-year")
            .begins("renovation/include-in-plan", "renovation.none");

    private static final Listing OWN_PAYMENTS = Listing.of(PAYMENTS)
            .within("payments")
            .columns(
                    text("payee")
                            .linked("/renovation/{projectId}/payments/{paymentId}")
                            .always(),
                    money("amountFen").always(),
                    state("state", PaymentState.class).always(),
                    name("fundId", "fund-balance", "title").linked("/fund/{fundId}"),
                    day("requested.on"),
                    day("approved.on"),
                    day("paid.on"),
                    text("voucherNo"))
            .sorted("-requested.on")
            .rows(200);

    private final Lists lists;
    private final Details details;
    private final Offers offers;
    private final StageBoard board;

    RenovationPages(Lists lists, Details details, Offers offers, StageBoard board) {
        this.lists = lists;
        this.details = details;
        this.offers = offers;
        this.board = board;
    }

    @Override
    public Section section() {
        return Section.RENOVATION;
    }

    @GetMapping("/renovation")
    String projects(Frame frame, Model page) {
        page.addAttribute("stages", board.stages(frame));
        page.addAttribute("months", board.months(frame));
        page.addAttribute("table", lists.read(frame, PROJECTS));
        page.addAttribute(
                "actions",
                offers.on(frame, "renovation", Map.of()).add("include-in-plan").list());
        return "renovation/projects";
    }

    @GetMapping("/renovation/{projectId}")
    String project(Frame frame, @PathVariable String projectId, Model page) {
        ObjectNode progress = details.row(frame, PROGRESS, projectId);
        ObjectNode spending = details.row(frame, SPENDING, projectId);
        page.addAttribute("project", new ProjectHead(progress, frame.words()));
        List<ObjectNode> facts = details.told(frame, PROGRESS, projectId);
        page.addAttribute("waterfall", Waterfall.of(frame, projectId, spending).bars());
        page.addAttribute("ballots", BallotSheet.all(facts, frame.words()));
        page.addAttribute("variations", VariationCell.all(progress, facts, frame.words()));
        page.addAttribute("line", ProjectLine.of(progress, frame.words()));
        page.addAttribute("contracts", ContractCell.all(progress, frame.words()));
        page.addAttribute("payments", lists.part(frame, OWN_PAYMENTS.where("projectId", projectId)));
        page.addAttribute("facts", details.lines(frame, facts));
        page.addAttribute("actions", ProjectActions.of(offers, frame, progress));
        return "renovation/project";
    }

    @GetMapping("/renovation/{projectId}/payments/{paymentId}")
    String payment(Frame frame, @PathVariable String projectId, @PathVariable String paymentId, Model page) {
        String key = projectId + "/" + paymentId;
        ObjectNode payment = details.row(frame, PAYMENTS, key);
        ObjectNode progress = details.row(frame, PROGRESS, projectId);
        page.addAttribute("payment", new PaymentSheet(payment, frame.words()));
        page.addAttribute(
                "fund", details.name("fund-balance", payment.path("fundId").asString(), "title"));
        page.addAttribute("project", new ProjectHead(progress, frame.words()));
        page.addAttribute("facts", details.facts(frame, PAYMENTS, key));
        page.addAttribute("actions", ProjectActions.ofPayment(offers, frame, payment));
        return "renovation/payment";
    }
}
