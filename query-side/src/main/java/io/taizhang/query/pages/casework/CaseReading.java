package io.taizhang.query.pages.casework;

import io.taizhang.ledger.LedgerClock;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.engine.RowsAsked;
import io.taizhang.query.engine.RowsAsked.During;
import io.taizhang.query.pages.Action;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.UnitNames;
import io.taizhang.query.web.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Cases as a reader is told of them, with what they name called by its name. */
@Component
class CaseReading {
    static final String DESK = "case-desk";
    private static final String CONTACT = "case-contact";
    private static final int FACTS = 500;
    private static final int RECENT = 20;
    private static final int SOME = 100;

    private final Reading reading;
    private final Details details;
    private final UnitNames units;
    private final CategoryNames categories;
    private final CaseSteps steps;
    private final LedgerClock clock;

    CaseReading(
            Reading reading,
            Details details,
            UnitNames units,
            CategoryNames categories,
            CaseSteps steps,
            LedgerClock clock) {
        this.reading = reading;
        this.details = details;
        this.units = units;
        this.categories = categories;
        this.steps = steps;
        this.clock = clock;
    }

    /** When the page stands. */
    Instant now(Frame frame) {
        Instant past = frame.standing().instant();
        return past == null ? clock.instant() : past;
    }

    /** @throws QueryRefusal where there is no such case for this reader */
    CaseSheet one(Frame frame, String caseId) {
        return all(frame, List.of(details.row(frame, DESK, caseId))).getFirst();
    }

    List<CaseSheet> all(Frame frame, List<ObjectNode> rows) {
        Map<String, String> named = categories.all();
        Map<String, String> places = details.names("place-register", keys(rows, "placeId"), "name");
        Instant now = now(frame);
        return rows.stream()
                .map(row -> {
                    List<Action> offered = steps.offered(frame, row);
                    String code = row.path("category").asString("");
                    String place = row.path("placeId").asString("");
                    return new CaseSheet(
                            row,
                            now,
                            named.getOrDefault(row.path("policyId").asString("") + "/" + code, code),
                            row.path("departmentId").isString()
                                    ? units.of(row.path("departmentId").stringValue())
                                    : "",
                            places.getOrDefault(place, place),
                            CaseSteps.next(frame, row, offered).orElse(null),
                            offered,
                            frame.words());
                })
                .toList();
    }

    private static Collection<String> keys(List<ObjectNode> rows, String component) {
        return rows.stream()
                .map(row -> row.path(component).asString(""))
                .filter(key -> !key.isEmpty())
                .toList();
    }

    /** Those closed last, newest first: people are to be asked how they liked it. */
    List<CaseSheet> closedWithin(Frame frame, Duration time) {
        Instant now = now(frame);
        return all(
                frame,
                list(frame, new During(true, now.minus(time), now), Map.of("stage", "CLOSED"), RECENT, "-openUntil"));
    }

    /** The open cases of one office, the latest first. */
    List<CaseSheet> openOf(Frame frame, String unitId) {
        return all(frame, list(frame, During.now(now(frame)), Map.of("unitId", unitId), SOME, "-openFrom"));
    }

    private List<ObjectNode> list(Frame frame, During during, Map<String, String> equal, int rows, String sort) {
        RowsAsked asked = new RowsAsked(
                DESK,
                reading.reaches().of(frame.actor()),
                frame.unit(),
                frame.actor().seesPersonalData(),
                during,
                equal,
                null,
                0,
                rows,
                sort);
        return reading.list(frame.actor(), asked).items();
    }

    /** Its facts in the ledger's order; empty where this reader is not told of all of them, as a department is not. */
    Optional<List<ObjectNode>> facts(Frame frame, String caseId) {
        try {
            Instant until = frame.standing().instant();
            return Optional.of(reading.facts(frame.actor(), DESK, caseId, null, FACTS).stream()
                    .filter(fact -> until == null || !at(fact, "recordedAt").isAfter(until))
                    .toList());
        } catch (QueryRefusal refusal) {
            if (refusal.refused() == Refused.OUT_OF_SCOPE) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    static Instant at(ObjectNode fact, String component) {
        return Instant.parse(fact.path(component).asString());
    }

    /** Whom to call back. */
    Contact contact(Frame frame, String caseId) {
        if (!frame.actor().seesPersonalData()) {
            return Contact.HIDDEN;
        }
        try {
            return new Contact(true, contactOf(frame, caseId));
        } catch (QueryRefusal refusal) {
            return switch (refusal.refused()) {
                case UNKNOWN_ROW -> Contact.NONE;
                case OUT_OF_SCOPE -> Contact.HIDDEN;
                default -> throw refusal;
            };
        }
    }

    private String contactOf(Frame frame, String caseId) {
        return details.row(frame, CONTACT, caseId).path("contact").asString();
    }

    /**
     * @param shown whether this reader may see it
     * @param text null where none was left, or where it is hidden
     */
    record Contact(boolean shown, @Nullable String text) {
        static final Contact NONE = new Contact(true, null);
        static final Contact HIDDEN = new Contact(false, null);
    }
}
