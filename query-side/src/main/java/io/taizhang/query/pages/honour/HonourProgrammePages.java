package io.taizhang.query.pages.honour;

import static io.taizhang.query.pages.Column.count;
import static io.taizhang.query.pages.Column.text;
import static io.taizhang.query.pages.Column.unit;
import static io.taizhang.query.pages.Column.word;
import static io.taizhang.query.pages.Filter.choice;

import io.taizhang.api.honour.CandidateKind;
import io.taizhang.api.honour.HonourCadence;
import io.taizhang.query.pages.Chart;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Lists;
import io.taizhang.query.pages.Offers;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.node.ObjectNode;

/** 评选项目: what can be won, who allowed it, and how often it was. */
@Controller
class HonourProgrammePages {
    private static final String PROGRAMME = "honour-programme";

    private static final Listing PROGRAMMES = Listing.of(PROGRAMME)
            .columns(
                    text("title").linked("/honour/programmes/{programmeId}").always(),
                    unit("unitId"),
                    word("kind", CandidateKind.class).always(),
                    word("cadence", HonourCadence.class),
                    count("quota"),
                    text("authorityBasis.documentNo").called("honour.basis"),
                    count("rounds"),
                    text("lastPeriod").always())
            .filters(choice("kind", CandidateKind.class), choice("cadence", HonourCadence.class))
            .sorted("title")
            .begins("honour/define-programme", "honour.programmes.none");

    private final Lists lists;
    private final Details details;
    private final Offers offers;

    HonourProgrammePages(Lists lists, Details details, Offers offers) {
        this.lists = lists;
        this.details = details;
        this.offers = offers;
    }

    @GetMapping("/honour/programmes")
    String programmes(Frame frame, Model page) {
        page.addAttribute("tabs", HonourTabs.of(frame));
        page.addAttribute("called", "honour.programmes");
        page.addAttribute("table", lists.read(frame, PROGRAMMES));
        page.addAttribute(
                "actions",
                offers.on(frame, "honour", Map.of("unitId", frame.unitId()))
                        .add("define-programme")
                        .list());
        return "listing";
    }

    @GetMapping("/honour/programmes/{programmeId}")
    String programme(Frame frame, @PathVariable String programmeId, Model page) {
        ObjectNode row = details.row(frame, PROGRAMME, programmeId);
        ProgrammeSheet sheet = new ProgrammeSheet(row, frame.words());
        page.addAttribute("programme", sheet);
        page.addAttribute("insider", frame.actor().seesPersonalData());
        page.addAttribute("years", years(frame, sheet));
        page.addAttribute(
                "rounds",
                lists.part(
                        frame,
                        HonourRoundPages.ROUNDS
                                .within("rounds")
                                .without("title")
                                .where("programmeId", programmeId)
                                .rows(60)));
        page.addAttribute(
                "honours",
                lists.part(
                        frame,
                        HonourPages.HONOURS
                                .within("honours")
                                .without("programmeId", "kind")
                                .where("programmeId", programmeId)
                                .rows(60)));
        page.addAttribute("facts", details.facts(frame, PROGRAMME, programmeId));
        page.addAttribute(
                "actions",
                offers.on(frame, "honour", Map.of("programmeId", programmeId))
                        .add("open-round")
                        .add("record-past-honour", "unitId", sheet.unitId())
                        .list());
        return "honour/programme";
    }

    /** Of the programme's own unit, which counts them all. */
    private Chart years(Frame frame, ProgrammeSheet programme) {
        List<Chart.Point> points = details
                .rows(
                        frame,
                        "honours-by-year",
                        Map.of("programmeId", programme.id(), "unitId", programme.unitId()),
                        "year")
                .stream()
                .map(row -> new Chart.Point(
                        row.path("year").asString(),
                        List.of(row.path("honoured").doubleValue()),
                        List.of(frame.words().count(row.path("honoured").longValue()))))
                .toList();
        return new Chart(
                "honoured",
                frame.words().text("honour.by-year"),
                "bar",
                frame.words().column("honours-by-year", "year"),
                List.of(frame.words().text("honour.honoured")),
                "",
                points);
    }
}
