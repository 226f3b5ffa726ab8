package io.taizhang.query.pages.audit;

import io.taizhang.api.Context;
import io.taizhang.api.Role;
import io.taizhang.query.pages.FactLine;
import io.taizhang.query.pages.FactLines;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.InNavigation;
import io.taizhang.query.pages.Lists;
import io.taizhang.query.pages.Section;
import io.taizhang.query.pages.Words;
import io.taizhang.query.personal.ErasureState;
import io.taizhang.query.web.Reading;
import io.taizhang.query.web.Reading.ToldFacts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.node.ObjectNode;

/** 流水: the facts themselves, found by whatever is known of them, and each of them whole. */
@Controller
class JournalPages implements InNavigation {
    private final Reading reading;
    private final Things things;
    private final FactReading facts;
    private final Lists lists;
    private final FactLines lines;

    JournalPages(Reading reading, Things things, FactReading facts, Lists lists, FactLines lines) {
        this.reading = reading;
        this.things = things;
        this.facts = facts;
        this.lists = lists;
        this.lines = lines;
    }

    @Override
    public Section section() {
        return Section.AUDIT;
    }

    /** Erasures that wait for somebody else's approval. */
    @Override
    public long needs(Frame frame) {
        return frame.holds(Role.APPROVER)
                ? lists.count(frame, "erasures", Map.of("state", ErasureState.REQUESTED.name()))
                : 0;
    }

    @GetMapping("/audit")
    String journal(Frame frame, Model page) {
        JournalQuery query = JournalQuery.of(frame);
        reading.await("audit-trail", frame.awaited());
        ToldFacts found = reading.journalPage(
                frame.actor(), query.asked(frame, reading.reaches().of(frame.actor())));
        JournalSheet sheet = JournalSheet.of(frame, query, found);
        Map<String, Things.Told> named = things.of(
                frame,
                sheet.facts().stream()
                        .map(fact -> fact.path("stream").asString())
                        .toList());
        page.addAttribute("tabs", AuditTabs.of(frame));
        page.addAttribute("query", query);
        page.addAttribute("sheet", sheet);
        page.addAttribute("position", found.position());
        List<FactLine> told = lines.of(sheet.facts(), frame.words());
        page.addAttribute(
                "lines",
                IntStream.range(0, told.size())
                        .mapToObj(at -> line(frame, told.get(at), sheet.facts().get(at), named))
                        .toList());
        page.addAttribute("contexts", contexts(frame.words()));
        page.addAttribute(
                "unfiltered",
                frame.here()
                        .without(JournalQuery.FILTERS.toArray(String[]::new))
                        .without("before", "after")
                        .toString());
        page.addAttribute("exports", exports(frame, query));
        return "audit/journal";
    }

    private static JournalLine line(Frame frame, FactLine line, ObjectNode fact, Map<String, Things.Told> named) {
        return JournalLine.of(line, fact, named.get(fact.path("stream").asString()), frame.words());
    }

    /** A context with its types of facts, to choose from. */
    record Kinds(String value, String text, List<Kind> types) {}

    record Kind(String value, String text) {}

    private static List<Kinds> contexts(Words words) {
        return Arrays.stream(Context.values())
                .map(context -> new Kinds(
                        context.label(),
                        words.of(context),
                        context.events().stream()
                                .map(event -> context.label() + "." + event.getSimpleName())
                                .map(type -> new Kind(type, words.fact(type)))
                                .toList()))
                .toList();
    }

    private static List<Kind> exports(Frame frame, JournalQuery query) {
        return Stream.of("csv", "jsonl", "cloudevents")
                .map(format -> new Kind(
                        query.export(frame).with("format", format).toString(),
                        frame.words().text("journal.export." + format)))
                .toList();
    }

    @GetMapping("/audit/facts/{position}")
    String fact(Frame frame, @PathVariable String position, Model page) {
        page.addAttribute("tabs", AuditTabs.of(frame));
        page.addAttribute("sheet", facts.at(frame, position));
        return "audit/fact";
    }
}
