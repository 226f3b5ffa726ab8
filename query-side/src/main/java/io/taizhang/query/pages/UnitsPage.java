package io.taizhang.query.pages;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The units that the reader may choose from, as a tree: a page of its own, and what the picker opens. */
@Controller
class UnitsPage {
    private static final Set<String> OF_ONE_PAGE = Set.of("unit", "page", "position", "language");

    private final UnitNames units;

    UnitsPage(UnitNames units) {
        this.units = units;
    }

    /**
     * A unit to choose.
     *
     * @param depth below the reader's own, which is 0
     */
    record Choice(UnitNames.Unit unit, int depth, String href, boolean current) {}

    /** @param to the page that is to be of the unit chosen: an address of this house */
    @GetMapping("/units")
    String choose(Frame frame, @RequestParam(defaultValue = "/") String to, Model page) {
        Address target = within(to);
        String top = frame.actor().unitId();
        int above = units.path(top).size();
        List<Choice> choices = units.below(top).stream()
                .map(unit -> new Choice(
                        unit,
                        units.path(unit.id()).size() - above,
                        target.with("unit", unit.id().equals(top) ? null : unit.id())
                                .toString(),
                        unit.id().equals(frame.unitId())))
                .toList();
        page.addAttribute("choices", choices);
        return "units";
    }

    /** Nobody is led elsewhere by an address that was written into another. */
    private static Address within(String to) {
        if (!to.startsWith("/") || to.startsWith("//") || to.startsWith("/\\")) {
            return Address.of("/");
        }
        var parsed = UriComponentsBuilder.fromUriString(to).build();
        Address target = Address.of(parsed.getPath() == null ? "/" : parsed.getPath());
        for (String name : new TreeSet<>(parsed.getQueryParams().keySet())) {
            String value = parsed.getQueryParams().getFirst(name);
            if (!OF_ONE_PAGE.contains(name) && value != null) {
                target = target.with(name, java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return target;
    }
}
