package io.taizhang.query.pages;

import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 办理: the form of a command. The page says which command and what is known of it; its fields are made in the browser, from
 * what the command side tells of it.
 */
@Controller
class DoPage {
    /** The last is what a login adds to the address that it leads back to. */
    private static final List<String> OF_THE_PAGE =
            List.of("back", "language", "unit", "asOf", "time", "position", "continue");

    private final Offers offers;
    private final ObjectProvider<FormAside> asides;

    DoPage(Offers offers, ObjectProvider<FormAside> asides) {
        this.offers = offers;
        this.asides = asides;
    }

    /** @param back where to go on from here: an address of this house */
    @GetMapping("/do/{context}/{command}")
    String form(
            Frame frame,
            @PathVariable String context,
            @PathVariable String command,
            @RequestParam(defaultValue = "/") String back,
            Model page) {
        String path = known(context, command);
        Map<String, String> given = given(frame);
        page.addAttribute("command", path);
        page.addAttribute("called", frame.words().command(path));
        page.addAttribute("offered", offers.of(frame, path, Map.of()).isPresent());
        page.addAttribute("back", Address.isOurs(back) ? back : "/");
        page.addAttribute("given", given);
        page.addAttribute("things", Thing.values());
        page.addAttribute("aside", aside(frame, path, given, page));
        return "do";
    }

    /** What stands beside the form, with what has been entered into it so far. */
    @GetMapping("/do/{context}/{command}/aside")
    String aside(Frame frame, @PathVariable String context, @PathVariable String command, Model page) {
        String path = known(context, command);
        page.addAttribute("aside", aside(frame, path, given(frame), page));
        return "do-aside";
    }

    private String known(String context, String command) {
        String path = context + "/" + command;
        if (!offers.knows(path)) {
            throw new QueryRefusal(Refused.UNKNOWN_ADDRESS, path);
        }
        return path;
    }

    /** What is known of the command's fields: all that the address says but what it says of the page itself. */
    private static Map<String, String> given(Frame frame) {
        Map<String, String> given = new LinkedHashMap<>(frame.address().parameters());
        given.keySet().removeAll(OF_THE_PAGE);
        return given;
    }

    private @Nullable String aside(Frame frame, String command, Map<String, String> given, Model page) {
        return asides.stream()
                .filter(aside -> aside.standsBeside(command))
                .findFirst()
                .map(aside -> aside.show(frame, command, given, page))
                .orElse(null);
    }
}
