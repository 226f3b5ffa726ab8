package io.taizhang.command.inspection;

import static io.taizhang.command.inspection.InspectionRule.APPEAL_ALREADY_DECIDED;
import static io.taizhang.command.inspection.InspectionRule.APPEAL_OPEN;
import static io.taizhang.command.inspection.InspectionRule.APPEAL_UNKNOWN;
import static io.taizhang.command.inspection.InspectionRule.INSPECTION_FINISHED;
import static io.taizhang.command.inspection.InspectionRule.INSPECTION_NOT_FINISHED;

import io.taizhang.api.inspection.InspectionEvent;
import io.taizhang.api.inspection.InspectionEvent.AppealDecided;
import io.taizhang.api.inspection.InspectionEvent.InspectionFinished;
import io.taizhang.api.inspection.InspectionEvent.ScoreAppealed;
import io.taizhang.api.inspection.InspectionEvent.ScoreRevised;
import io.taizhang.api.inspection.Score;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The score of an inspection, and the appeals against it: one after the other, each upheld one followed by a new score. */
final class Scores {
    private int number;
    private @Nullable Score latest;
    private Step reached = Step.NONE;
    private @Nullable String openAppeal;
    private Step appealed = Step.NONE;
    private final Set<String> decided = new HashSet<>();

    void enter(InspectionEvent event, Step step) {
        switch (event) {
            case InspectionFinished finish -> reach(1, finish.score(), step);
            case ScoreAppealed appeal -> {
                openAppeal = appeal.appealId();
                appealed = step;
            }
            case AppealDecided decision -> {
                openAppeal = null;
                decided.add(decision.appealId());
                reached = step;
            }
            case ScoreRevised revision -> reach(revision.scoreNo(), revision.score(), step);
            default -> {}
        }
    }

    private void reach(int scoreNo, Score score, Step step) {
        number = scoreNo;
        latest = score;
        reached = step;
    }

    void mustNotBeThere() {
        INSPECTION_FINISHED.refuseIf(isThere());
    }

    void mayBeAppealed(String appealId, Issued issued) {
        INSPECTION_NOT_FINISHED.refuseIf(!isThere());
        CommonRule.ALREADY_EXISTS.refuseIf(decided.contains(appealId), "appeal/" + appealId);
        APPEAL_OPEN.refuseIf(openAppeal != null, String.valueOf(openAppeal));
        reached.mustPrecede(issued);
    }

    void mayBeDecided(String appealId, Issued issued) {
        INSPECTION_NOT_FINISHED.refuseIf(!isThere());
        APPEAL_ALREADY_DECIDED.refuseIf(decided.contains(appealId), appealId);
        APPEAL_UNKNOWN.refuseIf(!appealId.equals(openAppeal), appealId);
        appealed.mustPrecede(issued);
        appealed.mustBeAnothersThan(issued);
    }

    boolean isThere() {
        return latest != null;
    }

    /** 1 for the first; 0 while there is none. */
    int number() {
        return number;
    }

    Score latest() {
        return Objects.requireNonNull(latest, "A finished inspection has a score");
    }

    boolean areAppealed() {
        return openAppeal != null;
    }

    /** The latest score, or decision about it. */
    Step reached() {
        return reached;
    }
}
