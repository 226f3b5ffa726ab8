package io.taizhang.command.flag;

import static io.taizhang.command.flag.FlagRule.FLAG_ALREADY_THERE;
import static io.taizhang.command.flag.FlagRule.HISTORICAL_FLAG;
import static io.taizhang.command.flag.FlagRule.NOT_A_BLACK_FLAG;
import static io.taizhang.command.flag.FlagRule.NOT_A_RED_FLAG;
import static io.taizhang.command.flag.FlagRule.RED_AND_BLACK_IN_ONE_ROUND;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.Provenance;
import io.taizhang.api.Sealed;
import io.taizhang.api.flag.Colour;
import io.taizhang.api.flag.FlagCommand;
import io.taizhang.api.flag.FlagEvent;
import io.taizhang.api.flag.LegalBasis;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;
import io.taizhang.command.UnitThing;
import io.taizhang.command.WorkingDays;
import io.taizhang.ledger.PersonalData;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * 红旗 or 黑旗, from its award or, for a black one, from the notice that may lead to it. Opened by the {@link FlagRound} that
 * registers it.
 */
public class Flag extends UnitThing {
    private Colour colour = Colour.RED;
    private String roundId = "";
    private String schemeId = "";
    private String period = "";
    /** Who has it, or is on the way to it. */
    private String merchantId = "";

    /** All who ever had it. */
    private final Set<String> holders = new LinkedHashSet<>();

    private @Nullable LegalBasis basis;
    private int defenceWorkingDays;
    private int validDays;
    private boolean historical;
    private final BlackPath path = new BlackPath();
    private final Flight flight = new Flight();
    private final Appeals appeals = new Appeals();
    private final Repair repair = new Repair();

    Flag() {}

    Flag(FlagEvent.RedFlagAwarded award) {
        apply(award);
    }

    Flag(FlagEvent.ImprovementNoticeIssued notice) {
        apply(notice);
    }

    @CommandHandler
    Flag(FlagCommand.RecordPastFlag command, Issued issued, Merchants merchants) {
        PastPeriod period = new PastPeriod(command.period());
        period.mustBeOver(issued);
        new MerchantReferredTo(command.merchantId()).mustBelongTo(command.unitId(), merchants);
        apply(new FlagEvent.PastFlagRecorded(
                command.flagId(),
                command.unitId(),
                command.merchantId(),
                command.colour(),
                command.period(),
                period.year(),
                command.source()));
    }

    @Override
    protected void admit(LedgerCommand command) {
        HISTORICAL_FLAG.refuseIf(historical);
        if (!(command instanceof FlagCommand.DecideAppeal decision && appeals.isOpen(decision.appealId()))) {
            flight.mustNotHaveEnded();
        }
    }

    @CommandHandler
    void improve(FlagCommand.RecordImprovement command, Issued issued) {
        path.mayRecordImprovement(issued);
        apply(new FlagEvent.ImprovementRecorded(command.flagId(), merchantId, command.findings()));
    }

    @CommandHandler
    void endImprovement(FlagCommand.EndImprovementPeriod command, Issued issued) {
        path.mayEndImprovementPeriod(issued);
        apply(new FlagEvent.ImprovementPeriodEnded(command.flagId(), merchantId));
    }

    @CommandHandler
    void preNotify(FlagCommand.GivePreNotice command, Issued issued, WorkingDays workingDays) {
        path.mayGivePreNotice(issued);
        apply(new FlagEvent.PreNoticeGiven(
                command.flagId(),
                merchantId,
                command.reasons(),
                command.basis(),
                command.rights(),
                defenceWorkingDays,
                workingDays.endOf(issued.now(), defenceWorkingDays)));
    }

    /** The keys are named after the command, so that deciding it again makes no second ones. */
    @CommandHandler
    void defend(FlagCommand.SubmitDefence command, Issued issued, PersonalData personalData) {
        path.maySubmitDefence(command.onBehalfOf(), issued);
        Sealed contact = command.contact() == null
                ? null
                : personalData.seal("merchant-contact/" + issued.commandId(), command.contact());
        apply(new FlagEvent.DefenceSubmitted(
                command.flagId(),
                merchantId,
                command.onBehalfOf(),
                personalData.seal("merchant-defence/" + issued.commandId(), command.statement()),
                contact));
    }

    @CommandHandler
    void closeWindow(FlagCommand.CloseDefenceWindow command, Issued issued) {
        path.mayCloseDefenceWindow(issued);
        apply(new FlagEvent.DefenceWindowClosed(command.flagId(), merchantId));
    }

    @CommandHandler
    void review(FlagCommand.ReviewDefence command, Issued issued) {
        path.mayReviewDefence(issued);
        apply(new FlagEvent.DefenceReviewed(command.flagId(), merchantId, command.upheld(), command.findings()));
    }

    @CommandHandler
    void award(FlagCommand.AwardBlackFlag command, Issued issued, Merchants merchants, Flags flags) {
        path.mayAward(issued);
        basis().mustHold(issued);
        new MerchantReferredTo(merchantId).mustBeOpenIn(unitId(), merchants, issued);
        RED_AND_BLACK_IN_ONE_ROUND.refuseIf(flags.concern(roundId, merchantId, Colour.RED), merchantId);
        apply(new FlagEvent.BlackFlagAwarded(
                command.flagId(),
                roundId,
                schemeId,
                merchantId,
                period,
                validDays,
                Days.from(issued.day()).endOf(validDays)));
    }

    @CommandHandler
    void publish(FlagCommand.PublishFlag command, Issued issued) {
        mustFlyBlack(issued);
        flight.mayBePublished();
        appeals.mustNotBeOpen();
        basis().mustAllowPublication();
        basis().mustHold(issued);
        path.mustBeDecidedByAnother(issued);
        apply(new FlagEvent.FlagPublished(command.flagId(), merchantId));
    }

    @CommandHandler
    void applyForRepair(FlagCommand.ApplyForRepair command, Issued issued) {
        mustFlyBlack(issued);
        repair.mayBeAppliedFor();
        new Receipt(command.onBehalfOf()).mustFollow(flight.award(), issued);
        apply(new FlagEvent.RepairApplied(command.flagId(), merchantId, command.onBehalfOf(), command.measures()));
    }

    @CommandHandler
    void verifyRepair(FlagCommand.VerifyRepair command, Issued issued) {
        mustFlyBlack(issued);
        repair.mayBeVerified(issued);
        apply(new FlagEvent.RepairVerified(command.flagId(), merchantId, command.repaired(), command.findings()));
        if (command.repaired()) {
            apply(new FlagEvent.FlagLifted(command.flagId(), merchantId, colour));
        }
    }

    @CommandHandler
    void pass(FlagCommand.PassFlag command, Issued issued, Merchants merchants, Flags flags) {
        NOT_A_RED_FLAG.refuseIf(colour != Colour.RED);
        flight.mustFly(issued);
        appeals.mustNotBeOpen();
        FLAG_ALREADY_THERE.refuseIf(command.toMerchantId().equals(merchantId), merchantId);
        new MerchantReferredTo(command.toMerchantId()).mustBeOpenIn(unitId(), merchants, issued);
        RED_AND_BLACK_IN_ONE_ROUND.refuseIf(
                flags.concern(roundId, command.toMerchantId(), Colour.BLACK), command.toMerchantId());
        apply(new FlagEvent.FlagPassed(command.flagId(), roundId, merchantId, command.toMerchantId()));
    }

    @CommandHandler
    void appeal(FlagCommand.FileAppeal command, Issued issued, PersonalData personalData) {
        flight.mustFly(issued);
        appeals.mayBeFiled(command.appealId());
        new Receipt(command.onBehalfOf()).mustFollow(flight.award(), issued);
        apply(new FlagEvent.AppealFiled(
                command.flagId(),
                command.appealId(),
                merchantId,
                command.onBehalfOf(),
                personalData.seal("appellant/" + issued.commandId(), command.statement())));
    }

    /** A flag that has expired is not revoked as well: the decision itself says that it was wrong. */
    @CommandHandler
    void decide(FlagCommand.DecideAppeal command, Issued issued) {
        flight.mayBeJudgedOnAppeal();
        appeals.mayBeDecided(command.appealId(), issued);
        flight.award().mustBeAnothersThan(issued);
        path.mustBeDecidedByAnother(issued);
        path.mustNotBeReviewedBy(issued);
        apply(new FlagEvent.AppealDecided(
                command.flagId(), command.appealId(), merchantId, command.upheld(), command.findings()));
        if (command.upheld() && !flight.hasEnded()) {
            apply(new FlagEvent.FlagRevoked(command.flagId(), merchantId, colour, command.findings()));
        }
    }

    @CommandHandler
    void expire(FlagCommand.ExpireFlag command, Issued issued) {
        flight.mayExpire(issued);
        apply(new FlagEvent.FlagExpired(command.flagId(), merchantId, colour));
    }

    /** Whatever flies under a withdrawn scheme, or is on its way, ends with it. */
    @CommandHandler
    void annul(FlagCommand.AnnulFlag command) {
        apply(new FlagEvent.FlagAnnulled(command.flagId(), merchantId, colour, flight.flew(), command.why()));
    }

    @EventSourcingHandler
    void on(FlagEvent event, Provenance provenance) {
        Step step = Step.of(provenance);
        switch (event) {
            case FlagEvent.RedFlagAwarded red -> {
                opens(red.flagId(), red.unitId(), red.merchantId(), Colour.RED);
                roundId = red.roundId();
            }
            case FlagEvent.ImprovementNoticeIssued notice -> {
                opens(notice.flagId(), notice.unitId(), notice.merchantId(), Colour.BLACK);
                roundId = notice.roundId();
                schemeId = notice.schemeId();
                period = notice.period();
                basis = notice.authorityBasis();
                defenceWorkingDays = notice.defenceWorkingDays();
                validDays = notice.validDays();
            }
            case FlagEvent.PastFlagRecorded past -> {
                opens(past.flagId(), past.unitId(), past.merchantId(), past.colour());
                historical = true;
            }
            case FlagEvent.FlagPassed passing -> holdBy(passing.toMerchantId());
            default -> {}
        }
        path.enter(event, step);
        flight.enter(event, step);
        appeals.enter(event, step);
        repair.enter(event, step);
    }

    /**
     * Whether a merchant has it, had it while it stood, or may yet get it.
     *
     * @see Flags#concern
     */
    public boolean concerns(String merchant) {
        return holders.contains(merchant) && flight.counts();
    }

    /** {@link Step#NONE} where it was not awarded, or not yet. */
    public Step award() {
        return flight.award();
    }

    private void opens(String flagId, String unitId, String merchant, Colour its) {
        opened("flag/" + flagId, unitId);
        colour = its;
        holdBy(merchant);
    }

    private void holdBy(String merchant) {
        merchantId = merchant;
        holders.add(merchant);
    }

    private void mustFlyBlack(Issued issued) {
        NOT_A_BLACK_FLAG.refuseIf(colour != Colour.BLACK);
        flight.mustFly(issued);
    }

    private Basis basis() {
        return new Basis(Objects.requireNonNull(basis, "A black flag names what it rests on"));
    }
}
