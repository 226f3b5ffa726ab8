package io.taizhang.query.flag;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.flag.Colour;
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
import io.taizhang.api.flag.FlagEvent.ImprovementNoticeIssued;
import io.taizhang.api.flag.FlagEvent.ImprovementPeriodEnded;
import io.taizhang.api.flag.FlagEvent.ImprovementRecorded;
import io.taizhang.api.flag.FlagEvent.PastFlagRecorded;
import io.taizhang.api.flag.FlagEvent.PreNoticeGiven;
import io.taizhang.api.flag.FlagEvent.RedFlagAwarded;
import io.taizhang.api.flag.FlagEvent.RepairApplied;
import io.taizhang.api.flag.FlagEvent.RepairVerified;
import io.taizhang.api.flag.LegalBasis;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerThing;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 授旗程序: each flag's way, from the award of a red one or the first notice of a black one to its end. */
final class FlagProcess extends PerThing<ProcessRow> {
    private static final Set<Class<? extends LedgerEvent>> STEPS = Set.of(
            RedFlagAwarded.class,
            ImprovementNoticeIssued.class,
            ImprovementRecorded.class,
            ImprovementPeriodEnded.class,
            PreNoticeGiven.class,
            DefenceSubmitted.class,
            DefenceWindowClosed.class,
            DefenceReviewed.class,
            BlackFlagAwarded.class,
            FlagPublished.class,
            RepairApplied.class,
            RepairVerified.class,
            FlagPassed.class,
            AppealFiled.class,
            AppealDecided.class,
            FlagLifted.class,
            FlagRevoked.class,
            FlagExpired.class,
            FlagAnnulled.class,
            PastFlagRecorded.class);

    FlagProcess() {
        super("flag", "flag-process", new Title("授旗程序", "Flags step by step"), ProcessRow.class, STEPS);
    }

    @Override
    public Set<String> filters() {
        return Set.of("colour", "merchantId", "roundId", "period", "stage", "onItsWay");
    }

    @Override
    public ProcessRow apply(String key, @Nullable ProcessRow row, Fact fact) {
        return switch (fact.event()) {
            case RedFlagAwarded it -> red(it, fact);
            case ImprovementNoticeIssued it -> noticed(it, fact);
            case PastFlagRecorded it -> past(it, fact);
            case FlagEvent it ->
                new ProcessDraft(standing(row, fact), fact).write(it).finished();
            default -> throw unexpected(fact);
        };
    }

    private static ProcessRow red(RedFlagAwarded award, Fact fact) {
        return begun(
                award.flagId(),
                Colour.RED,
                award.merchantId(),
                fact,
                award.roundId(),
                award.schemeId(),
                award.period(),
                award.points(),
                null,
                ProcessStage.FLYING,
                null,
                award.expiresAt(),
                ProcessDraft.step(fact, award.expiresAt(), null, null));
    }

    private static ProcessRow noticed(ImprovementNoticeIssued notice, Fact fact) {
        return begun(
                notice.flagId(),
                Colour.BLACK,
                notice.merchantId(),
                fact,
                notice.roundId(),
                notice.schemeId(),
                notice.period(),
                notice.points(),
                notice.authorityBasis(),
                ProcessStage.IMPROVING,
                notice.improvementEndsAt(),
                null,
                ProcessDraft.step(fact, notice.improvementEndsAt(), notice.finding(), null));
    }

    private static ProcessRow past(PastFlagRecorded past, Fact fact) {
        return begun(
                past.flagId(),
                past.colour(),
                past.merchantId(),
                fact,
                null,
                null,
                past.period(),
                null,
                null,
                ProcessStage.HISTORICAL,
                null,
                null,
                ProcessDraft.step(fact, null, past.source(), null));
    }

    private static ProcessRow begun(
            String flagId,
            Colour colour,
            String merchantId,
            Fact fact,
            @Nullable String roundId,
            @Nullable String schemeId,
            String period,
            @Nullable Integer points,
            @Nullable LegalBasis basis,
            ProcessStage stage,
            @Nullable Instant waitsUntil,
            @Nullable Instant expiresAt,
            ProcessStep first) {
        return new ProcessRow(
                flagId,
                colour,
                merchantId,
                fact.unitPath(),
                roundId,
                schemeId,
                period,
                points,
                basis,
                stage,
                stage.leadsToBlack(),
                waitsUntil,
                expiresAt,
                null,
                null,
                null,
                List.of(first),
                true);
    }
}
