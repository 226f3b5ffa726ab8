package io.taizhang.query.pages.audit;

import io.taizhang.api.Role;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.lens.PhotoUse;
import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Chart;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Figure;
import io.taizhang.query.pages.Figures;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Lists;
import io.taizhang.query.pages.UnitNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** 疑点: each lens with its definition, and down to the facts it counted. */
@Controller
class LensPages {
    private final Lists lists;
    private final Details details;
    private final UnitNames units;
    private final Things things;
    private final ViewTitles titles;

    LensPages(Lists lists, Details details, UnitNames units, Things things, ViewTitles titles) {
        this.lists = lists;
        this.details = details;
        this.units = units;
        this.things = things;
        this.titles = titles;
    }

    /**
     * A lens as it is introduced.
     *
     * @param href null where it is not for this reader
     * @param readers who reads it; empty where everybody does
     */
    record Introduced(String view, String title, @Nullable String href, String readers) {}

    @GetMapping("/audit/lenses")
    String all(Frame frame, Model page) {
        page.addAttribute("tabs", AuditTabs.of(frame));
        page.addAttribute(
                "lenses",
                Arrays.stream(Lens.values())
                        .map(lens -> new Introduced(
                                lens.view(),
                                titles.of(lens.view(), frame.words()),
                                lens.isFor(frame)
                                        ? frame.to("/audit/lenses/" + lens.view())
                                                .toString()
                                        : null,
                                String.join(
                                        "、",
                                        lens.readers().stream()
                                                .sorted()
                                                .map(frame.words()::of)
                                                .toList())))
                        .toList());
        return "audit/lenses";
    }

    @GetMapping("/audit/lenses/{lens}")
    String one(Frame frame, @PathVariable String lens, @RequestParam(defaultValue = "") String use, Model page) {
        Lens found = lens(frame, lens);
        Listing listing = found.listing();
        List<Use> uses = found == Lens.SAME_PHOTO ? uses(frame, use) : List.of();
        page.addAttribute("tabs", AuditTabs.of(frame));
        page.addAttribute("lens", lens);
        page.addAttribute("lensTitle", titles.of(lens, frame.words()));
        page.addAttribute("uses", uses);
        page.addAttribute(
                "table",
                lists.read(
                        frame,
                        uses.stream()
                                .filter(Use::current)
                                .findFirst()
                                .map(chosen -> listing.where("use", chosen.value()))
                                .orElse(listing)));
        return "audit/lens";
    }

    private static Lens lens(Frame frame, String name) {
        Lens found = Lens.of(name).orElseThrow(() -> new QueryRefusal(Refused.UNKNOWN_VIEW, name));
        if (!found.isFor(frame)) {
            AuditTabs.check(frame, found.readers().toArray(Role[]::new));
        }
        return found;
    }

    /** What it means that evidence is cited, from what looks worst down. */
    record Use(String value, String text, String number, String href, boolean current) {}

    /** The worst that there is, unless another is asked for. */
    private List<Use> uses(Frame frame, String asked) {
        List<Use> uses = new ArrayList<>();
        boolean chosen = false;
        for (PhotoUse use : PhotoUse.values()) {
            long number = lists.count(frame, "same-photo", Map.of("use", use.name()));
            boolean current = asked.isEmpty() ? !chosen && number > 0 : asked.equals(use.name());
            chosen |= current;
            uses.add(new Use(
                    use.name(),
                    frame.words().of(use),
                    frame.words().count(number),
                    frame.to("/audit/lenses/same-photo").with("use", use.name()).toString(),
                    current));
        }
        return uses;
    }

    /** A line of what a row lists: a citation, a closing. */
    record Entry(List<String> texts, @Nullable String href) {}

    @GetMapping("/audit/lenses/{lens}/{key}")
    String row(Frame frame, @PathVariable String lens, @PathVariable String key, Model page) {
        Lens found = lens(frame, lens);
        ObjectNode row = details.row(frame, lens, key);
        Figures figures = new Figures(frame, lens, key, row);
        List<Figure> heads = found.figures().stream().map(figures::of).toList();
        page.addAttribute("tabs", AuditTabs.of(frame));
        page.addAttribute("lens", lens);
        page.addAttribute("lensTitle", titles.of(lens, frame.words()));
        page.addAttribute("called", called(frame, found, key, row));
        page.addAttribute("figures", heads);
        page.addAttribute("formulas", formulas(row));
        page.addAttribute("hours", found == Lens.ACTOR_TRAIL ? hours(frame, row) : null);
        page.addAttribute("citing", found == Lens.SAME_PHOTO ? citing(frame, row) : List.of());
        page.addAttribute("turns", found == Lens.CLOSED_AND_REOPENED ? turns(frame, row) : List.of());
        page.addAttribute("photo", found == Lens.SAME_PHOTO && isPhoto(row) ? "/api/evidence/" + key : null);
        page.addAttribute("facts", details.facts(frame, lens, key));
        page.addAttribute(
                "changes",
                frame.to("/audit/changes/" + lens + "/" + Address.step(key)).toString());
        return "audit/lens-row";
    }

    private Things.Told called(Frame frame, Lens lens, String key, ObjectNode row) {
        return switch (lens) {
            case LATE_ENTRY, DEFERRED_SHARE ->
                new Things.Told(
                        key,
                        units.of(row.path("unitId").asString()) + " · "
                                + row.path("month").asString(row.path("period").asString("")),
                        null);
            case DEADLINE_BURSTS, CLOSED_AND_REOPENED ->
                things.of(frame, List.of(key)).get(key);
            case SAME_PHOTO -> new Things.Told(key, key.substring(0, Math.min(12, key.length())) + "…", null);
            case ACTOR_TRAIL ->
                new Things.Told(key, key, frame.to("/audit").with("actor", key).toString());
        };
    }

    private static List<String> formulas(ObjectNode row) {
        return row.properties().stream()
                .map(property -> property.getValue().path("formula").asString(""))
                .filter(formula -> !formula.isEmpty())
                .distinct()
                .toList();
    }

    private static Chart hours(Frame frame, ObjectNode row) {
        List<Chart.Point> points = new ArrayList<>();
        int hour = 0;
        for (JsonNode count : row.path("byHour")) {
            points.add(new Chart.Point(
                    "%02d:00".formatted(hour++),
                    List.of(count.doubleValue()),
                    List.of(frame.words().count(count.longValue()))));
        }
        return new Chart(
                "hours",
                frame.words().text("lens.hours"),
                "bar",
                frame.words().text("lens.hour"),
                List.of(frame.words().text("lens.facts")),
                frame.words().text("lens.hours.unit"),
                points);
    }

    private List<Entry> citing(Frame frame, ObjectNode row) {
        List<String> subjects = row.path("citing")
                .valueStream()
                .map(citation -> citation.path("thing").asString())
                .toList();
        Map<String, Things.Told> named = things.of(frame, subjects);
        return row.path("citing")
                .valueStream()
                .map(citation -> new Entry(
                        List.of(
                                "#" + citation.path("position").longValue(),
                                frame.words().fact(citation.path("type").asString()),
                                frame.words().of("CitedAs", citation.path("as").asString()),
                                named.get(citation.path("thing").asString()).name(),
                                minute(frame, citation.path("recordedAt")),
                                citation.path("actorId").asString()),
                        frame.to("/audit/facts/" + citation.path("position").longValue())
                                .toString()))
                .toList();
    }

    private static List<Entry> turns(Frame frame, ObjectNode row) {
        return row.path("turns")
                .valueStream()
                .map(turn -> new Entry(
                        List.of(
                                minute(frame, turn.path("closedAt")),
                                turn.path("closedBy").asString("—"),
                                turn.path("verifiedBy").asString("—"),
                                minute(frame, turn.path("reopenedAt")),
                                turn.path("reopenedBy").asString("—"),
                                turn.path("hours").isNumber()
                                        ? frame.words().count(turn.path("hours").longValue())
                                        : "—"),
                        null))
                .toList();
    }

    private static String minute(Frame frame, JsonNode instant) {
        return instant.isString() ? frame.words().minute(Instant.parse(instant.asString())) : "—";
    }

    private static boolean isPhoto(ObjectNode row) {
        return row.path("citing")
                .valueStream()
                .anyMatch(citation -> citation.path("as").asString().equals("PHOTO"));
    }
}
