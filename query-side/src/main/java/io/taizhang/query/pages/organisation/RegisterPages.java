package io.taizhang.query.pages.organisation;

import static io.taizhang.query.pages.Column.count;
import static io.taizhang.query.pages.Column.day;
import static io.taizhang.query.pages.Column.name;
import static io.taizhang.query.pages.Column.text;
import static io.taizhang.query.pages.Column.unit;
import static io.taizhang.query.pages.Column.word;
import static io.taizhang.query.pages.Column.yes;
import static io.taizhang.query.pages.Filter.choice;

import io.taizhang.api.organisation.FacilityKind;
import io.taizhang.api.organisation.TeamKind;
import io.taizhang.query.pages.Action;
import io.taizhang.query.pages.Filter;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Lists;
import io.taizhang.query.pages.Offers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The registers of posts, teams and facilities. */
@Controller
class RegisterPages {
    static final Listing POSTS = Listing.of("post-register")
            .columns(
                    text("title").always(),
                    unit("unitId"),
                    name("placeId", "place-register", "name").linked("/organisation/places/{placeId}"),
                    text("holder").always(),
                    yes("filled"),
                    day("since").always())
            .filters(Filter.yes("filled"))
            .sorted("title")
            .begins("organisation/create-post", "organisation.posts.none");

    static final Listing TEAMS = Listing.of("team-register")
            .columns(
                    text("name").always(),
                    unit("unitId"),
                    word("kind", TeamKind.class),
                    count("headcount").always(),
                    day("formedOn"),
                    yes("open").called("organisation.standing"))
            .filters(choice("kind", TeamKind.class), Filter.yes("open").called("organisation.standing"))
            .sorted("-headcount")
            .begins("organisation/form-team", "organisation.teams.none");

    static final Listing FACILITIES = Listing.of("facility-register")
            .columns(
                    text("name").always(),
                    unit("unitId"),
                    word("kind", FacilityKind.class).always(),
                    count("count").always(),
                    day("openedOn"),
                    yes("open").called("organisation.in-use"))
            .filters(choice("kind", FacilityKind.class), Filter.yes("open").called("organisation.in-use"))
            .sorted("name")
            .begins("organisation/open-facility", "organisation.facilities.none");

    private final Lists lists;
    private final Offers offers;

    RegisterPages(Lists lists, Offers offers) {
        this.lists = lists;
        this.offers = offers;
    }

    @GetMapping("/organisation/posts")
    String posts(Frame frame, Model page) {
        return list(frame, page, "organisation.posts", POSTS, "create-post", "appoint-to-post", "vacate-post");
    }

    @GetMapping("/organisation/teams")
    String teams(Frame frame, Model page) {
        return list(frame, page, "organisation.teams", TEAMS, "form-team", "change-headcount", "disband-team");
    }

    @GetMapping("/organisation/facilities")
    String facilities(Frame frame, Model page) {
        return list(frame, page, "organisation.facilities", FACILITIES, "open-facility", "close-facility");
    }

    /** What is offered of one thing, and beside it to take in a list of many: to those who may do the one. */
    static List<Action> orMany(List<Action> one, Frame frame, String kind) {
        Action many = new Action(
                "import",
                frame.words().text("import.from-list"),
                frame.to("/organisation/imports/" + kind).toString());
        return one.isEmpty()
                ? one
                : Stream.concat(one.stream(), Stream.of(many)).toList();
    }

    /** @param commands the first of which opens a new row of the page's unit */
    private String list(Frame frame, Model page, String called, Listing listing, String... commands) {
        page.addAttribute("tabs", OrganisationTabs.of(frame));
        page.addAttribute("called", called);
        page.addAttribute("table", lists.read(frame, listing));
        page.addAttribute("actions", actions(frame, commands));
        return "listing";
    }

    private List<Action> actions(Frame frame, String... commands) {
        return Arrays.stream(commands)
                .map(command -> offers.of(
                        frame,
                        "organisation/" + command,
                        command.equals(commands[0]) ? Map.of("unitId", frame.unitId()) : Map.of()))
                .flatMap(Optional::stream)
                .toList();
    }
}
