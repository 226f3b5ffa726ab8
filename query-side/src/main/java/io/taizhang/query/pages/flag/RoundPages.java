package io.taizhang.query.pages.flag;

import static io.taizhang.query.pages.Column.count;
import static io.taizhang.query.pages.Column.instant;
import static io.taizhang.query.pages.Column.name;
import static io.taizhang.query.pages.Column.text;
import static io.taizhang.query.pages.Column.yes;

import io.taizhang.query.pages.Action;
import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Filter;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Lists;
import io.taizhang.query.pages.Offers;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.node.ObjectNode;

/** 评比期次: who is nominated, with what score, what came of it; and the sheet on which a round is scored. */
@Controller
class RoundPages {
    private static final String ROUND = "flag-round";
    private static final String SCORE = "flag/score-merchant";

    private static final Listing ROUNDS = Listing.of(ROUND)
            .columns(
                    text("title").linked("/flag/rounds/{roundId}").always(),
                    text("period").always(),
                    name("schemeId", "flag-scheme", "title")
                            .linked("/flag/schemes/{schemeId}")
                            .called("flag.scheme.one"),
                    yes("scoringClosed"),
                    instant("windowEndsAt"),
                    count("redFlags").always(),
                    count("notices"),
                    yes("annulled"))
            .filters(Filter.yes("scoringClosed"), Filter.yes("annulled"))
            .sorted("-period")
            .begins("flag/open-round", "flag.round.none");

    static final Listing OF_SCHEME = ROUNDS.within("rounds").without("schemeId").rows(100);

    private final Lists lists;
    private final Details details;
    private final Offers offers;
    private final FlagWall wall;

    RoundPages(Lists lists, Details details, Offers offers, FlagWall wall) {
        this.lists = lists;
        this.details = details;
        this.offers = offers;
        this.wall = wall;
    }

    @GetMapping("/flag/rounds")
    String rounds(Frame frame, Model page) {
        page.addAttribute("table", lists.read(frame, ROUNDS));
        page.addAttribute(
                "actions", offers.on(frame, "flag", Map.of()).add("open-round").list());
        return "flag/rounds";
    }

    @GetMapping("/flag/rounds/{roundId}")
    String round(Frame frame, @PathVariable String roundId, Model page) {
        ObjectNode row = details.row(frame, ROUND, roundId);
        Scoreboard round = scoreboard(frame, row);
        page.addAttribute("round", round);
        page.addAttribute("scheme", details.name("flag-scheme", round.schemeId(), "title"));
        page.addAttribute(
                "candidates", round.lines(candidate -> FlagActions.ofCandidate(offers, frame, row, candidate)));
        page.addAttribute(
                "objections", round.objections(objection -> FlagActions.ofObjection(offers, frame, row, objection)));
        page.addAttribute(
                "scoreSheet",
                mayScore(frame, round) ? frame.to(sheetOf(roundId)).toString() : null);
        page.addAttribute("facts", details.facts(frame, ROUND, roundId));
        page.addAttribute("actions", FlagActions.ofRound(offers, frame, row));
        return "flag/round";
    }

    /** The sheet: merchants down, criteria across, one command a merchant. */
    @GetMapping("/flag/rounds/{roundId}/score")
    String score(Frame frame, @PathVariable String roundId, Model page) {
        Scoreboard round = scoreboard(frame, details.row(frame, ROUND, roundId));
        page.addAttribute("round", round);
        page.addAttribute("lines", round.sheet());
        page.addAttribute("offered", mayScore(frame, round));
        page.addAttribute(
                "back", frame.to("/flag/rounds/" + Address.step(roundId)).toString());
        return "flag/score";
    }

    private static String sheetOf(String roundId) {
        return "/flag/rounds/" + Address.step(roundId) + "/score";
    }

    private boolean mayScore(Frame frame, Scoreboard round) {
        return round.open()
                && offers.of(frame, SCORE, Map.<String, String>of())
                        .map(Action::href)
                        .isPresent();
    }

    private Scoreboard scoreboard(Frame frame, ObjectNode row) {
        Map<String, String> merchants = details.names(
                "merchant-register",
                row.path("candidates")
                        .valueStream()
                        .map(candidate -> candidate.path("merchantId").asString())
                        .collect(Collectors.toSet()),
                "name");
        LocalDate day = frame.standing().day();
        return new Scoreboard(row, merchants, day == null ? wall.today() : day, frame);
    }
}
