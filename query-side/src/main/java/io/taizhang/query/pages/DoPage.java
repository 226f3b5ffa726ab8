package io.taizhang.query.pages;

import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private final Offers offers;

    DoPage(Offers offers) {
        this.offers = offers;
    }

    /** @param back where to go on from here: an address of this house */
    @GetMapping("/do/{context}/{command}")
    String form(
            Frame frame,
            @PathVariable String context,
            @PathVariable String command,
            @RequestParam(defaultValue = "/") String back,
            Model page) {
        String path = context + "/" + command;
        if (!offers.knows(path)) {
            throw new QueryRefusal(Refused.UNKNOWN_ADDRESS, path);
        }
        page.addAttribute("command", path);
        page.addAttribute("called", frame.words().command(path));
        page.addAttribute("offered", offers.of(frame, path, Map.of()).isPresent());
        page.addAttribute("back", Address.isOurs(back) ? back : "/");
        Map<String, String> given = new LinkedHashMap<>(frame.address().parameters());
        given.remove("back");
        given.remove("language");
        page.addAttribute("given", given);
        page.addAttribute("things", Thing.values());
        return "do";
    }
}
