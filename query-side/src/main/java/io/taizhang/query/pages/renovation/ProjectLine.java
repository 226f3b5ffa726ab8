package io.taizhang.query.pages.renovation;

import io.taizhang.query.pages.Milestone;
import io.taizhang.query.pages.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The way of a project from ballot to hand-over, in the order the rules want it. */
final class ProjectLine {
    private ProjectLine() {}

    static List<Milestone> of(ObjectNode row, Words words) {
        return List.of(
                ballot(row.path("ballotPassed"), words),
                Milestone.on(words.text("renovation.line.notice"), day(row, "noticeEndsOn"))
                        .saying(row.path("noticeEndsOn").isNull() ? null : words.text("renovation.line.notice.ends")),
                Milestone.on(words.text("renovation.line.approved"), day(row, "approvedOn")),
                Milestone.on(words.text("renovation.line.contract"), first(row.path("contracts"))),
                Milestone.on(words.text("renovation.line.started"), day(row, "startedOn")),
                Milestone.on(words.text("renovation.line.completed"), day(row, "completedOn")),
                accepted(row, words),
                settled(row, words),
                Milestone.on(words.text("renovation.line.handed"), day(row, "handedOverOn"))
                        .saying(
                                row.path("managedBy").isString()
                                        ? row.path("managedBy").stringValue()
                                        : null));
    }

    private static Milestone ballot(JsonNode passed, Words words) {
        Milestone ballot = new Milestone(words.text("renovation.line.ballot"), null, "open", null);
        if (!passed.isBoolean()) {
            return ballot;
        }
        return passed.booleanValue()
                ? ballot.as("done").saying(words.text("renovation.line.ballot.passed"))
                : ballot.as("failed").saying(words.text("renovation.line.ballot.failed"));
    }

    private static Milestone accepted(ObjectNode row, Words words) {
        int rejections = row.path("rejections").intValue();
        Milestone line = Milestone.on(words.text("renovation.line.accepted"), day(row, "acceptedOn"))
                .saying(rejections == 0 ? null : words.text("renovation.line.rejections", rejections));
        return rejections > 0 && !row.path("accepted").booleanValue() ? line.as("failed") : line;
    }

    private static Milestone settled(ObjectNode row, Words words) {
        Milestone line = new Milestone(
                words.text("renovation.line.settled"),
                null,
                row.path("settled").booleanValue() ? "done" : "open",
                null);
        return row.path("lateSettlement").booleanValue() ? line.saying(words.text("renovation.line.late")) : line;
    }

    private static @Nullable String first(JsonNode contracts) {
        return contracts.isEmpty() ? null : contracts.get(0).path("startsOn").asString();
    }

    private static @Nullable String day(ObjectNode row, String name) {
        return row.path(name).isString() ? row.path(name).stringValue() : null;
    }
}
