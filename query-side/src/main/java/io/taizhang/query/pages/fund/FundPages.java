package io.taizhang.query.pages.fund;

import static io.taizhang.query.pages.Column.day;
import static io.taizhang.query.pages.Column.money;
import static io.taizhang.query.pages.Column.name;
import static io.taizhang.query.pages.Column.plain;
import static io.taizhang.query.pages.Column.state;
import static io.taizhang.query.pages.Column.subject;
import static io.taizhang.query.pages.Column.text;
import static io.taizhang.query.pages.Column.unit;
import static io.taizhang.query.pages.Column.word;
import static io.taizhang.query.pages.Filter.choice;
import static io.taizhang.query.pages.Filter.number;
import static io.taizhang.query.pages.Filter.yes;

import io.taizhang.api.fund.FundPurpose;
import io.taizhang.api.fund.FundSource;
import io.taizhang.api.renovation.PaymentState;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Figures;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.InNavigation;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Lists;
import io.taizhang.query.pages.Offers;
import io.taizhang.query.pages.Section;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.node.ObjectNode;

/** 资金: what is left, and what is promised. */
@Controller
class FundPages implements InNavigation {
    private static final String BALANCE = "fund-balance";
    private static final String[] FLOW = {"appropriatedFen", "allocatedFen", "reservedFen", "disbursedFen"};

    private static final Listing FUNDS = Listing.of(BALANCE)
            .columns(
                    text("title").linked("/fund/{fundId}").always(),
                    unit("unitId"),
                    plain("year"),
                    word("purpose", FundPurpose.class),
                    word("source", FundSource.class),
                    money("appropriatedFen"),
                    money("allocatedFen"),
                    money("reservedFen"),
                    money("disbursedFen").always(),
                    money("availableFen").always())
            .filters(
                    choice("purpose", FundPurpose.class),
                    choice("source", FundSource.class),
                    number("year"),
                    yes("open"))
            .sorted("-year")
            .begins("fund/open-fund", "fund.none");

    private static final Listing ALLOCATIONS = Listing.of("fund-allocations")
            .within("allocations")
            .columns(
                    subject("beneficiary").always(),
                    money("allocatedFen").always(),
                    money("reservedFen"),
                    money("disbursedFen"),
                    money("freeFen").always())
            .sorted("-allocatedFen")
            .rows(200);

    private static final Listing VOUCHERS = Listing.of("renovation-payments")
            .within("vouchers")
            .columns(
                    text("voucherNo")
                            .linked("/renovation/{projectId}/payments/{paymentId}")
                            .always(),
                    day("paid.on"),
                    text("payee"),
                    name("projectId", "renovation-progress", "title").linked("/renovation/{projectId}"),
                    state("state", PaymentState.class),
                    money("amountFen").always())
            .sorted("-paid.on")
            .rows(200);

    private final Lists lists;
    private final Details details;
    private final Offers offers;

    FundPages(Lists lists, Details details, Offers offers) {
        this.lists = lists;
        this.details = details;
        this.offers = offers;
    }

    @Override
    public Section section() {
        return Section.FUND;
    }

    @GetMapping("/fund")
    String funds(Frame frame, Model page) {
        page.addAttribute("table", lists.read(frame, FUNDS));
        page.addAttribute(
                "actions", offers.on(frame, "fund", Map.of()).add("open-fund").list());
        return "fund/funds";
    }

    @GetMapping("/fund/{fundId}")
    String fund(Frame frame, @PathVariable String fundId, Model page) {
        ObjectNode row = details.row(frame, BALANCE, fundId);
        Figures figures = new Figures(frame, BALANCE, fundId, row);
        page.addAttribute("fund", new FundHead(row, frame.words()));
        page.addAttribute("flow", figures.steps(FLOW));
        page.addAttribute("figures", figures.of("availableFen", "unallocatedFen", "returnedFen", "carriedFen"));
        page.addAttribute("allocations", lists.part(frame, ALLOCATIONS.where("fundId", fundId)));
        page.addAttribute("vouchers", lists.part(frame, VOUCHERS.where("fundId", fundId)));
        page.addAttribute("facts", details.facts(frame, BALANCE, fundId));
        boolean open = row.path("open").booleanValue();
        page.addAttribute(
                "actions",
                offers.on(frame, "fund", Map.of("fundId", fundId))
                        .when(open, "appropriate", "allocate", "withdraw-allocation", "carry-over", "close-fund")
                        .add("return-funds")
                        .list());
        return "fund/fund";
    }
}
