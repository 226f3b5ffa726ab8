package io.taizhang.query.flag;

import io.taizhang.api.flag.FlagEnd;
import io.taizhang.api.flag.FlagEvent;
import io.taizhang.api.flag.FlagEvent.AppealDecided;
import io.taizhang.api.flag.FlagEvent.AppealFiled;
import io.taizhang.api.flag.FlagEvent.BlackFlagAwarded;
import io.taizhang.api.flag.FlagEvent.DefenceReviewed;
import io.taizhang.api.flag.FlagEvent.DefenceSubmitted;
import io.taizhang.api.flag.FlagEvent.DefenceWindowClosed;
import io.taizhang.api.flag.FlagEvent.FlagAnnulled;
import io.taizhang.api.flag.FlagEvent.FlagExpired;
import io.taizhang.api.flag.FlagEvent.FlagLifted;
import io.taizhang.api.flag.FlagEvent.FlagPassed;
import io.taizhang.api.flag.FlagEvent.FlagPublished;
import io.taizhang.api.flag.FlagEvent.FlagRevoked;
import io.taizhang.api.flag.FlagEvent.ImprovementPeriodEnded;
import io.taizhang.api.flag.FlagEvent.ImprovementRecorded;
import io.taizhang.api.flag.FlagEvent.PreNoticeGiven;
import io.taizhang.api.flag.FlagEvent.RepairApplied;
import io.taizhang.api.flag.FlagEvent.RepairVerified;
import io.taizhang.ledger.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A flag's row while one event is written into it. */
final class ProcessDraft {
    private final ProcessRow row;
    private final Fact fact;
    private String merchantId;
    private ProcessStage stage;
    private @Nullable Instant waitsUntil;
    private @Nullable Instant expiresAt;
    private @Nullable LocalDate publishedOn;
    private @Nullable String openAppealId;
    private @Nullable FlagEnd end;
    private List<ProcessStep> steps;

    ProcessDraft(ProcessRow row, Fact fact) {
        this.row = row;
        this.fact = fact;
        this.merchantId = row.merchantId();
        this.stage = row.stage();
        this.waitsUntil = row.waitsUntil();
        this.expiresAt = row.expiresAt();
        this.publishedOn = row.publishedOn();
        this.openAppealId = row.openAppealId();
        this.end = row.end();
        this.steps = row.steps();
    }

    ProcessDraft write(FlagEvent event) {
        switch (event) {
            case ImprovementRecorded it -> ended(FlagEnd.IMPROVED, it.findings());
            case ImprovementPeriodEnded _ -> improvementEnded();
            case PreNoticeGiven it -> preNoticed(it);
            case DefenceSubmitted _ -> to(ProcessStage.DEFENDED).noted(null, null, null);
            case DefenceWindowClosed _ -> defenceWindowClosed();
            case DefenceReviewed it -> reviewed(it);
            case BlackFlagAwarded it -> awarded(it.expiresAt());
            case FlagPublished _ -> published();
            case RepairApplied it -> to(ProcessStage.REPAIRING).noted(null, it.measures(), null);
            case RepairVerified it -> to(ProcessStage.FLYING).noted(null, it.findings(), it.repaired());
            case FlagPassed it -> passed(it.toMerchantId());
            case AppealFiled it -> appealed(it.appealId());
            case AppealDecided it -> appealDecided(it);
            case FlagLifted _ -> ended(FlagEnd.LIFTED, null);
            case FlagRevoked it -> ended(FlagEnd.REVOKED, it.why());
            case FlagExpired _ -> ended(FlagEnd.EXPIRED, null);
            case FlagAnnulled it -> ended(FlagEnd.ANNULLED, it.why());
            default -> throw new IllegalArgumentException("nothing to write for " + event);
        }
        return this;
    }

    /** A pre-notice may be given before anybody has noted that the time to improve is over. */
    private void improvementEnded() {
        if (stage == ProcessStage.IMPROVING) {
            to(ProcessStage.UNIMPROVED).waitsUntil = null;
        }
        noted(null, null, null);
    }

    private void preNoticed(PreNoticeGiven notice) {
        to(ProcessStage.HEARING).noted(notice.defenceEndsAt(), notice.reasons(), null);
        waitsUntil = notice.defenceEndsAt();
    }

    /** A defence that came in time is still to be answered, however long its time is over. */
    private void defenceWindowClosed() {
        if (stage == ProcessStage.HEARING) {
            to(ProcessStage.DECIDABLE);
        }
        waitsUntil = null;
        noted(null, null, null);
    }

    private void reviewed(DefenceReviewed review) {
        noted(null, review.findings(), review.upheld());
        to(ProcessStage.DECIDABLE);
        if (review.upheld()) {
            ending(FlagEnd.DEFENCE_UPHELD);
        }
    }

    private void awarded(Instant until) {
        to(ProcessStage.FLYING).noted(until, null, null);
        waitsUntil = null;
        expiresAt = until;
    }

    private void published() {
        publishedOn = fact.occurredOn();
        noted(null, null, null);
    }

    private void passed(String to) {
        merchantId = to;
        noted(null, null, null);
    }

    private void appealed(String appealId) {
        openAppealId = appealId;
        noted(null, null, null);
    }

    /** One that had expired before is not revoked by a fact of its own. */
    private void appealDecided(AppealDecided decision) {
        openAppealId = null;
        noted(null, decision.findings(), decision.upheld());
        if (decision.upheld() && stage == ProcessStage.ENDED) {
            end = FlagEnd.REVOKED;
        }
    }

    private void ended(FlagEnd how, @Nullable String said) {
        noted(null, said, null);
        ending(how);
    }

    private void ending(FlagEnd how) {
        to(ProcessStage.ENDED);
        waitsUntil = null;
        end = how;
    }

    private ProcessDraft to(ProcessStage next) {
        stage = next;
        return this;
    }

    private void noted(@Nullable Instant until, @Nullable String said, @Nullable Boolean upheld) {
        steps = Stream.concat(steps.stream(), Stream.of(step(fact, until, said, upheld)))
                .toList();
    }

    static ProcessStep step(Fact fact, @Nullable Instant until, @Nullable String said, @Nullable Boolean upheld) {
        return new ProcessStep(fact.type(), fact.occurredOn(), fact.provenance().actorId(), until, said, upheld);
    }

    ProcessRow finished() {
        return new ProcessRow(
                row.flagId(),
                row.colour(),
                merchantId,
                fact.unitPath(),
                row.roundId(),
                row.schemeId(),
                row.period(),
                row.points(),
                row.authorityBasis(),
                stage,
                stage.leadsToBlack(),
                waitsUntil,
                expiresAt,
                publishedOn,
                openAppealId,
                end,
                steps,
                row.internal());
    }
}
