package io.taizhang.query.pages.honour;

import static io.taizhang.query.pages.Column.count;
import static io.taizhang.query.pages.Column.instant;
import static io.taizhang.query.pages.Column.text;
import static io.taizhang.query.pages.Column.yes;

import io.taizhang.query.pages.Action;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Filter;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Lists;
import io.taizhang.query.pages.Offers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.node.ObjectNode;

/** 评选届次: who stood in each round, with what votes, and what was said against them. */
@Controller
class HonourRoundPages {

    static final Listing ROUNDS = Listing.of(HonourRoundReading.ROUND)
            .columns(
                    text("title").linked("/honour/rounds/{roundId}").always(),
                    text("period").linked("/honour/rounds/{roundId}").always(),
                    instant("windowEndsAt").always(),
                    yes("windowClosed"),
                    count("openObjections").called("honour.objections.open"),
                    count("quota"),
                    count("honours").called("honour.honoured").always(),
                    count("households").called("honour.households.starred"))
            .filters(Filter.yes("windowClosed"))
            .sorted("-period")
            .begins("honour/open-round", "honour.rounds.none");

    private final Lists lists;
    private final Details details;
    private final Offers offers;
    private final HonourRoundReading rounds;

    HonourRoundPages(Lists lists, Details details, Offers offers, HonourRoundReading rounds) {
        this.lists = lists;
        this.details = details;
        this.offers = offers;
        this.rounds = rounds;
    }

    @GetMapping("/honour/rounds")
    String rounds(Frame frame, Model page) {
        page.addAttribute("tabs", HonourTabs.of(frame));
        page.addAttribute("called", "honour.rounds");
        page.addAttribute("table", lists.read(frame, ROUNDS));
        page.addAttribute(
                "actions",
                offers.on(frame, "honour", Map.of()).add("open-round").list());
        return "listing";
    }

    @GetMapping("/honour/rounds/{roundId}")
    String round(Frame frame, @PathVariable String roundId, Model page) {
        ObjectNode row = rounds.row(frame, roundId);
        List<ObjectNode> told = rounds.told(frame, roundId);
        RoundSheet round = new RoundSheet(row, told, details.today(frame), frame.words());
        List<BallotCell> candidates = round.candidates();
        List<ObjectionCell> objections = ObjectionCell.all(told, candidates, frame.words());
        boolean stars = isOfStars(frame, round.programmeId());
        page.addAttribute("round", round);
        page.addAttribute("candidates", candidates);
        page.addAttribute("stars", stars);
        page.addAttribute("objections", objections);
        page.addAttribute("next", next(frame, round, candidates));
        page.addAttribute("resolving", resolving(frame, roundId, objections));
        page.addAttribute(
                "honours",
                lists.part(frame, HonourPages.HONOURS.within("honours").where("roundId", roundId)));
        page.addAttribute("facts", details.lines(frame, told));
        page.addAttribute(
                "actions",
                offers.on(frame, "honour", Map.of("roundId", roundId))
                        .when(!stars && !round.announced(), "nominate", "announce")
                        .when(round.announced() && !round.windowClosed(), "file-objection")
                        .when(stars, "take-back-household-stars")
                        .list());
        return "honour/round";
    }

    private boolean isOfStars(Frame frame, String programmeId) {
        return !details.row(frame, "honour-programme", programmeId)
                .path("stars")
                .isEmpty();
    }

    /** What can be done with each candidate, by its number. */
    private Map<Integer, List<Action>> next(Frame frame, RoundSheet round, List<BallotCell> candidates) {
        Map<Integer, List<Action>> next = new LinkedHashMap<>();
        for (BallotCell candidate : candidates) {
            boolean chosen = candidate.state() == BallotCell.State.ANNOUNCED
                    || candidate.state() == BallotCell.State.OBJECTED && round.openObjections() == 0;
            next.put(
                    candidate.no(),
                    offers.on(
                                    frame,
                                    "honour",
                                    Map.of("roundId", round.id(), "candidateNo", Integer.toString(candidate.no())))
                            .when(!round.announced(), "review")
                            .when(round.announced() && !round.windowClosed() && chosen, "file-objection")
                            .when(round.windowClosed() && chosen, "confer")
                            .list());
        }
        return next;
    }

    private Map<String, List<Action>> resolving(Frame frame, String roundId, List<ObjectionCell> objections) {
        Map<String, List<Action>> actions = new LinkedHashMap<>();
        for (ObjectionCell objection : objections) {
            actions.put(
                    objection.id(),
                    offers.on(frame, "honour", Map.of("roundId", roundId, "objectionId", objection.id()))
                            .when(objection.open(), "resolve-objection")
                            .list());
        }
        return actions;
    }
}
