package io.taizhang.query.pages.today;

import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Waiting;
import io.taizhang.query.pages.Waiting.Group;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 今日待办: what waits for the reader, what is late first. */
@Controller
class TodayPages {
    private final Waiting waiting;

    TodayPages(Waiting waiting) {
        this.waiting = waiting;
    }

    @GetMapping("/today")
    String today(Frame frame, Model page) {
        List<Group> groups = waiting.groups(frame);
        page.addAttribute("groups", groups);
        page.addAttribute("views", String.join(" ", waiting.views(frame)));
        page.addAttribute("canWait", waiting.canWaitFor(frame));
        return "today/today";
    }
}
