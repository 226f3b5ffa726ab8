package io.taizhang.query.pages.organisation;

import static io.taizhang.query.pages.Column.count;
import static io.taizhang.query.pages.Column.day;
import static io.taizhang.query.pages.Column.plain;
import static io.taizhang.query.pages.Column.text;
import static io.taizhang.query.pages.Column.unit;
import static io.taizhang.query.pages.Column.word;
import static io.taizhang.query.pages.Column.yes;
import static io.taizhang.query.pages.Filter.choice;

import io.taizhang.api.organisation.Condition;
import io.taizhang.api.organisation.PlaceKind;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Filter;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** 点位: compounds, roads, sites and points, and what surveys found there. */
@Controller
class PlacePages {
    private static final String REGISTER = "place-register";

    private static final Listing PLACES = Listing.of(REGISTER)
            .columns(
                    text("name").linked("/organisation/places/{placeId}").always(),
                    word("kind", PlaceKind.class),
                    unit("unitId"),
                    plain("builtYear"),
                    count("buildings"),
                    count("households"),
                    count("residents"),
                    word("survey.condition", Condition.class)
                            .called("organisation.condition")
                            .always(),
                    day("survey.surveyedOn").called("organisation.surveyed-on"),
                    yes("open").called("organisation.in-use"))
            .filters(
                    choice("kind", PlaceKind.class),
                    Filter.choice("survey.condition", Condition.class).called("organisation.condition"),
                    Filter.yes("surveyed"),
                    Filter.yes("open").called("organisation.in-use"))
            .sorted("name")
            .begins("organisation/register-place", "organisation.places.none");

    private final Lists lists;
    private final Details details;
    private final Offers offers;

    PlacePages(Lists lists, Details details, Offers offers) {
        this.lists = lists;
        this.details = details;
        this.offers = offers;
    }

    @GetMapping("/organisation/places")
    String places(Frame frame, Model page) {
        page.addAttribute("tabs", OrganisationTabs.of(frame));
        page.addAttribute("called", "organisation.places");
        page.addAttribute("table", lists.read(frame, PLACES));
        page.addAttribute(
                "actions",
                RegisterPages.orMany(
                        offers.on(frame, "organisation", Map.of("unitId", frame.unitId()))
                                .add("register-place")
                                .list(),
                        frame,
                        "places"));
        return "listing";
    }

    /** A project that works on the place. */
    record Project(String title, String href, String stage, String year) {}

    @GetMapping("/organisation/places/{placeId}")
    String place(Frame frame, @PathVariable String placeId, Model page) {
        ObjectNode row = details.row(frame, REGISTER, placeId);
        PlaceSheet place = new PlaceSheet(row, frame.words());
        List<ObjectNode> told = details.told(frame, REGISTER, placeId);
        page.addAttribute("place", place);
        page.addAttribute("parent", details.name(REGISTER, place.parentPlaceId(), "name"));
        page.addAttribute("surveys", place.surveys(told));
        page.addAttribute("inspected", isInspected(frame, placeId));
        page.addAttribute("projects", projects(frame, placeId));
        page.addAttribute(
                "within",
                lists.part(
                        frame,
                        PLACES.within("within")
                                .without("unitId", "survey.surveyedOn")
                                .where("parentPlaceId", placeId)
                                .begins(null, "organisation.within.none")
                                .rows(100)));
        page.addAttribute("facts", details.lines(frame, told));
        page.addAttribute(
                "actions",
                offers.on(frame, "organisation", Map.of("placeId", placeId))
                        .when(place.open(), "survey-place", "close-place")
                        .list());
        page.addAttribute(
                "more",
                offers.on(frame, "organisation", Map.of("unitId", place.unitId(), "parentPlaceId", placeId))
                        .when(place.open(), "register-place")
                        .list());
        return "organisation/place";
    }

    private boolean isInspected(Frame frame, String placeId) {
        try {
            details.row(frame, "point-record", placeId);
            return true;
        } catch (QueryRefusal refusal) {
            if (refusal.refused() == Refused.UNKNOWN_ROW || refusal.refused().status() == 503) {
                return false;
            }
            throw refusal;
        }
    }

    /** Those the reader sees; the latest first. */
    private List<Project> projects(Frame frame, String placeId) {
        return details
                .standing(
                        frame,
                        "renovation-progress",
                        Map.of(),
                        "-year",
                        row -> row.path("placeIds")
                                .valueStream()
                                .map(JsonNode::asString)
                                .anyMatch(placeId::equals))
                .stream()
                .map(row -> new Project(
                        row.path("title").asString(),
                        frame.to("/renovation/"
                                        + Address.step(row.path("projectId").asString()))
                                .toString(),
                        frame.words().of("Stage", row.path("stage").asString()),
                        row.path("year").asString()))
                .toList();
    }
}
