package io.taizhang.query.pages;

import org.jspecify.annotations.Nullable;

/**
 * A step of a line that things go along in order: a project's stages, a flag's due process.
 *
 * @param label what it is called
 * @param day when it was reached, or ends; null while that is open
 * @param state {@code done}, {@code now}, {@code open} or {@code failed}
 * @param note what more is said of it; null for nothing
 */
public record Milestone(
        String label,
        @Nullable String day,
        String state,
        @Nullable String note) {

    /** A step that is done once it has a day. */
    public static Milestone on(String label, @Nullable String day) {
        return new Milestone(label, day, day == null ? "open" : "done", null);
    }

    public Milestone saying(@Nullable String more) {
        return new Milestone(label, day, state, more);
    }

    public Milestone as(String otherState) {
        return new Milestone(label, day, otherState, note);
    }
}
