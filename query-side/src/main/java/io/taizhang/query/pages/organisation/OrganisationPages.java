package io.taizhang.query.pages.organisation;

import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.engine.RowsAsked;
import io.taizhang.query.pages.Action;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Figure;
import io.taizhang.query.pages.Figures;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.InNavigation;
import io.taizhang.query.pages.Lists;
import io.taizhang.query.pages.Offers;
import io.taizhang.query.pages.Section;
import io.taizhang.query.pages.UnitNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** 组织: the units, what each has, and what it has said of itself. */
@Controller
class OrganisationPages implements InNavigation {
    private static final String OVERVIEW = "unit-overview";
    private static final String REGISTER = "unit-register";

    private final Details details;
    private final Lists lists;
    private final Offers offers;
    private final UnitNames units;

    OrganisationPages(Details details, Lists lists, Offers offers, UnitNames units) {
        this.details = details;
        this.lists = lists;
        this.offers = offers;
        this.units = units;
    }

    @Override
    public Section section() {
        return Section.ORGANISATION;
    }

    @GetMapping("/organisation")
    String tree(Frame frame, Model page) {
        page.addAttribute("tabs", OrganisationTabs.of(frame));
        page.addAttribute("lines", lines(frame));
        page.addAttribute(
                "actions",
                offers.on(frame, "organisation", Map.of())
                        .add("register-unit", "parentId", frame.unitId())
                        .add("declare-published-figure", "unitId", frame.unitId())
                        .add("publish-work-calendar")
                        .list());
        return "organisation/units";
    }

    /** The page's unit and all below it, each before its own. They are told as they are now. */
    private List<UnitLine> lines(Frame frame) {
        Map<String, ObjectNode> rows = new HashMap<>();
        details.some(frame, OVERVIEW, Map.of("open", "true"), "key", RowsAsked.LARGEST_PAGE)
                .items()
                .forEach(row -> rows.put(row.path("unitId").asString(), row));
        int above = units.path(frame.unitId()).size();
        return units.below(frame.unitId()).stream()
                .map(unit -> UnitLine.of(frame, unit, units.path(unit.id()).size() - above, rows.get(unit.id())))
                .toList();
    }

    @GetMapping("/organisation/units/{unitId}")
    String unit(Frame frame, @PathVariable String unitId, Model page) {
        ObjectNode register = details.row(frame, REGISTER, unitId);
        @Nullable ObjectNode overview = overview(frame, unitId);
        boolean open = register.path("open").booleanValue();
        page.addAttribute("unit", new UnitSheet(register, frame.words()));
        page.addAttribute("figures", overview == null ? List.of() : figures(frame, unitId, overview));
        page.addAttribute("declared", overview == null ? Declared.NONE : Declared.of(frame, overview));
        page.addAttribute("path", units.path(unitId));
        page.addAttribute(
                "posts", lists.part(frame, RegisterPages.POSTS.within("posts").where("unitId", unitId)));
        page.addAttribute(
                "teams", lists.part(frame, RegisterPages.TEAMS.within("teams").where("unitId", unitId)));
        page.addAttribute(
                "facilities",
                lists.part(frame, RegisterPages.FACILITIES.within("facilities").where("unitId", unitId)));
        page.addAttribute("facts", details.facts(frame, REGISTER, unitId));
        page.addAttribute("overviewOf", frame.to("/").with("unit", unitId).toString());
        page.addAttribute("actions", open ? actions(frame, unitId, register) : List.of());
        return "organisation/unit";
    }

    /** A correction replaces all figures: those that stand are in its form already. */
    private List<Action> actions(Frame frame, String unitId, ObjectNode register) {
        String[] known = Stream.of("divisionCode", "areaM2", "households", "populations")
                .flatMap(name -> Stream.of(name, told(register.path(name))))
                .toArray(String[]::new);
        return offers.on(frame, "organisation", Map.of("unitId", unitId))
                .add("rename-unit")
                .add("correct-unit-figures", known)
                .add("declare-published-figure")
                .add("move-unit")
                .add("create-post")
                .add("form-team")
                .add("open-facility")
                .add("register-place")
                .add("register-merchant")
                .add("close-unit")
                .list();
    }

    private static String told(JsonNode figure) {
        return figure.isArray() ? figure.toString() : figure.asString("");
    }

    private @Nullable ObjectNode overview(Frame frame, String unitId) {
        try {
            return details.row(frame, OVERVIEW, unitId);
        } catch (QueryRefusal refusal) {
            if (refusal.refused() == Refused.UNKNOWN_ROW || refusal.refused().status() == 503) {
                return null;
            }
            throw refusal;
        }
    }

    private static List<Figure> figures(Frame frame, String unitId, ObjectNode overview) {
        Figures figures = new Figures(frame, OVERVIEW, unitId, overview);
        return List.of(
                named(frame, figures, "households"),
                named(frame, figures, "communities"),
                named(frame, figures, "posts"),
                named(frame, figures, "teams"),
                named(frame, figures, "headcount"),
                named(frame, figures, "merchants"));
    }

    private static Figure named(Frame frame, Figures figures, String component) {
        return figures.of("organisation." + component).called(frame.words().text("organisation.figure." + component));
    }
}
