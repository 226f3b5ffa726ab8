package io.taizhang.query.pages.audit;

import static io.taizhang.query.pages.Column.instant;
import static io.taizhang.query.pages.Column.state;
import static io.taizhang.query.pages.Column.text;
import static io.taizhang.query.pages.Column.word;
import static io.taizhang.query.pages.Filter.choice;

import io.taizhang.api.Role;
import io.taizhang.api.personal.ErasureGround;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.LedgerStore;
import io.taizhang.ledger.LooksAsked;
import io.taizhang.ledger.NotedLook;
import io.taizhang.ledger.PersonalLooks;
import io.taizhang.query.engine.JournalAsked;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.FactLine;
import io.taizhang.query.pages.FactLines;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Lists;
import io.taizhang.query.pages.Offers;
import io.taizhang.query.pages.UnitNames;
import io.taizhang.query.personal.ErasureState;
import io.taizhang.query.web.Parameters;
import io.taizhang.query.web.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.node.ObjectNode;

/** 个人信息: whose is to be erased and how far that is, the keys it is sealed with, and who looked at whose. */
@Controller
class PersonalPages {
    private static final String ERASURES = "erasures";
    private static final int LOOKS = 50;
    private static final int KEY_FACTS = 10;
    private static final List<String> KEY_TYPES = List.of("personal.KeyRotationBegun", "personal.KeysRotated");

    private static final Listing REQUESTS = Listing.of(ERASURES)
            .columns(
                    text("subjectId").linked("/audit/personal/{subjectId}").always(),
                    state("state", ErasureState.class).always(),
                    word("ground", ErasureGround.class),
                    instant("requestedAt"),
                    text("requestedBy"),
                    instant("decidedAt"),
                    text("decidedBy"),
                    instant("erasedAt").always())
            .filters(choice("state", ErasureState.class), choice("ground", ErasureGround.class))
            .sorted("-requestedAt")
            .begins("personal/request-erasure", "erasure.none");

    private final Lists lists;
    private final Details details;
    private final Offers offers;
    private final Reading reading;
    private final PersonalLooks looks;
    private final UnitNames units;
    private final FactLines lines;

    PersonalPages(
            Lists lists,
            Details details,
            Offers offers,
            Reading reading,
            LedgerStore store,
            UnitNames units,
            FactLines lines) {
        this.lists = lists;
        this.details = details;
        this.offers = offers;
        this.reading = reading;
        this.looks = store.looks();
        this.units = units;
        this.lines = lines;
    }

    @GetMapping("/audit/personal")
    String erasures(Frame frame, Model page) {
        AuditTabs.checkPersonal(frame);
        page.addAttribute("tabs", AuditTabs.of(frame));
        page.addAttribute("table", lists.read(frame, REQUESTS));
        page.addAttribute("keys", keys(frame));
        page.addAttribute("log", frame.holds(Role.AUDITOR));
        page.addAttribute(
                "actions",
                offers.on(frame, "personal", Map.of())
                        .add("request-erasure")
                        .add("rotate-keys")
                        .list());
        return "audit/personal";
    }

    /** When keys were given new versions, newest first. */
    private List<FactLine> keys(Frame frame) {
        List<ObjectNode> facts = new ArrayList<>();
        KEY_TYPES.forEach(type -> facts.addAll(reading.journal(
                frame.actor(),
                JournalAsked.newest(
                                reading.reaches().of(frame.actor()),
                                frame.actor().seesPersonalData(),
                                KEY_FACTS)
                        .ofType(type))));
        return lines.of(facts, frame.words()).stream()
                .sorted(Comparator.comparingLong(FactLine::position).reversed())
                .toList();
    }

    @GetMapping("/audit/personal/{subjectId}")
    String erasure(Frame frame, @PathVariable String subjectId, Model page) {
        AuditTabs.checkPersonal(frame);
        ErasureSheet sheet = ErasureSheet.of(details.row(frame, ERASURES, subjectId), frame.words());
        page.addAttribute("tabs", AuditTabs.of(frame));
        page.addAttribute("sheet", sheet);
        page.addAttribute("facts", details.facts(frame, ERASURES, subjectId));
        page.addAttribute(
                "actions",
                offers.on(frame, "personal", Map.of("subjectId", subjectId))
                        .when(sheet.open(), "approve-erasure", "refuse-erasure")
                        .when(sheet.state() == ErasureState.REFUSED, "request-erasure")
                        .list());
        return "audit/erasure";
    }

    /** Somebody's look at personal data. */
    record LookLine(String at, String by, String unit, String address, List<String> persons) {}

    @GetMapping("/audit/personal/looks")
    String looks(Frame frame, Model page) {
        AuditTabs.check(frame, Role.AUDITOR);
        reading.reaches().checkSeesEverything(frame.actor());
        Parameters given = frame.given();
        @Nullable Long after = given.position("after");
        @Nullable LocalDate to = given.day("to");
        List<NotedLook> found = looks.find(new LooksAsked(
                given.text("subject"),
                given.text("actor"),
                begin(given.day("from")),
                begin(to == null ? null : to.plusDays(1)),
                after == null ? 0 : after,
                LOOKS));
        page.addAttribute("tabs", AuditTabs.of(frame));
        page.addAttribute("given", frame.address().parameters());
        page.addAttribute("looks", found.stream().map(look -> line(frame, look)).toList());
        page.addAttribute(
                "next",
                found.size() < LOOKS
                        ? null
                        : frame.here().with("after", found.getLast().id()).toString());
        page.addAttribute(
                "first", after == null ? null : frame.here().without("after").toString());
        return "audit/looks";
    }

    private static @Nullable Instant begin(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Fact.ZONE).toInstant();
    }

    private LookLine line(Frame frame, NotedLook noted) {
        return new LookLine(
                frame.words().minute(noted.at()),
                noted.look().actorId(),
                units.of(Objects.requireNonNullElse(noted.look().actorUnitId(), "")),
                noted.look().address(),
                noted.subjectIds());
    }
}
