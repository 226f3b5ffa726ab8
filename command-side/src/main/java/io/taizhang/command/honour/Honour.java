package io.taizhang.command.honour;

import static io.taizhang.command.honour.HonourRule.ALREADY_IN_HISTORY;
import static io.taizhang.command.honour.HonourRule.ALREADY_RECOMMENDED;
import static io.taizhang.command.honour.HonourRule.HISTORICAL_HONOUR;
import static io.taizhang.command.honour.HonourRule.HONOUR_REVOKED;
import static io.taizhang.command.honour.HonourRule.NOT_UPWARDS;
import static io.taizhang.command.honour.HonourRule.PROGRAMME_OF_ANOTHER_UNIT;
import static io.taizhang.command.honour.HonourRule.PROGRAMME_UNKNOWN;
import static io.taizhang.command.honour.HonourRule.ROUND_IN_THE_LEDGER;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.Provenance;
import io.taizhang.api.honour.CandidateKind;
import io.taizhang.api.honour.HonourCommand.RecommendUpwards;
import io.taizhang.api.honour.HonourCommand.RecordPastHonour;
import io.taizhang.api.honour.HonourCommand.RevokeHonour;
import io.taizhang.api.honour.HonourEvent.HonourConferred;
import io.taizhang.api.honour.HonourEvent.HonourRecommended;
import io.taizhang.api.honour.HonourEvent.HonourRevoked;
import io.taizhang.api.honour.HonourEvent.PastHonourRecorded;
import io.taizhang.api.honour.Nominee;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;
import io.taizhang.command.UnitThing;
import io.taizhang.command.honour.Programmes.KnownProgramme;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.PersonalData;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** 荣誉, from its conferral on. Opened by the {@link HonourRound} that registers it, or entered from history. */
public class Honour extends UnitThing {
    private String programmeId = "";
    private CandidateKind kind = CandidateKind.PERSON;
    private String candidate = "";
    private int year;
    private Step conferred = Step.NONE;
    private boolean historical;
    private boolean revoked;
    private final Set<String> recommendedTo = new HashSet<>();

    Honour() {}

    Honour(HonourConferred fact) {
        apply(fact);
    }

    @CommandHandler
    Honour(
            RecordPastHonour command,
            Issued issued,
            Programmes programmes,
            RegisteredMerchants merchants,
            Bars bars,
            History history,
            PersonalData personalData) {
        KnownProgramme programme = programmes
                .find(command.programmeId())
                .orElseThrow(() -> PROGRAMME_UNKNOWN.refusal(command.programmeId()));
        PROGRAMME_OF_ANOTHER_UNIT.refuseIf(
                !programme.unitId().equals(command.unitId()), command.programmeId(), command.unitId());
        new Terms(programme.terms()).mustNotGiveStars();
        Period period = new Period(command.period());
        period.mustFit(programme.terms().cadence());
        period.mustBeOver(issued);
        ROUND_IN_THE_LEDGER.refuseIf(programme.periods().contains(command.period()), command.period());
        period.mustHaveBegunBefore(programme.definedOn());
        Candidacy candidacy = new Candidacy(programme.terms().candidateKind(), command.candidate());
        candidacy.mustHaveBeenOf(command.unitId(), merchants);
        ALREADY_IN_HISTORY.refuseIf(
                history.names(candidacy.subject(), command.programmeId(), command.period()),
                command.candidate().candidateId(),
                command.period());
        bars.mustNotReachInto(period, candidacy.subject());
        apply(new PastHonourRecorded(
                command.honourId(),
                command.programmeId(),
                command.unitId(),
                programme.title(),
                command.period(),
                period.year(),
                candidacy.sealed(personalData),
                command.source()));
    }

    @Override
    protected void admit(LedgerCommand command) {
        HONOUR_REVOKED.refuseIf(revoked);
    }

    @CommandHandler
    void recommend(RecommendUpwards command, Issued issued, UnitsAbove unitsAbove) {
        HISTORICAL_HONOUR.refuseIf(historical);
        NOT_UPWARDS.refuseIf(!unitsAbove.of(unitId()).contains(command.toUnitId()), command.toUnitId(), unitId());
        ALREADY_RECOMMENDED.refuseIf(recommendedTo.contains(command.toUnitId()), command.toUnitId());
        conferred.mustPrecede(issued);
        apply(new HonourRecommended(command.honourId(), programmeId, command.toUnitId()));
    }

    /** The bar runs from the day the revocation is recorded, whatever day it is said to be of: nobody shortens it. */
    @CommandHandler
    void revoke(RevokeHonour command, Issued issued, PersonalData personalData) {
        conferred.mustPrecede(issued);
        conferred.mustBeAnothersThan(issued);
        apply(new HonourRevoked(
                command.honourId(),
                programmeId,
                kind,
                candidate,
                year,
                personalData.seal(candidate, command.why()),
                Bar.beginningOn(LocalDate.ofInstant(issued.now(), Fact.ZONE)).end()));
    }

    @EventSourcingHandler
    void on(HonourConferred fact, Provenance provenance) {
        begin(fact.honourId(), fact.unitId(), fact.programmeId(), fact.nominee(), fact.year(), provenance);
    }

    @EventSourcingHandler
    void on(PastHonourRecorded fact, Provenance provenance) {
        begin(fact.honourId(), fact.unitId(), fact.programmeId(), fact.nominee(), fact.year(), provenance);
        historical = true;
    }

    @EventSourcingHandler
    void on(HonourRecommended fact) {
        recommendedTo.add(fact.toUnitId());
    }

    @EventSourcingHandler
    void on(HonourRevoked fact) {
        revoked = true;
    }

    private void begin(
            String honourId, String unitId, String programme, Nominee nominee, int ofYear, Provenance provenance) {
        opened("honour/" + honourId, unitId);
        programmeId = programme;
        kind = nominee.kind();
        candidate = nominee.candidate();
        year = ofYear;
        conferred = Step.of(provenance);
    }
}
