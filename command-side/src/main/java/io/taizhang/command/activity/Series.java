package io.taizhang.command.activity;

import static io.taizhang.command.activity.ActivityRule.CADENCE_DAY_MISPLACED;
import static io.taizhang.command.activity.ActivityRule.CADENCE_DAY_MISSING;
import static io.taizhang.command.activity.ActivityRule.HOST_NAMED_TWICE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.LedgerCommand;
import io.taizhang.api.Provenance;
import io.taizhang.api.activity.ActivityCommand.DefineSeries;
import io.taizhang.api.activity.ActivityCommand.EndSeries;
import io.taizhang.api.activity.ActivityEvent;
import io.taizhang.api.activity.ActivityEvent.SeriesDefined;
import io.taizhang.api.activity.ActivityEvent.SeriesEnded;
import io.taizhang.api.activity.Cadence;
import io.taizhang.api.activity.Rhythm;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;
import io.taizhang.command.UnitThing;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** 系列活动: activities that come round, and the units that host them in turn. What it asks of them never changes. */
public class Series extends UnitThing {
    private Calendar calendar = Calendar.NONE;
    private Rotation rotation = Rotation.NONE;
    private Step latest = Step.NONE;
    private boolean ended;

    Series() {}

    @CommandHandler
    Series(DefineSeries command, Issued issued, Hosts hosts) {
        mustSayItsDay(command.cadence());
        mustHostWithin(command.unitId(), command.rotation(), hosts);
        LocalDate startsOn = command.startsOn() == null ? issued.day() : command.startsOn();
        apply(new SeriesDefined(
                command.seriesId(),
                command.unitId(),
                command.title(),
                command.cadence(),
                command.rotation(),
                startsOn));
    }

    private static void mustSayItsDay(Cadence cadence) {
        boolean fixed = cadence.rhythm() == Rhythm.MONTHLY_ON_DAY;
        CADENCE_DAY_MISSING.refuseIf(fixed && cadence.day() == null);
        CADENCE_DAY_MISPLACED.refuseIf(!fixed && cadence.day() != null, cadence.rhythm());
    }

    private static void mustHostWithin(String unitId, List<String> rotation, Hosts hosts) {
        Set<String> named = new HashSet<>();
        for (String host : rotation) {
            HOST_NAMED_TWICE.refuseIf(!named.add(host), host);
            new HostReferredTo(host).mustBeOpenWithin(unitId, hosts);
        }
    }

    @Override
    protected void admit(LedgerCommand command) {
        CommonRule.CLOSED.refuseIf(ended);
    }

    @CommandHandler
    void end(EndSeries command, Issued issued) {
        latest.mustPrecede(issued);
        apply(new SeriesEnded(command.seriesId(), unitId(), command.why()));
    }

    @EventSourcingHandler
    void on(ActivityEvent event, Provenance provenance) {
        switch (event) {
            case SeriesDefined defined -> {
                opened("series/" + defined.seriesId(), defined.unitId());
                calendar = new Calendar(defined.cadence(), defined.startsOn());
                rotation = new Rotation(defined.rotation());
            }
            case SeriesEnded _ -> ended = true;
            default -> throw new IllegalStateException("Not of a series: " + event);
        }
        latest = Step.of(provenance);
    }

    /** What an activity asks it. */
    Terms terms() {
        return new Terms(unitId(), calendar, rotation, !ended, latest);
    }

    /** @param since when it was defined, or ended */
    record Terms(String unitId, Calendar calendar, Rotation rotation, boolean open, Step since) {}
}
