package io.taizhang.command.honour;

import static io.taizhang.command.honour.HonourRule.HELD_ONCE_ONLY;
import static io.taizhang.command.honour.HonourRule.PERIOD_IN_HISTORY;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import io.taizhang.api.Provenance;
import io.taizhang.api.honour.HonourCadence;
import io.taizhang.api.honour.HonourCommand.DefineProgramme;
import io.taizhang.api.honour.HonourCommand.OpenRound;
import io.taizhang.api.honour.HonourEvent.ProgrammeDefined;
import io.taizhang.api.honour.HonourEvent.RoundOpened;
import io.taizhang.api.honour.HonourEvent.RoundRegistered;
import io.taizhang.api.honour.ProgrammeTerms;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;
import io.taizhang.command.UnitThing;
import io.taizhang.command.honour.Programmes.KnownProgramme;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** 评选项目: who can be honoured for what, how often, how many, and on what basis. It registers its rounds. */
public class Programme extends UnitThing {
    private String title = "";
    private ProgrammeTerms terms;
    private Step defined = Step.NONE;
    private final List<String> periods = new ArrayList<>();

    Programme() {}

    @CommandHandler
    Programme(DefineProgramme command, Issued issued) {
        ProgrammeTerms terms = new ProgrammeTerms(
                command.candidateKind(),
                command.cadence(),
                command.quota(),
                command.stars() == null ? List.of() : command.stars(),
                command.authorityBasis());
        new Terms(terms).mustMakeSense();
        new Terms(terms).mustHaveItsBasis(issued);
        apply(new ProgrammeDefined(command.programmeId(), command.unitId(), command.title(), terms));
    }

    /** The round's own fact comes first, so that the programme's is the last that the answer speaks of. */
    @CommandHandler
    void open(OpenRound command, Issued issued, History history) throws Exception {
        Period period = new Period(command.period());
        String roundId = command.programmeId() + "-" + command.period();
        period.mustFit(terms.cadence());
        CommonRule.ALREADY_EXISTS.refuseIf(periods.contains(command.period()), "honour-round/" + roundId);
        HELD_ONCE_ONLY.refuseIf(terms.cadence() == HonourCadence.ONCE && !periods.isEmpty(), periods);
        PERIOD_IN_HISTORY.refuseIf(history.has(command.programmeId(), command.period()), command.period());
        defined.mustPrecede(issued);
        period.mustHaveBegun(issued);
        new Terms(terms).mustHaveItsBasis(issued);
        RoundOpened opening = new RoundOpened(roundId, command.programmeId(), unitId(), title, command.period(), terms);
        createNew(HonourRound.class, () -> new HonourRound(opening));
        apply(new RoundRegistered(command.programmeId(), roundId, command.period()));
    }

    @EventSourcingHandler
    void on(ProgrammeDefined fact, Provenance provenance) {
        opened("programme/" + fact.programmeId(), fact.unitId());
        title = fact.title();
        terms = fact.terms();
        defined = Step.of(provenance);
    }

    @EventSourcingHandler
    void on(RoundRegistered fact) {
        periods.add(fact.period());
    }

    /** What others know of it. */
    public KnownProgramme known() {
        return new KnownProgramme(unitId(), title, terms, defined.day(), periods);
    }
}
