package io.taizhang.query.pages.casework;

import io.taizhang.api.casework.CaseStage;
import io.taizhang.query.pages.Milestone;
import io.taizhang.query.pages.Words;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The stages of GB/T 30428, each with the minute in which the case came to it last. */
final class StageLine {
    private static final List<CaseStage> WAY = List.of(
            CaseStage.REPORTED,
            CaseStage.FILED,
            CaseStage.DISPATCHED,
            CaseStage.ACCEPTED,
            CaseStage.ARRIVED,
            CaseStage.HANDLED,
            CaseStage.VERIFIED,
            CaseStage.CLOSED);

    private StageLine() {}

    /** @param facts in the ledger's order; none where the reader is not told of them: then without times */
    static List<Milestone> of(CaseSheet sheet, List<ObjectNode> facts, Words words) {
        Map<CaseStage, Instant> reached = reached(facts);
        CaseStage at = sheet.at();
        if (at == CaseStage.DECLINED || at == CaseStage.MERGED) {
            return Stream.concat(
                            WAY.stream().filter(reached::containsKey).map(stage -> step(stage, "done", reached, words)),
                            Stream.of(step(at, "failed", reached, words)))
                    .toList();
        }
        return Stream.concat(
                        WAY.stream().map(stage -> step(stage, state(stage, at), reached, words)),
                        Stream.of(calledBack(sheet, words)))
                .toList();
    }

    private static String state(CaseStage stage, CaseStage at) {
        return stage.compareTo(at) <= 0 ? "done" : WAY.indexOf(stage) == WAY.indexOf(at) + 1 ? "now" : "open";
    }

    private static Milestone step(CaseStage stage, String state, Map<CaseStage, Instant> reached, Words words) {
        String minute = state.equals("done") || state.equals("failed")
                ? Optional.ofNullable(reached.get(stage)).map(words::minute).orElse(null)
                : null;
        return new Milestone(words.of(stage), minute, state, null);
    }

    private static Milestone calledBack(CaseSheet sheet, Words words) {
        Integer satisfaction = sheet.satisfaction();
        return new Milestone(
                words.text("casework.called-back"),
                null,
                satisfaction == null ? "open" : "done",
                satisfaction == null ? null : words.text("casework.satisfaction", satisfaction));
    }

    private static Map<CaseStage, Instant> reached(List<ObjectNode> facts) {
        Map<CaseStage, Instant> reached = new EnumMap<>(CaseStage.class);
        for (ObjectNode fact : facts) {
            stageAfter(fact.path("type").asString())
                    .ifPresent(stage -> reached.put(stage, CaseReading.at(fact, "occurredAt")));
        }
        return reached;
    }

    private static Optional<CaseStage> stageAfter(String type) {
        return Optional.ofNullable(
                switch (type.substring(type.indexOf('.') + 1)) {
                    case "CaseReported" -> CaseStage.REPORTED;
                    case "CaseFiled" -> CaseStage.FILED;
                    case "CaseDeclined" -> CaseStage.DECLINED;
                    case "CaseDispatched" -> CaseStage.DISPATCHED;
                    case "DispatchAccepted" -> CaseStage.ACCEPTED;
                    case "ArrivedOnSite" -> CaseStage.ARRIVED;
                    case "CaseHandled" -> CaseStage.HANDLED;
                    case "CaseVerified" -> CaseStage.VERIFIED;
                    case "CaseClosed" -> CaseStage.CLOSED;
                    case "CaseMerged" -> CaseStage.MERGED;
                    default -> null;
                });
    }
}
