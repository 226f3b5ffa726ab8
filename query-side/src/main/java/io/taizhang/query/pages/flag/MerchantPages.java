package io.taizhang.query.pages.flag;

import static io.taizhang.query.pages.Column.text;
import static io.taizhang.query.pages.Column.unit;
import static io.taizhang.query.pages.Column.yes;

import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.FactLine;
import io.taizhang.query.pages.Filter;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Lists;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.node.ObjectNode;

/** 商户: what flags each has had, those that never flew and those of the past too. */
@Controller
class MerchantPages {
    private static final String REGISTER = "merchant-register";
    private static final String RECORD = "merchant-record";

    private static final Listing MERCHANTS = Listing.of(REGISTER)
            .columns(
                    text("name").linked("/flag/merchants/{merchantId}").always(),
                    unit("unitId"),
                    text("trade"),
                    yes("open"))
            .filters(Filter.yes("open"))
            .sorted("name")
            .begins("organisation/register-merchant", "flag.merchant.none");

    private final Lists lists;
    private final Details details;

    MerchantPages(Lists lists, Details details) {
        this.lists = lists;
        this.details = details;
    }

    @GetMapping("/flag/merchants")
    String merchants(Frame frame, Model page) {
        page.addAttribute("table", lists.read(frame, MERCHANTS));
        return "flag/merchants";
    }

    @GetMapping("/flag/merchants/{merchantId}")
    String merchant(Frame frame, @PathVariable String merchantId, Model page) {
        ObjectNode register = details.row(frame, REGISTER, merchantId);
        @Nullable ObjectNode record = record(frame, merchantId);
        page.addAttribute("merchantId", merchantId);
        page.addAttribute("merchant", register.path("name").asString());
        page.addAttribute("unitId", register.path("unitId").asString());
        page.addAttribute("trade", register.path("trade").asString(""));
        page.addAttribute("insider", frame.actor().seesPersonalData());
        page.addAttribute("flags", record == null ? List.of() : RecordCell.all(record, frame));
        page.addAttribute("facts", facts(frame, merchantId, record));
        return "flag/merchant";
    }

    /** A merchant that never had a flag, or of whose flags the reader is told nothing, has no record. */
    private @Nullable ObjectNode record(Frame frame, String merchantId) {
        try {
            return details.row(frame, RECORD, merchantId);
        } catch (QueryRefusal refusal) {
            if (refusal.refused() == Refused.UNKNOWN_ROW) {
                return null;
            }
            throw refusal;
        }
    }

    private List<FactLine> facts(Frame frame, String merchantId, @Nullable ObjectNode record) {
        return record == null ? List.of() : details.facts(frame, RECORD, merchantId);
    }
}
