package io.taizhang.query.pages.inspection;

import io.taizhang.ledger.Fact;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.engine.RowsAsked;
import io.taizhang.query.engine.RowsAsked.During;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.FactLine;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.web.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Inspections and faults as a reader is told of them. */
@Component
class InspectionReading {
    private final Reading reading;
    private final Details details;
    private final LedgerClock clock;

    InspectionReading(Reading reading, Details details, LedgerClock clock) {
        this.reading = reading;
        this.details = details;
        this.clock = clock;
    }

    /** When the page stands. */
    Instant now(Frame frame) {
        Instant past = frame.standing().instant();
        return past == null ? clock.instant() : past;
    }

    LocalDate today(Frame frame) {
        return LocalDate.ofInstant(now(frame), Fact.ZONE);
    }

    /** Up to {@value RowsAsked#LARGEST_PAGE} rows. */
    List<ObjectNode> list(Frame frame, String view, Map<String, String> equal, @Nullable String sort) {
        return page(frame, view, equal, sort, 0);
    }

    /** Rows in an order, as long as they are wanted. */
    List<ObjectNode> whileWanted(Frame frame, String view, String sort, Predicate<ObjectNode> wanted) {
        List<ObjectNode> rows = new ArrayList<>();
        for (int page = 0; ; page++) {
            List<ObjectNode> more = page(frame, view, Map.of(), sort, page);
            rows.addAll(more);
            if (more.size() < RowsAsked.LARGEST_PAGE || !wanted.test(more.getLast())) {
                return rows;
            }
        }
    }

    private List<ObjectNode> page(
            Frame frame, String view, Map<String, String> equal, @Nullable String sort, int page) {
        reading.await(view, frame.awaited());
        return reading.list(
                        frame.actor(),
                        new RowsAsked(
                                view,
                                reading.reaches().of(frame.actor()),
                                frame.unit(),
                                frame.actor().seesPersonalData(),
                                During.now(now(frame)),
                                equal,
                                null,
                                page,
                                RowsAsked.LARGEST_PAGE,
                                sort))
                .items();
    }

    /** Its facts, newest first; empty where the reader is not told of all of them. */
    Optional<List<FactLine>> facts(Frame frame, String view, String key) {
        try {
            return Optional.of(details.facts(frame, view, key));
        } catch (QueryRefusal refusal) {
            if (refusal.refused() == Refused.OUT_OF_SCOPE) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    Map<String, String> places(Collection<String> placeIds) {
        return details.names("place-register", placeIds, "name");
    }
}
