package io.taizhang.query.pages.honour;

import static io.taizhang.query.pages.Column.day;
import static io.taizhang.query.pages.Column.name;
import static io.taizhang.query.pages.Column.state;
import static io.taizhang.query.pages.Column.text;
import static io.taizhang.query.pages.Column.word;
import static io.taizhang.query.pages.Column.yes;
import static io.taizhang.query.pages.Filter.among;
import static io.taizhang.query.pages.Filter.choice;
import static io.taizhang.query.pages.Filter.number;

import io.taizhang.api.honour.CandidateKind;
import io.taizhang.query.honour.HonourState;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Filter;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.InNavigation;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Lists;
import io.taizhang.query.pages.Offers;
import io.taizhang.query.pages.Section;
import io.taizhang.query.pages.UnitNames;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.node.ObjectNode;

/** 表彰: who was chosen, how, and by whose vote. */
@Controller
class HonourPages implements InNavigation {
    static final String ROLL = "honour-roll";

    static final Listing HONOURS = Listing.of(ROLL)
            .columns(
                    text("name")
                            .or("personalName")
                            .called("honour.who")
                            .linked("/honour/{honourId}")
                            .always(),
                    word("kind", CandidateKind.class),
                    name("programmeId", "honour-programme", "title")
                            .linked("/honour/programmes/{programmeId}")
                            .called("honour.programme")
                            .always(),
                    text("period").always(),
                    day("conferredOn"),
                    state("state", HonourState.class),
                    yes("recommended"),
                    yes("historical"))
            .sorted("-conferredOn")
            .begins(null, "honour.roll.none");

    private final Lists lists;
    private final Details details;
    private final Offers offers;
    private final UnitNames units;
    private final HonourRoundReading rounds;

    HonourPages(Lists lists, Details details, Offers offers, UnitNames units, HonourRoundReading rounds) {
        this.lists = lists;
        this.details = details;
        this.offers = offers;
        this.units = units;
        this.rounds = rounds;
    }

    @Override
    public Section section() {
        return Section.HONOUR;
    }

    @GetMapping("/honour")
    String roll(Frame frame, Model page) {
        YearTable years = YearTable.of(
                frame, details.rows(frame, "honours-by-year", Map.of("unitId", frame.unitId()), "programmeId"));
        page.addAttribute("tabs", HonourTabs.of(frame));
        page.addAttribute("years", years);
        page.addAttribute("insider", frame.actor().seesPersonalData());
        page.addAttribute(
                "table",
                lists.read(
                        frame,
                        HONOURS.filters(
                                among(
                                                "programmeId",
                                                years.programmes()
                                                        .map(one -> new Filter.Option(one.getKey(), one.getValue()))
                                                        .toList())
                                        .called("honour.programme"),
                                number("year"),
                                choice("kind", CandidateKind.class),
                                choice("state", HonourState.class),
                                Filter.yes("recommended"))));
        page.addAttribute(
                "actions",
                offers.on(frame, "honour", Map.of())
                        .add("define-programme", "unitId", frame.unitId())
                        .add("record-past-honour", "unitId", frame.unitId())
                        .list());
        return "honour/roll";
    }

    @GetMapping("/honour/{honourId}")
    String honour(Frame frame, @PathVariable String honourId, Model page) {
        ObjectNode row = details.row(frame, ROLL, honourId);
        @Nullable String roundId = row.path("roundId").isString() ? row.path("roundId").stringValue() : null;
        HonourSheet sheet = new HonourSheet(row, frame.words());
        List<ObjectNode> told = details.told(frame, ROLL, honourId);
        page.addAttribute("honour", sheet);
        page.addAttribute("ballot", rounds.ballot(frame, roundId, honourId).orElse(null));
        page.addAttribute("line", sheet.line(told, roundId == null ? List.of() : rounds.told(frame, roundId)));
        page.addAttribute(
                "recommendedTo",
                row.path("recommendedToUnitIds")
                        .valueStream()
                        .map(unit -> units.of(unit.asString()))
                        .toList());
        page.addAttribute("facts", details.lines(frame, told));
        page.addAttribute(
                "actions",
                offers.on(frame, "honour", Map.of("honourId", honourId))
                        .when(sheet.stands(), "recommend-upwards", "revoke-honour")
                        .list());
        return "honour/honour";
    }
}
