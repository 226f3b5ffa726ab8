package io.taizhang.command.flag;

import static io.taizhang.command.flag.FlagRule.CEREMONY_ALREADY_HELD;
import static io.taizhang.command.flag.FlagRule.IMPROVEMENT_PERIOD_TOO_SHORT;
import static io.taizhang.command.flag.FlagRule.MERCHANT_LISTED_TWICE;
import static io.taizhang.command.flag.FlagRule.NO_FLAG_TO_HAND_OVER;
import static io.taizhang.command.flag.FlagRule.RED_AND_BLACK_IN_ONE_ROUND;
import static io.taizhang.command.flag.FlagRule.ROUND_ANNULLED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.Provenance;
import io.taizhang.api.flag.Colour;
import io.taizhang.api.flag.FlagCommand.AnnounceShortlist;
import io.taizhang.api.flag.FlagCommand.AnnulRound;
import io.taizhang.api.flag.FlagCommand.AwardRedFlag;
import io.taizhang.api.flag.FlagCommand.CloseObjectionWindow;
import io.taizhang.api.flag.FlagCommand.CloseScoring;
import io.taizhang.api.flag.FlagCommand.FileObjection;
import io.taizhang.api.flag.FlagCommand.HoldCeremony;
import io.taizhang.api.flag.FlagCommand.IssueImprovementNotice;
import io.taizhang.api.flag.FlagCommand.NominateMerchant;
import io.taizhang.api.flag.FlagCommand.ResolveObjection;
import io.taizhang.api.flag.FlagCommand.ScoreMerchant;
import io.taizhang.api.flag.FlagEvent;
import io.taizhang.api.flag.FlagEvent.CeremonyHeld;
import io.taizhang.api.flag.FlagEvent.FlagRegistered;
import io.taizhang.api.flag.FlagEvent.ImprovementNoticeIssued;
import io.taizhang.api.flag.FlagEvent.MerchantNominated;
import io.taizhang.api.flag.FlagEvent.MerchantScored;
import io.taizhang.api.flag.FlagEvent.ObjectionFiled;
import io.taizhang.api.flag.FlagEvent.ObjectionResolved;
import io.taizhang.api.flag.FlagEvent.ObjectionWindowClosed;
import io.taizhang.api.flag.FlagEvent.RedFlagAwarded;
import io.taizhang.api.flag.FlagEvent.RoundAnnulled;
import io.taizhang.api.flag.FlagEvent.RoundOpened;
import io.taizhang.api.flag.FlagEvent.ScoringClosed;
import io.taizhang.api.flag.FlagEvent.ShortlistAnnounced;
import io.taizhang.api.flag.SchemeTerms;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;
import io.taizhang.command.UnitThing;
import io.taizhang.command.WorkingDays;
import io.taizhang.ledger.PersonalData;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/**
 * 一期评比: merchants are nominated and scored; the best are shortlisted, objected to and given red flags, the worst told to
 * improve. It registers every flag that is awarded, or on its way, in it.
 */
public class FlagRound extends UnitThing {
    private String schemeId = "";
    private String period = "";
    private SchemeTerms terms;
    private Step opening = Step.NONE;
    private boolean ceremonyHeld;
    private boolean annulled;
    private final Scoring scoring = new Scoring();
    private final Shortlist shortlist = new Shortlist();
    private final Register register = new Register();

    FlagRound() {}

    FlagRound(RoundOpened fact) {
        apply(fact);
    }

    @Override
    protected void admit(LedgerCommand command) {
        ROUND_ANNULLED.refuseIf(annulled);
    }

    @CommandHandler
    void nominate(NominateMerchant command, Issued issued, Merchants merchants) {
        scoring.mustBeOpen();
        scoring.mustNotKnow(command.merchantId());
        opening.mustPrecede(issued);
        new MerchantReferredTo(command.merchantId()).mustBeOpenIn(unitId(), merchants, issued);
        apply(new MerchantNominated(command.roundId(), command.merchantId()));
    }

    @CommandHandler
    void score(ScoreMerchant command, Issued issued) {
        scoring.mustBeOpen();
        Candidate candidate = scoring.candidate(command.merchantId());
        candidate.nominated().mustPrecede(issued);
        candidate.nominated().mustBeAnothersThan(issued);
        int points = new Judging(terms).points(command.scores());
        apply(new MerchantScored(command.roundId(), command.merchantId(), command.scores(), points));
    }

    @CommandHandler
    void close(CloseScoring command, Issued issued) {
        scoring.mustBeOpen();
        opening.mustPrecede(issued);
        scoring.mustPrecede(issued);
        apply(new ScoringClosed(command.roundId(), scoring.nominated(), scoring.scored()));
    }

    @CommandHandler
    void announce(AnnounceShortlist command, Issued issued, WorkingDays workingDays) {
        scoring.mustBeClosedBefore(issued);
        shortlist.mustNotBeAnnounced();
        MERCHANT_LISTED_TWICE.refuseIf(command.merchantIds().stream().distinct().count()
                < command.merchantIds().size());
        command.merchantIds().forEach(merchantId -> new Judging(terms).mustBeWorthRed(scoring.pointsOf(merchantId)));
        Instant windowEndsAt = workingDays.endOf(issued.now(), terms.noticeWorkingDays());
        apply(new ShortlistAnnounced(
                command.roundId(), command.merchantIds(), terms.noticeWorkingDays(), windowEndsAt));
    }

    /** The objector's key is named after the command, so that deciding it again makes no second key. */
    @CommandHandler
    void object(FileObjection command, Issued issued, PersonalData personalData) {
        shortlist.mustTakeObjection(command.objectionId(), command.merchantId(), command.onBehalfOf(), issued);
        register.mustNotHaveAwardedRed(command.merchantId());
        apply(new ObjectionFiled(
                command.roundId(),
                command.objectionId(),
                command.merchantId(),
                command.onBehalfOf(),
                personalData.seal("objector/" + issued.commandId(), command.statement())));
    }

    @CommandHandler
    void resolve(ResolveObjection command, Issued issued) {
        Objection objection = shortlist.openObjection(command.objectionId(), issued);
        mustNotBeScoredBy(objection.against(), issued);
        apply(new ObjectionResolved(
                command.roundId(), command.objectionId(), objection.against(), command.upheld(), command.findings()));
    }

    @CommandHandler
    void closeWindow(CloseObjectionWindow command, Issued issued) {
        shortlist.mayCloseWindow(issued);
        apply(new ObjectionWindowClosed(command.roundId()));
    }

    @CommandHandler
    void award(AwardRedFlag command, Issued issued, Merchants merchants, Flags flags) throws Exception {
        scoring.mustBeClosedBefore(issued);
        int points = scoring.pointsOf(command.merchantId());
        new Judging(terms).mustBeWorthRed(points);
        register.mustNotHaveAwardedRed(command.merchantId());
        shortlist.mustLeadToFlag(command.merchantId(), issued);
        shortlist.mustBeAnnouncedByAnother(issued);
        mustKeepColoursApart(command.merchantId(), Colour.BLACK, flags);
        mayBeAwarded(command.flagId(), command.merchantId(), issued, merchants, flags);
        scoring.candidate(command.merchantId()).nominated().mustBeAnothersThan(issued);
        mustNotBeScoredBy(command.merchantId(), issued);
        register(command.flagId(), command.merchantId(), Colour.RED);
        RedFlagAwarded award = new RedFlagAwarded(
                command.flagId(),
                command.roundId(),
                schemeId,
                unitId(),
                command.merchantId(),
                period,
                points,
                scoring.candidate(command.merchantId()).scoredBy(),
                terms.redValidDays(),
                Days.from(issued.day()).endOf(terms.redValidDays()));
        createNew(Flag.class, () -> new Flag(award));
    }

    @CommandHandler
    void hold(HoldCeremony command, Issued issued) {
        CEREMONY_ALREADY_HELD.refuseIf(ceremonyHeld);
        NO_FLAG_TO_HAND_OVER.refuseIf(register.redFlags() == 0);
        register.latestAward().mustPrecede(issued);
        apply(new CeremonyHeld(command.roundId(), command.attendees(), register.redFlags()));
    }

    /** The time to improve runs from the day the notice is recorded on, whatever day it is said to be of. */
    @CommandHandler
    void giveNotice(IssueImprovementNotice command, Issued issued, Merchants merchants, Flags flags) throws Exception {
        scoring.mustBeClosedBefore(issued);
        int points = scoring.pointsOf(command.merchantId());
        new Judging(terms).mustBeBelowBlack(points);
        register.mustNotHaveNoticed(command.merchantId());
        mustKeepColoursApart(command.merchantId(), Colour.RED, flags);
        mayBeAwarded(command.flagId(), command.merchantId(), issued, merchants, flags);
        LocalDate earliest = Days.from(issued.now()).last(terms.improveDays());
        IMPROVEMENT_PERIOD_TOO_SHORT.refuseIf(command.dueOn().isBefore(earliest), command.dueOn(), earliest);
        register(command.flagId(), command.merchantId(), Colour.BLACK);
        ImprovementNoticeIssued notice = new ImprovementNoticeIssued(
                command.flagId(),
                command.roundId(),
                schemeId,
                unitId(),
                command.merchantId(),
                period,
                points,
                scoring.candidate(command.merchantId()).scoredBy(),
                command.finding(),
                command.dueOn(),
                Days.from(command.dueOn()).endOf(0),
                terms.authorityBasis(),
                terms.defenceWorkingDays(),
                terms.blackValidDays());
        createNew(Flag.class, () -> new Flag(notice));
    }

    /** Nothing to ask: whatever the withdrawal of the scheme finds here is annulled. */
    @CommandHandler
    void annul(AnnulRound command) {
        apply(new RoundAnnulled(command.roundId(), schemeId, command.why(), register.flagIds()));
    }

    /** What every flag asks of the round that awards it. */
    private void mayBeAwarded(String flagId, String merchantId, Issued issued, Merchants merchants, Flags flags) {
        CommonRule.ALREADY_EXISTS.refuseIf(flags.exists(flagId), "flag/" + flagId);
        new Judging(terms).mustHaveItsBasis(issued);
        new MerchantReferredTo(merchantId).mustBeOpenIn(unitId(), merchants, issued);
    }

    /**
     * Awards and notices of a round are decided here, one after the other. A red flag that is passed on is not; but a black
     * one is asked about it again when it is awarded, many days after its notice, when no passing on can still be under way
     * that did not know of the notice.
     */
    private void mustKeepColoursApart(String merchantId, Colour other, Flags flags) {
        RED_AND_BLACK_IN_ONE_ROUND.refuseIf(flags.concern(roundId(), merchantId, other), merchantId);
    }

    private void mustNotBeScoredBy(String merchantId, Issued issued) {
        scoring.candidate(merchantId).scoredBy().forEach(issued::notBy);
    }

    private String roundId() {
        return schemeId + "-" + period;
    }

    private void register(String flagId, String merchantId, Colour colour) {
        apply(new FlagRegistered(roundId(), flagId, merchantId, colour));
    }

    @EventSourcingHandler
    void on(FlagEvent event, Provenance provenance) {
        Step step = Step.of(provenance);
        switch (event) {
            case RoundOpened round -> {
                opened("round/" + round.roundId(), round.unitId());
                schemeId = round.schemeId();
                period = round.period();
                terms = round.terms();
                opening = step;
            }
            case CeremonyHeld _ -> ceremonyHeld = true;
            case RoundAnnulled _ -> annulled = true;
            default -> {
                scoring.enter(event, step);
                shortlist.enter(event, step);
                register.enter(event, step);
            }
        }
    }

    /** The flags awarded, or on their way, in it, of both colours. */
    public List<String> flagIds() {
        return register.flagIds();
    }

    /** Those of one colour. */
    public List<String> flagIds(Colour colour) {
        return register.flagIds(colour);
    }
}
