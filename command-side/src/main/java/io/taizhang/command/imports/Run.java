package io.taizhang.command.imports;

import java.time.Duration;

/** An import that is being entered, or was. */
public final class Run {
    private final String id;
    private final ImportKind kind;
    private final String actorId;
    private final Tally tally;

    Run(Plan plan, String actorId) {
        this.id = plan.id();
        this.kind = plan.kind();
        this.actorId = actorId;
        this.tally = new Tally(plan.rows());
    }

    public String id() {
        return id;
    }

    public ImportKind kind() {
        return kind;
    }

    boolean isOf(String actor) {
        return actorId.equals(actor);
    }

    Tally tally() {
        return tally;
    }

    public Progress progress() {
        return tally.progress();
    }

    /** Waits until more rows are done than were, or it is over, or the time is up. */
    public Progress after(int done, Duration patience) throws InterruptedException {
        return tally.after(done, patience);
    }
}
