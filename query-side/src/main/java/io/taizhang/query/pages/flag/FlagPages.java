package io.taizhang.query.pages.flag;

import static io.taizhang.query.pages.Column.instant;
import static io.taizhang.query.pages.Column.name;
import static io.taizhang.query.pages.Column.state;
import static io.taizhang.query.pages.Column.text;

import io.taizhang.ledger.Fact;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.flag.ProcessStage;
import io.taizhang.query.pages.Chart;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.InNavigation;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Lists;
import io.taizhang.query.pages.Milestone;
import io.taizhang.query.pages.Offers;
import io.taizhang.query.pages.Section;
import io.taizhang.query.pages.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** 红黑旗: who holds a flag today, by what right, until when? */
@Controller
class FlagPages implements InNavigation {
    private static final String PROCESS = "flag-process";

    private static final Listing ON_THEIR_WAY = Listing.of(PROCESS)
            .within("on-their-way")
            .columns(
                    name("merchantId", "merchant-register", "name")
                            .linked("/flag/{flagId}")
                            .always(),
                    state("stage", ProcessStage.class).always(),
                    instant("waitsUntil").called("flag.window-until").always(),
                    text("period"),
                    name("schemeId", "flag-scheme", "title")
                            .linked("/flag/rounds/{roundId}")
                            .called("flag.scheme.one"))
            .where("onItsWay", "true")
            .sorted("stage")
            .begins(null, "flag.on-their-way.none")
            .rows(100);

    private final Lists lists;
    private final Details details;
    private final Offers offers;
    private final FlagWall wall;
    private final LedgerClock clock;

    FlagPages(Lists lists, Details details, Offers offers, FlagWall wall, LedgerClock clock) {
        this.lists = lists;
        this.details = details;
        this.offers = offers;
        this.wall = wall;
        this.clock = clock;
    }

    @Override
    public Section section() {
        return Section.FLAG;
    }

    @GetMapping("/flag")
    String wall(Frame frame, Model page) {
        page.addAttribute("wall", wall.of(frame));
        page.addAttribute("insider", frame.actor().seesPersonalData());
        if (frame.actor().seesPersonalData()) {
            page.addAttribute("onTheirWay", lists.part(frame, ON_THEIR_WAY));
        }
        page.addAttribute("years", years(frame));
        page.addAttribute(
                "actions",
                offers.on(frame, "flag", Map.of())
                        .add("open-round")
                        .add("publish-scheme", "unitId", frame.unitId())
                        .add("record-past-flag", "unitId", frame.unitId())
                        .list());
        return "flag/wall";
    }

    /** Awards by year, of the unit and all below it; in the order of the charts' ink and seal red. */
    private Chart years(Frame frame) {
        Words words = frame.words();
        return new Chart(
                "years",
                words.text("flag.years"),
                "bar",
                words.text("flag.years.year"),
                List.of(words.of("Colour", "BLACK"), words.of("Colour", "RED")),
                words.text("flag.years.unit"),
                awards(frame)
                        .propertyStream()
                        .map(year -> year(
                                year.getKey(),
                                List.of(
                                        year.getValue().path("black"),
                                        year.getValue().path("red")),
                                words))
                        .toList());
    }

    /** What the reader is not told is a dash, and no bar. */
    private static Chart.Point year(String year, List<JsonNode> awards, Words words) {
        return new Chart.Point(
                year,
                awards.stream().map(count -> count.doubleValue(0)).toList(),
                awards.stream()
                        .map(count -> count.isNumber() ? words.count(count.longValue()) : "—")
                        .toList());
    }

    /** A unit in which nothing was ever recorded has no overview. */
    private JsonNode awards(Frame frame) {
        try {
            return details.row(frame, "unit-overview", frame.unitId())
                    .path("flag")
                    .path("awardedByYear");
        } catch (QueryRefusal refusal) {
            if (refusal.refused() == Refused.UNKNOWN_ROW || refusal.refused().status() == 503) {
                return JsonNodeFactory.instance.objectNode();
            }
            throw refusal;
        }
    }

    /** All of it for the office; for others what the board says of it, as long as it is there. */
    @GetMapping("/flag/{flagId}")
    String flag(Frame frame, @PathVariable String flagId, Model page) {
        return frame.actor().seesPersonalData() ? process(frame, flagId, page) : publicly(frame, flagId, page);
    }

    private String process(Frame frame, String flagId, Model page) {
        ObjectNode row = details.row(frame, PROCESS, flagId);
        FlagSheet flag = new FlagSheet(
                row, details.name("merchant-register", row.path("merchantId").asString(), "name"), frame.words());
        DueProcess process = new DueProcess(row, today(frame), frame.words());
        page.addAttribute("flag", flag);
        page.addAttribute(
                "scheme", details.name("flag-scheme", row.path("schemeId").asString(null), "title"));
        page.addAttribute("line", process.line());
        page.addAttribute("next", process.next());
        page.addAttribute("facts", details.facts(frame, PROCESS, flagId));
        page.addAttribute("actions", FlagActions.ofFlag(offers, frame, row, clock.instant()));
        return "flag/flag";
    }

    private String publicly(Frame frame, String flagId, Model page) {
        ObjectNode row = details.row(frame, "flag-board", flagId);
        Words words = frame.words();
        String colour = row.path("colour").asString();
        Until until = Until.of(Instant.parse(row.path("inForceUntil").stringValue()));
        page.addAttribute("colour", Pennant.mark(colour));
        page.addAttribute("letter", Pennant.letter(colour));
        page.addAttribute("word", words.of("Colour", colour));
        page.addAttribute("period", row.path("period").asString());
        page.addAttribute(
                "merchant",
                details.name("merchant-register", row.path("merchantId").asString(), "name"));
        page.addAttribute(
                "line",
                List.of(
                        Milestone.on(
                                words.text(colour.equals("RED") ? "flag.line.red" : "flag.line.black"),
                                Instant.parse(row.path("inForceFrom").stringValue())
                                        .atZone(Fact.ZONE)
                                        .toLocalDate()
                                        .toString()),
                        new Milestone(words.text("flag.line.expires"), until.toString(), "open", null)));
        return "flag/public";
    }

    private LocalDate today(Frame frame) {
        LocalDate day = frame.standing().day();
        return day == null ? wall.today() : day;
    }
}
