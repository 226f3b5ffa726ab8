package io.taizhang.query.pages.audit;

import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.LedgerStore;
import io.taizhang.ledger.checkpoint.LedgerAlteredException;
import io.taizhang.ledger.checkpoint.NotSignedYetException;
import io.taizhang.ledger.checkpoint.Proven;
import io.taizhang.query.engine.JournalAsked;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.pages.Countdown;
import io.taizhang.query.pages.FactLine;
import io.taizhang.query.pages.FactLines;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.UnitNames;
import io.taizhang.query.web.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads one fact with what stands around it, all of it within the reader's reach. */
@Component
class FactReading {
    private static final Logger LOG = LoggerFactory.getLogger(FactReading.class);
    /** What a command led to follows it closely. */
    private static final int AROUND = 100;

    private static final int NEIGHBOURS = 3;
    private static final Duration AT_ONCE = Duration.ofMinutes(1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Reading reading;
    private final Ledger ledger;
    private final LedgerStore store;
    private final Things things;
    private final UnitNames units;
    private final FactLines lines;

    FactReading(Reading reading, Ledger ledger, LedgerStore store, Things things, UnitNames units, FactLines lines) {
        this.reading = reading;
        this.ledger = ledger;
        this.store = store;
        this.things = things;
        this.units = units;
        this.lines = lines;
    }

    /** @throws QueryRefusal where there is no such fact for this reader */
    FactSheet at(Frame frame, String written) {
        long position = written.matches("\\d{1,18}") ? Long.parseLong(written) : 0;
        List<ObjectNode> around = around(frame, position);
        ObjectNode fact = around.stream()
                .filter(it -> position(it) == position)
                .findFirst()
                .orElseThrow(() -> new QueryRefusal(Refused.UNKNOWN_FACT, written));
        String stream = text(fact, "stream");
        Instant recorded = Instant.parse(text(fact, "recordedAt"));
        Instant occurred = Instant.parse(text(fact, "occurredAt"));
        Duration late = Duration.between(occurred, recorded);
        return new FactSheet(
                lines.of(fact, frame.words()),
                things.of(frame, List.of(stream)).get(stream),
                String.join(
                        " / ",
                        Fact.units(text(fact, "unitPath")).stream()
                                .map(units::of)
                                .toList()),
                frame.words().minute(recorded),
                frame.words().minute(occurred),
                late.compareTo(AT_ONCE) > 0 ? Countdown.span(late, frame.words()) : null,
                EventLine.of(text(fact, "type"), fact.path("event"), frame.words()),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(fact),
                text(fact, "type"),
                fact.path("revision").intValue(),
                text(fact, "eventId"),
                fact.path("sequence").longValue(),
                text(fact, "commandId"),
                text(fact, "correlationId"),
                fact.path("persons").valueStream().map(JsonNode::asString).toList(),
                lines.of(neighbours(frame, fact), frame.words()),
                lines.of(
                        around.stream()
                                .filter(it -> it != fact && said(it, "commandId", text(fact, "commandId")))
                                .toList(),
                        frame.words()),
                led(frame, fact),
                lines.of(
                        around.stream()
                                .filter(it -> said(it, "causationId", text(fact, "eventId")))
                                .toList(),
                        frame.words()),
                proof(frame, position),
                beside(frame, around, fact, 1),
                beside(frame, around, fact, -1));
    }

    /** The newest first; what lies beyond the reader's reach is not among them. */
    private List<ObjectNode> around(Frame frame, long position) {
        return facts(frame, null, Math.max(0, position - AROUND - 1), position + AROUND + 1, true, 2 * AROUND + 1);
    }

    private List<ObjectNode> neighbours(Frame frame, ObjectNode fact) {
        String stream = text(fact, "stream");
        List<ObjectNode> later = facts(frame, stream, position(fact), Long.MAX_VALUE, false, NEIGHBOURS)
                .reversed();
        List<ObjectNode> earlier = facts(frame, stream, 0, position(fact), true, NEIGHBOURS);
        return Stream.of(later, List.of(fact), earlier)
                .flatMap(List::stream)
                .filter(it -> said(it, "stream", stream))
                .toList();
    }

    private List<ObjectNode> facts(
            Frame frame, @Nullable String subject, long after, long before, boolean newestFirst, int limit) {
        return reading.journal(
                frame.actor(),
                JournalAsked.newest(
                                reading.reaches().of(frame.actor()),
                                frame.actor().seesPersonalData(),
                                limit)
                        .about(subject)
                        .between(after, before, newestFirst));
    }

    /** The fact that an automation answered, wherever it stands; null where it is out of reach, or there was none. */
    private @Nullable FactLine led(Frame frame, ObjectNode fact) {
        String cause = text(fact, "causationId");
        if (cause.equals(text(fact, "commandId"))) {
            return null;
        }
        return ledger.find(UUID.fromString(cause))
                .map(found -> facts(frame, null, found.position() - 1, found.position() + 1, true, 1))
                .flatMap(found -> found.stream().findFirst())
                .map(found -> lines.of(found, frame.words()))
                .orElse(null);
    }

    private Inclusion proof(Frame frame, long position) {
        try {
            Proven proven = store.checkpoints().inclusion(position);
            return Inclusion.of(
                    proven,
                    proven.checkpoint() == null
                            ? null
                            : frame.words().minute(proven.checkpoint().signedAt()));
        } catch (NotSignedYetException soon) {
            return Inclusion.WAITING;
        } catch (LedgerAlteredException e) {
            LOG.error("Fact {} is not what was signed", position, e);
            return Inclusion.ALTERED;
        }
    }

    /** @param step 1 for the earlier one, −1 for the later one of facts that are in order, newest first */
    private static @Nullable String beside(Frame frame, List<ObjectNode> around, ObjectNode fact, int step) {
        int at = around.indexOf(fact) + step;
        return at < 0 || at >= around.size()
                ? null
                : frame.to("/audit/facts/" + position(around.get(at))).toString();
    }

    private static boolean said(ObjectNode fact, String component, String value) {
        return text(fact, component).equals(value);
    }

    private static String text(ObjectNode fact, String component) {
        return fact.path(component).asString("");
    }

    private static long position(ObjectNode fact) {
        return fact.path("position").longValue();
    }
}
