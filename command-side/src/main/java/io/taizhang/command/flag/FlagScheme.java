package io.taizhang.command.flag;

import static io.taizhang.command.flag.FlagRule.SCHEME_WITHDRAWN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.createNew;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.Provenance;
import io.taizhang.api.flag.FlagCommand.OpenRound;
import io.taizhang.api.flag.FlagCommand.PublishScheme;
import io.taizhang.api.flag.FlagCommand.WithdrawScheme;
import io.taizhang.api.flag.FlagEvent.RoundOpened;
import io.taizhang.api.flag.FlagEvent.RoundRegistered;
import io.taizhang.api.flag.FlagEvent.SchemePublished;
import io.taizhang.api.flag.FlagEvent.SchemeWithdrawn;
import io.taizhang.api.flag.SchemeTerms;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;
import io.taizhang.command.UnitThing;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** 评比办法: on what basis, by which criteria and under which safeguards an office awards flags. It registers its rounds. */
class FlagScheme extends UnitThing {
    private String title = "";
    private SchemeTerms terms;
    private Step published = Step.NONE;
    private Step lastRound = Step.NONE;
    private final List<String> roundIds = new ArrayList<>();
    private boolean withdrawn;

    FlagScheme() {}

    @CommandHandler
    FlagScheme(PublishScheme command, Issued issued) {
        SchemeTerms terms = new SchemeTerms(
                command.authorityBasis(),
                command.criteria(),
                command.redAtLeast(),
                command.blackBelow(),
                command.redValidDays(),
                command.blackValidDays(),
                command.noticeWorkingDays(),
                command.defenceWorkingDays(),
                command.improveDays());
        new Judging(terms).mustMakeSense();
        new Judging(terms).mustHaveItsBasis(issued);
        apply(new SchemePublished(command.schemeId(), command.unitId(), command.title(), terms));
    }

    @Override
    protected void admit(LedgerCommand command) {
        SCHEME_WITHDRAWN.refuseIf(withdrawn);
    }

    /** The round's own fact comes first, so that the scheme's is the last that the answer speaks of. */
    @CommandHandler
    void open(OpenRound command, Issued issued) throws Exception {
        String roundId = command.schemeId() + "-" + command.period();
        CommonRule.ALREADY_EXISTS.refuseIf(roundIds.contains(roundId), "round/" + roundId);
        published.mustPrecede(issued);
        new Judging(terms).mustHaveItsBasis(issued);
        RoundOpened opening = new RoundOpened(roundId, command.schemeId(), unitId(), title, command.period(), terms);
        createNew(FlagRound.class, () -> new FlagRound(opening));
        apply(new RoundRegistered(command.schemeId(), roundId, command.period()));
    }

    /** Not before what was awarded under it: a flag that flew on a day flew under a scheme. */
    @CommandHandler
    void withdraw(WithdrawScheme command, Issued issued, Flags flags) {
        published.mustPrecede(issued);
        lastRound.mustPrecede(issued);
        flags.latestAward(roundIds).mustPrecede(issued);
        apply(new SchemeWithdrawn(command.schemeId(), command.why(), List.copyOf(roundIds)));
    }

    @EventSourcingHandler
    void on(SchemePublished fact, Provenance provenance) {
        opened("scheme/" + fact.schemeId(), fact.unitId());
        title = fact.title();
        terms = fact.terms();
        published = Step.of(provenance);
    }

    @EventSourcingHandler
    void on(RoundRegistered fact, Provenance provenance) {
        roundIds.add(fact.roundId());
        lastRound = Step.of(provenance);
    }

    @EventSourcingHandler
    void on(SchemeWithdrawn fact) {
        withdrawn = true;
    }
}
