package io.taizhang.query.pages;

import io.taizhang.api.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 办理: every command that the reader may issue, by context, to be found by its name. */
@Controller
class DoIndexPage {
    private final Offers offers;

    DoIndexPage(Offers offers) {
        this.offers = offers;
    }

    /** The commands of one context. */
    record Part(String context, String title, List<Line> lines) {}

    /**
     * A command.
     *
     * @param begins whether it begins something; all others go on with something that is there
     * @param roles of the reader's, in words, by which it may issue it
     */
    record Line(Action action, boolean begins, String roles) {
        boolean isCalled(String words) {
            return action.title().toLowerCase(Locale.ROOT).contains(words);
        }
    }

    /** @param q what is looked for in their names; empty for all */
    @GetMapping("/do")
    String index(Frame frame, @RequestParam(defaultValue = "") String q, Model page) {
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        List<Part> parts = Arrays.stream(Context.values())
                .map(context -> part(frame, context.label(), wanted))
                .filter(part -> !part.lines().isEmpty())
                .toList();
        page.addAttribute("parts", parts);
        page.addAttribute("q", q);
        page.addAttribute(
                "number", parts.stream().mapToInt(part -> part.lines().size()).sum());
        return "do-index";
    }

    private Part part(Frame frame, String context, String wanted) {
        List<Line> lines = offers.in(frame, context).stream()
                .map(action -> line(frame, action))
                .filter(line -> line.isCalled(wanted)
                        || frame.words()
                                .text("section." + context)
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                .toList();
        return new Part(context, lines.isEmpty() ? "" : frame.words().text("section." + context), lines);
    }

    private Line line(Frame frame, Action action) {
        return new Line(
                action,
                offers.begins(action.command()),
                String.join(
                        " · ",
                        offers.heldFor(frame, action.command()).stream()
                                .map(role -> frame.words().text("role." + role))
                                .toList()));
    }
}
