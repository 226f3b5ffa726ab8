package io.taizhang.query.pages.inspection;

import io.taizhang.query.inspection.FindingState;
import io.taizhang.query.pages.Action;
import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Offers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What may be done with a fault next, by whom. */
@Component
class FindingSteps {
    private static final String CONTEXT = "inspection/";
    private static final Set<String> OF_THE_RECTIFIER =
            Set.of(CONTEXT + "accept-rectification", CONTEXT + "report-rectified");

    private final Offers offers;

    FindingSteps(Offers offers) {
        this.offers = offers;
    }

    /** The commands that a fault admits in the state it is in, whoever issues them. */
    static List<String> of(ObjectNode row, Instant now) {
        boolean over = row.path("dueAt").isString()
                && !now.isBefore(Instant.parse(row.path("dueAt").stringValue()));
        return switch (FindingState.valueOf(row.path("state").asString())) {
            case RAISED -> List.of("assign-rectification");
            case ASSIGNED -> over ? List.of("accept-rectification", "escalate") : List.of("accept-rectification");
            case ACCEPTED, RETURNED -> over ? List.of("report-rectified", "escalate") : List.of("report-rectified");
            case REPORTED -> List.of("verify-rectified", "return-rectification");
            case VERIFIED -> List.of();
        };
    }

    /** Those of them that the reader may issue, each leading to its form. */
    List<Action> offered(Frame frame, ObjectNode row, Instant now) {
        String id = row.path("findingId").asString();
        return of(row, now).stream()
                .flatMap(command -> offers.of(frame, CONTEXT + command, Map.of("findingId", id)).stream()
                        .map(action -> new Action(action.command(), action.title(), form(frame, id, command))))
                .toList();
    }

    /** The one that is up to the reader: putting a fault right is left to the unit that is to, though others above it may. */
    static Optional<Action> next(Frame frame, ObjectNode row, List<Action> offered) {
        boolean own =
                row.path("rectifyingUnitId").asString("").equals(frame.actor().unitId());
        return offered.stream()
                .filter(action -> !action.command().equals(CONTEXT + "escalate"))
                .filter(action -> own || !OF_THE_RECTIFIER.contains(action.command()))
                .findFirst();
    }

    private static String form(Frame frame, String id, String command) {
        return frame.to("/inspection/findings/" + Address.step(id) + "/steps/" + command)
                .with("back", frame.here().toString())
                .toString();
    }
}
