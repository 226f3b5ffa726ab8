package io.taizhang.query.pages.audit;

import io.taizhang.api.Role;
import io.taizhang.query.engine.ParkedRow;
import io.taizhang.query.engine.ParkedRows;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.RebuildMode;
import io.taizhang.query.engine.RebuildRequest;
import io.taizhang.query.engine.Rebuilds;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.engine.Views;
import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.web.Reading;
import io.taizhang.query.web.RebuildAnswers;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

/** 重建: views folded again from the ledger beside the live ones, and how they compare; and rows that stand still. */
@Controller
class RebuildPages {
    private static final int NEWEST = 30;

    private final Rebuilds rebuilds;
    private final RebuildAnswers answers;
    private final ParkedRows parked;
    private final Reading reading;
    private final Views views;
    private final ViewTitles titles;

    RebuildPages(
            Rebuilds rebuilds,
            RebuildAnswers answers,
            ParkedRows parked,
            Reading reading,
            Views views,
            ViewTitles titles) {
        this.rebuilds = rebuilds;
        this.answers = answers;
        this.parked = parked;
        this.reading = reading;
        this.views = views;
        this.titles = titles;
    }

    /** They concern the rows of all units. */
    private void check(Frame frame) {
        AuditTabs.checkRebuilds(frame);
        reading.reaches().checkSeesEverything(frame.actor());
    }

    /** What a rebuild can be for. */
    record Mode(String value, String text, String rule) {}

    /** A row that stands still. */
    record Parked(String title, String key, long position, String cause, String since, String fact, String address) {}

    @GetMapping("/audit/rebuilds")
    String newest(Frame frame, Model page) {
        check(frame);
        page.addAttribute("tabs", AuditTabs.of(frame));
        page.addAttribute("views", titles.all(frame.words()));
        page.addAttribute(
                "modes",
                Arrays.stream(new RebuildMode[] {RebuildMode.VERIFY, RebuildMode.HOLD, RebuildMode.REBUILD})
                        .map(mode -> new Mode(
                                mode.name(),
                                frame.words().of(mode),
                                frame.words().text("rebuild.mode." + mode.name())))
                        .toList());
        page.addAttribute(
                "rebuilds",
                rebuilds.newest(null, NEWEST).stream()
                        .map(request -> RebuildLine.of(request, titles, frame))
                        .toList());
        page.addAttribute(
                "parked", parked.all().stream().map(row -> parked(frame, row)).toList());
        page.addAttribute("mayLeaveOut", frame.holds(Role.ADMIN));
        return "audit/rebuilds";
    }

    private Parked parked(Frame frame, ParkedRow row) {
        return new Parked(
                titles.of(row.view(), frame.words()),
                row.key(),
                row.fromPosition(),
                row.cause(),
                frame.words().minute(row.parkedAt()),
                frame.to("/audit/facts/" + row.fromPosition()).toString(),
                "/api/audit/parked/" + Address.step(row.view()) + "/" + Address.step(row.key()));
    }

    @GetMapping("/audit/rebuilds/{id}")
    String one(Frame frame, @PathVariable String id, Model page) {
        check(frame);
        RebuildRequest request =
                rebuilds.request(number(id)).orElseThrow(() -> new QueryRefusal(Refused.UNKNOWN_ROW, "rebuild", id));
        page.addAttribute("tabs", AuditTabs.of(frame));
        page.addAttribute("rebuild", RebuildLine.of(request, titles, frame));
        page.addAttribute(
                "parts",
                request.isForAll()
                        ? request.rebuilds().stream()
                                .map(report -> RebuildLine.of(report, titles, frame))
                                .toList()
                        : List.of());
        page.addAttribute("verdict", request.isForAll() ? null : verdict(frame, request));
        return "audit/rebuild";
    }

    private @Nullable RebuildVerdict verdict(Frame frame, RebuildRequest request) {
        String view = request.first().view();
        @Nullable JsonNode told = answers.verdict(frame.actor(), request.first());
        return told == null
                ? null
                : RebuildVerdict.of(
                        views.find(view)
                                .<Class<?>>map(found -> found.view().rowType())
                                .orElse(Object.class),
                        view,
                        told,
                        frame.words());
    }

    private static UUID number(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new QueryRefusal(Refused.UNKNOWN_ROW, "rebuild", id);
        }
    }
}
