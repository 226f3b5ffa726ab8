package io.taizhang.query.pages.imports;

import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Offers;
import io.taizhang.query.pages.organisation.OrganisationTabs;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * 导入: lists that offices keep in spreadsheets, taken in by hand: a template to fill in, a try that says of every row what is
 * wrong with it, and the run that enters them.
 */
@Controller
class ImportPages {
    private final Offers offers;

    ImportPages(Offers offers) {
        this.offers = offers;
    }

    /**
     * A kind of list.
     *
     * @param command the command that its rows become, as it is called
     * @param offered whether the reader may issue it
     */
    record Kind(String label, String href, String command, boolean offered) {}

    @GetMapping("/organisation/imports")
    String all(Frame frame, Model page) {
        page.addAttribute("tabs", OrganisationTabs.of(frame));
        page.addAttribute(
                "kinds",
                Arrays.stream(Importable.values())
                        .map(importable -> kind(frame, importable))
                        .toList());
        return "imports/kinds";
    }

    private Kind kind(Frame frame, Importable importable) {
        return new Kind(
                importable.label(),
                frame.to("/organisation/imports/" + importable.label()).toString(),
                frame.words().command(importable.command()),
                offers.of(frame, importable.command(), Map.of()).isPresent());
    }

    @GetMapping("/organisation/imports/{kind}")
    String one(Frame frame, @PathVariable String kind, Model page) {
        Importable importable = Importable.of(kind).orElseThrow(() -> new QueryRefusal(Refused.UNKNOWN_ADDRESS, kind));
        page.addAttribute("kind", kind(frame, importable));
        page.addAttribute("seen", frame.to(importable.seen()).toString());
        page.addAttribute("templates", templates(frame, importable));
        return "imports/one";
    }

    /** @param format {@code XLSX} or {@code CSV} */
    record Template(String format, String href) {}

    private static List<Template> templates(Frame frame, Importable importable) {
        return Stream.of("xlsx", "csv")
                .map(format -> new Template(
                        format.toUpperCase(Locale.ROOT),
                        "/api/imports/" + importable.label() + "/template?format=" + format + "&lang="
                                + (frame.words().isChinese() ? "zh" : "en")))
                .toList();
    }
}
