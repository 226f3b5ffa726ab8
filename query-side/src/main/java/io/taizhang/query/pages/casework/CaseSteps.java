package io.taizhang.query.pages.casework;

import io.taizhang.api.casework.CaseStage;
import io.taizhang.query.pages.Action;
import io.taizhang.query.pages.Address;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Offers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What may be done with a case next, by whom: the step that stops its clock first. */
@Component
class CaseSteps {
    private static final String CONTEXT = "casework/";
    private static final Set<String> OF_THE_DEPARTMENT = Set.of("accept-dispatch", "arrive", "handle-case");
    private static final Set<String> ONWARD = Set.of(
            "file-case",
            "dispatch-case",
            "accept-dispatch",
            "arrive",
            "handle-case",
            "approve-extension",
            "verify-case",
            "close-case",
            "call-back");

    private final Offers offers;

    CaseSteps(Offers offers) {
        this.offers = offers;
    }

    /** The commands that a case admits in the state it is in, whoever issues them. */
    static List<String> of(ObjectNode row) {
        boolean asked = row.path("extensionHours").isNumber();
        boolean runs = row.path("clock").isString();
        return switch (CaseStage.valueOf(row.path("stage").asString())) {
            case REPORTED -> List.of("file-case", "decline-case", "merge-duplicate");
            case FILED -> List.of("dispatch-case", "merge-duplicate");
            case DISPATCHED -> List.of("accept-dispatch", "return-dispatch", "merge-duplicate");
            case ACCEPTED -> List.of("arrive", "merge-duplicate");
            case ARRIVED -> arrived(asked, runs && !row.path("breached").booleanValue());
            case HANDLED -> List.of("verify-case", "send-back");
            case VERIFIED -> List.of("close-case");
            case CLOSED -> closed(row.path("satisfaction").isNumber());
            case DECLINED, MERGED -> List.of();
        };
    }

    /** Neither an extension nor a deferral undoes that the time is over. */
    private static List<String> arrived(boolean asked, boolean mayBeMoved) {
        return Stream.of(
                        Optional.of("handle-case"),
                        Optional.of("approve-extension").filter(_ -> asked && mayBeMoved),
                        Optional.of("refuse-extension").filter(_ -> asked),
                        Optional.of("request-extension").filter(_ -> !asked && mayBeMoved),
                        Optional.of("defer-case").filter(_ -> mayBeMoved),
                        Optional.of("merge-duplicate"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<String> closed(boolean answered) {
        return answered ? List.of("reopen-case") : List.of("call-back", "reopen-case");
    }

    /** Those of them that the reader may issue, each leading to its form. */
    List<Action> offered(Frame frame, ObjectNode row) {
        String id = row.path("caseId").asString();
        return of(row).stream()
                .flatMap(command -> offers.of(frame, CONTEXT + command, Map.of("caseId", id)).stream()
                        .map(action -> new Action(action.command(), action.title(), form(frame, id, command))))
                .toList();
    }

    /**
     * The one that takes the case on and is up to the reader: what a department is to do is left to its own, though others
     * above it may.
     */
    static Optional<Action> next(Frame frame, ObjectNode row, List<Action> offered) {
        boolean own = row.path("departmentId").asString("").equals(frame.actor().unitId());
        return offered.stream()
                .filter(action -> ONWARD.contains(name(action)))
                .filter(action -> own || !OF_THE_DEPARTMENT.contains(name(action)))
                .findFirst();
    }

    private static String name(Action action) {
        return action.command().substring(CONTEXT.length());
    }

    private static String form(Frame frame, String id, String command) {
        return frame.to("/casework/" + Address.step(id) + "/steps/" + command)
                .with("back", frame.here().toString())
                .toString();
    }
}
