package io.taizhang.query.pages.audit;

import io.taizhang.api.personal.ErasureGround;
import io.taizhang.query.pages.Milestone;
import io.taizhang.query.pages.Words;
import io.taizhang.query.personal.ErasureState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An erasure at the head of its page, with its due process: requested, decided by somebody else, done.
 *
 * @param why as it is told; nothing is left of it once the person is erased
 * @param refusal why it was refused; null where it was not
 */
record ErasureSheet(
        String subjectId,
        ErasureState state,
        String stateText,
        String ground,
        String why,
        @Nullable String refusal,
        List<Milestone> line) {

    static ErasureSheet of(ObjectNode row, Words words) {
        ErasureState state = ErasureState.valueOf(row.path("state").asString());
        return new ErasureSheet(
                row.path("subjectId").asString(),
                state,
                words.of(state),
                words.of(ErasureGround.valueOf(row.path("ground").asString())),
                row.path("why").asString("—"),
                row.path("refusal").isString() ? row.path("refusal").asString() : null,
                line(row, state, words));
    }

    private static List<Milestone> line(ObjectNode row, ErasureState state, Words words) {
        List<Milestone> line = new ArrayList<>();
        line.add(Milestone.on(words.text("erasure.requested"), minute(row.path("requestedAt"), words))
                .saying(row.path("requestedBy").asString()));
        @Nullable String decided = minute(row.path("decidedAt"), words);
        @Nullable String by = row.path("decidedBy").isString() ? row.path("decidedBy").asString() : null;
        if (state == ErasureState.REFUSED) {
            line.add(Milestone.on(words.text("erasure.refused"), decided)
                    .as("failed")
                    .saying(by));
            return line;
        }
        line.add(Milestone.on(words.text("erasure.approved"), decided)
                .as(decided == null ? "now" : "done")
                .saying(by == null ? words.text("erasure.four-eyes") : by));
        @Nullable String erased = minute(row.path("erasedAt"), words);
        line.add(Milestone.on(words.text("erasure.erased"), erased)
                .as(erased != null ? "done" : state == ErasureState.APPROVED ? "now" : "open"));
        return line;
    }

    private static @Nullable String minute(JsonNode instant, Words words) {
        return instant.isString() ? words.minute(Instant.parse(instant.asString())) : null;
    }

    public boolean open() {
        return state == ErasureState.REQUESTED;
    }

    /** A style's name. */
    public String mark() {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
