package io.taizhang.query.pages.organisation;

import static io.taizhang.query.pages.Column.day;
import static io.taizhang.query.pages.Column.text;
import static io.taizhang.query.pages.Column.unit;
import static io.taizhang.query.pages.Column.yes;

import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Filter;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Lists;
import io.taizhang.query.pages.Offers;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.node.ObjectNode;

/** 商户名册: who is in business where. */
@Controller
class RegisteredMerchantPages {
    private static final String REGISTER = "merchant-register";

    private static final Listing MERCHANTS = Listing.of(REGISTER)
            .columns(
                    text("name").linked("/organisation/merchants/{merchantId}").always(),
                    unit("unitId"),
                    text("trade").always(),
                    text("uscc"),
                    text("address"),
                    day("registeredOn"),
                    yes("open").called("organisation.in-business"))
            .filters(Filter.yes("open").called("organisation.in-business"))
            .sorted("name")
            .begins("organisation/register-merchant", "organisation.merchants.none");

    private final Lists lists;
    private final Details details;
    private final Offers offers;

    RegisteredMerchantPages(Lists lists, Details details, Offers offers) {
        this.lists = lists;
        this.details = details;
        this.offers = offers;
    }

    @GetMapping("/organisation/merchants")
    String merchants(Frame frame, Model page) {
        page.addAttribute("tabs", OrganisationTabs.of(frame));
        page.addAttribute("called", "organisation.merchants");
        page.addAttribute("table", lists.read(frame, MERCHANTS));
        page.addAttribute(
                "actions",
                RegisterPages.orMany(
                        offers.on(frame, "organisation", Map.of("unitId", frame.unitId()))
                                .add("register-merchant")
                                .list(),
                        frame,
                        "merchants"));
        return "listing";
    }

    @GetMapping("/organisation/merchants/{merchantId}")
    String merchant(Frame frame, @PathVariable String merchantId, Model page) {
        ObjectNode row = details.row(frame, REGISTER, merchantId);
        boolean open = row.path("open").booleanValue();
        page.addAttribute("merchantId", merchantId);
        page.addAttribute("merchant", row.path("name").asString());
        page.addAttribute("unitId", row.path("unitId").asString());
        page.addAttribute("open", open);
        page.addAttribute("trade", row.path("trade").asString(""));
        page.addAttribute("uscc", row.path("uscc").asString(""));
        page.addAttribute("place", row.path("address").asString(""));
        page.addAttribute("registeredOn", row.path("registeredOn").asString());
        page.addAttribute("deregisteredOn", row.path("deregisteredOn").asString(""));
        page.addAttribute("facts", details.facts(frame, REGISTER, merchantId));
        page.addAttribute(
                "actions",
                offers.on(frame, "organisation", known(row, merchantId))
                        .when(open, "correct-merchant")
                        .list());
        page.addAttribute(
                "ending",
                offers.on(frame, "organisation", Map.of("merchantId", merchantId))
                        .when(open, "deregister-merchant")
                        .list());
        return "organisation/merchant";
    }

    /** A correction replaces all that is known: what stays as it is stands in its form already. */
    private static Map<String, String> known(ObjectNode row, String merchantId) {
        Map<String, String> known = new HashMap<>(Map.of("merchantId", merchantId));
        for (String name : new String[] {"name", "uscc", "trade", "address"}) {
            if (row.path(name).isString()) {
                known.put(name, row.path(name).stringValue());
            }
        }
        return known;
    }
}
