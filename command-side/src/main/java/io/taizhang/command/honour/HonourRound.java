package io.taizhang.command.honour;

import static io.taizhang.command.honour.HonourRule.HOUSEHOLD_DID_NOT_APPLY;
import static io.taizhang.command.honour.HonourRule.VOTES_EXCEED_TOTAL;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import io.taizhang.api.Provenance;
import io.taizhang.api.honour.CandidateKind;
import io.taizhang.api.honour.HonourCommand;
import io.taizhang.api.honour.HonourEvent;
import io.taizhang.api.honour.HonourEvent.RoundOpened;
import io.taizhang.api.honour.Nominee;
import io.taizhang.api.honour.ProgrammeTerms;
import io.taizhang.api.honour.StarsTakenBack;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;
import io.taizhang.command.UnitThing;
import io.taizhang.command.WorkingDays;
import io.taizhang.ledger.PersonalData;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/**
 * 一届评选: candidates are nominated, voted on, announced, objected to and honoured; or, in a programme of stars, households
 * are given theirs in bulk. It registers every honour that is conferred in it.
 */
public class HonourRound extends UnitThing {
    private String programmeId = "";
    private String title = "";
    private String period = "";
    private ProgrammeTerms terms;
    private Step opening = Step.NONE;
    private final Ballot ballot = new Ballot();
    private final Notice notice = new Notice();
    private final Conferrals conferrals = new Conferrals();
    private final HouseholdRoll households = new HouseholdRoll();

    HonourRound() {}

    HonourRound(RoundOpened fact) {
        apply(fact);
    }

    @CommandHandler
    void nominate(
            HonourCommand.Nominate command,
            Issued issued,
            RegisteredMerchants merchants,
            Bars bars,
            PersonalData personalData) {
        Candidacy candidacy = new Candidacy(terms.candidateKind(), command.candidate());
        new Terms(terms).mustNotGiveStars();
        notice.mustLeaveNominationsOpen();
        ballot.mustNotKnow(candidacy);
        opening.mustPrecede(issued);
        HOUSEHOLD_DID_NOT_APPLY.refuseIf(candidacy.kind() == CandidateKind.HOUSEHOLD && !command.self());
        candidacy.mustBeOf(unitId(), merchants, issued);
        bars.mustNotHold(candidacy.subject(), issued);
        apply(new HonourEvent.CandidateNominated(
                command.roundId(),
                ballot.nextNo(),
                candidacy.sealed(personalData),
                personalData.seal(candidacy.subject(), command.reason()),
                command.self()));
    }

    @CommandHandler
    void review(HonourCommand.Review command, Issued issued) {
        notice.mustLeaveNominationsOpen();
        Standing candidate = ballot.candidate(command.candidateNo());
        VOTES_EXCEED_TOTAL.refuseIf(
                command.votesFor() > command.votesTotal(), command.votesFor(), command.votesTotal());
        candidate.nominated().mustPrecede(issued);
        candidate.nominated().mustBeAnothersThan(issued);
        apply(new HonourEvent.CandidateReviewed(
                command.roundId(), command.candidateNo(), command.votesFor(), command.votesTotal()));
    }

    /** The time to object runs from the day the names are recorded, whatever day they are said to be announced on. */
    @CommandHandler
    void announce(HonourCommand.Announce command, Issued issued, WorkingDays workingDays) {
        notice.mustNotBeGiven();
        opening.mustPrecede(issued);
        List<Integer> elected = ballot.elected(issued);
        Instant windowEndsAt = workingDays.endOf(issued.now(), command.noticeDays());
        apply(new HonourEvent.CandidatesAnnounced(command.roundId(), elected, command.noticeDays(), windowEndsAt));
    }

    /** The objector's key is named after the command, so that deciding it again makes no second key. */
    @CommandHandler
    void object(HonourCommand.FileObjection command, Issued issued, PersonalData personalData) {
        notice.mustTakeObjection(command.objectionId(), command.candidateNo(), command.receivedAt(), issued);
        conferrals.mustNotInclude(command.candidateNo());
        apply(new HonourEvent.ObjectionFiled(
                command.roundId(),
                command.objectionId(),
                command.candidateNo(),
                command.receivedAt(),
                personalData.seal("objector/" + issued.commandId(), command.statement())));
    }

    @CommandHandler
    void resolve(HonourCommand.ResolveObjection command, Issued issued, PersonalData personalData) {
        Objection objection = notice.openObjection(command.objectionId(), issued);
        Standing candidate = ballot.candidate(objection.against());
        candidate.mustBeDecidedByAnother(issued);
        apply(new HonourEvent.ObjectionResolved(
                command.roundId(),
                command.objectionId(),
                objection.against(),
                command.upheld(),
                personalData.seal(candidate.nominee().candidate(), command.findings())));
    }

    @CommandHandler
    void closeWindow(HonourCommand.CloseNoticeWindow command, Issued issued) {
        notice.mayCloseWindow(issued);
        apply(new HonourEvent.NoticeWindowClosed(command.roundId()));
    }

    @CommandHandler
    void confer(HonourCommand.Confer command, Issued issued, Bars bars, Honours honours) throws Exception {
        Standing candidate = ballot.candidate(command.candidateNo());
        conferrals.mustNotInclude(command.candidateNo());
        notice.mustLeadToHonour(command.candidateNo(), issued);
        candidate.mustBeDecidedByAnother(issued);
        new Terms(terms).mustHaveRoomFor(conferrals.count() + 1);
        new Terms(terms).mustHaveItsBasis(issued);
        Nominee nominee = candidate.nominee();
        bars.mustNotHold(nominee.candidate(), issued);
        CommonRule.ALREADY_EXISTS.refuseIf(honours.exist(command.honourId()), "honour/" + command.honourId());
        apply(new HonourEvent.HonourRegistered(command.roundId(), command.honourId(), command.candidateNo()));
        HonourEvent.HonourConferred honour = new HonourEvent.HonourConferred(
                command.honourId(),
                command.roundId(),
                programmeId,
                unitId(),
                title,
                period,
                new Period(period).year(),
                nominee);
        createNew(Honour.class, () -> new Honour(honour));
    }

    /** Whoever opened the round does not also fill it. */
    @CommandHandler
    void conferStars(HonourCommand.ConferHouseholdStars command, Issued issued, Bars bars, PersonalData personalData) {
        new Terms(terms).mustGiveStars();
        opening.mustPrecede(issued);
        opening.mustBeAnothersThan(issued);
        int criteria = terms.stars().size();
        households.mustTake(command.households(), criteria);
        new Terms(terms)
                .mustHaveRoomFor(households.count() + command.households().size());
        new Terms(terms).mustHaveItsBasis(issued);
        HouseholdNames names = new HouseholdNames(command.households());
        names.subjects().forEach(household -> bars.mustNotHold(household, issued));
        apply(new HonourEvent.HouseholdStarsConferred(
                command.roundId(), programmeId, unitId(), title, period, criteria, names.sealed(personalData)));
    }

    /** The reason's key is named after the command: it may speak of several households. */
    @CommandHandler
    void takeBackStars(HonourCommand.TakeBackHouseholdStars command, Issued issued, PersonalData personalData) {
        List<StarsTakenBack> taken = households.takenBack(command.householdIds(), issued);
        apply(new HonourEvent.HouseholdStarsTakenBack(
                command.roundId(),
                programmeId,
                unitId(),
                period,
                taken,
                personalData.seal("stars-taken-back/" + issued.commandId(), command.why())));
    }

    @EventSourcingHandler
    void on(HonourEvent event, Provenance provenance) {
        Step step = Step.of(provenance);
        if (event instanceof RoundOpened round) {
            opened("honour-round/" + round.roundId(), round.unitId());
            programmeId = round.programmeId();
            title = round.title();
            period = round.period();
            terms = round.terms();
            opening = step;
        }
        ballot.enter(event, step);
        notice.enter(event, step);
        conferrals.enter(event);
        households.enter(event, step);
    }
}
