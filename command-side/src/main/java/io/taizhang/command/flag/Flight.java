package io.taizhang.command.flag;

import static io.taizhang.command.flag.FlagRule.ALREADY_PUBLISHED;
import static io.taizhang.command.flag.FlagRule.FLAG_ENDED;
import static io.taizhang.command.flag.FlagRule.FLAG_STILL_FLIES;
import static io.taizhang.command.flag.FlagRule.NOT_AWARDED;

import io.taizhang.api.flag.FlagEnd;
import io.taizhang.api.flag.FlagEvent;
import io.taizhang.api.flag.FlagEvent.AppealDecided;
import io.taizhang.api.flag.FlagEvent.BlackFlagAwarded;
import io.taizhang.api.flag.FlagEvent.DefenceReviewed;
import io.taizhang.api.flag.FlagEvent.FlagAnnulled;
import io.taizhang.api.flag.FlagEvent.FlagExpired;
import io.taizhang.api.flag.FlagEvent.FlagLifted;
import io.taizhang.api.flag.FlagEvent.FlagPublished;
import io.taizhang.api.flag.FlagEvent.FlagRevoked;
import io.taizhang.api.flag.FlagEvent.ImprovementRecorded;
import io.taizhang.api.flag.FlagEvent.RedFlagAwarded;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From the award of a flag to whatever ends it. */
final class Flight {
    private Step award = Step.NONE;
    private Instant expiresAt = Instant.EPOCH;
    private boolean published;
    private @Nullable FlagEnd end;

    void enter(FlagEvent event, Step step) {
        switch (event) {
            case RedFlagAwarded red -> start(red.expiresAt(), step);
            case BlackFlagAwarded black -> start(black.expiresAt(), step);
            case FlagPublished _ -> published = true;
            case ImprovementRecorded _ -> end = FlagEnd.IMPROVED;
            case DefenceReviewed review -> end = review.upheld() ? FlagEnd.DEFENCE_UPHELD : end;
            case FlagLifted _ -> end = FlagEnd.LIFTED;
            case FlagRevoked _ -> end = FlagEnd.REVOKED;
            case FlagAnnulled _ -> end = FlagEnd.ANNULLED;
            case FlagExpired _ -> end = FlagEnd.EXPIRED;
            case AppealDecided appeal -> end = appeal.upheld() && end == FlagEnd.EXPIRED ? FlagEnd.REVOKED : end;
            default -> {}
        }
    }

    private void start(Instant until, Step step) {
        award = step;
        expiresAt = until;
    }

    void mustNotHaveEnded() {
        if (end != null) {
            throw FLAG_ENDED.refusal(end);
        }
    }

    /** It was awarded, and its time is not over, whether anybody has noted that yet or not. */
    void mustFly(Issued issued) {
        mustBeAwarded();
        FLAG_ENDED.refuseIf(!issued.now().isBefore(expiresAt), FlagEnd.EXPIRED);
        award.mustPrecede(issued);
    }

    /** Somebody who appealed in time is answered, also when the flag's own time has run out meanwhile. */
    void mayBeJudgedOnAppeal() {
        mustBeAwarded();
        if (end != FlagEnd.EXPIRED) {
            mustNotHaveEnded();
        }
    }

    boolean hasEnded() {
        return end != null;
    }

    void mayBePublished() {
        ALREADY_PUBLISHED.refuseIf(published);
    }

    void mayExpire(Issued issued) {
        mustBeAwarded();
        FLAG_STILL_FLIES.refuseIf(issued.occurredAt().isBefore(expiresAt), expiresAt);
    }

    Step award() {
        return award;
    }

    boolean flew() {
        return award.taken();
    }

    /** Whether there is a flag, was one that stood, or may yet be one. */
    boolean counts() {
        return end == null || end == FlagEnd.LIFTED || end == FlagEnd.EXPIRED;
    }

    private void mustBeAwarded() {
        NOT_AWARDED.refuseIf(!award.taken());
    }
}
