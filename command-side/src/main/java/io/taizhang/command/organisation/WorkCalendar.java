package io.taizhang.command.organisation;

import static io.taizhang.command.organisation.OrganisationRule.BOTH_HOLIDAY_AND_WORKDAY;
import static io.taizhang.command.organisation.OrganisationRule.HOLIDAY_OUTSIDE_YEAR;
import static io.taizhang.command.organisation.OrganisationRule.NOT_A_WEEKEND;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.organisation.OrganisationCommand.PublishWorkCalendar;
import io.taizhang.api.organisation.OrganisationEvent.WorkCalendarPublished;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.Scope;
import io.taizhang.command.WorkingDays;
import io.taizhang.ledger.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** 工作日历: the calendars of all years, which hold for every unit of the ledger. */
public class WorkCalendar implements WorkingDays {
    @AggregateIdentifier
    private @Nullable String stream;

    private final Map<Integer, WorkYear> years = new TreeMap<>();

    WorkCalendar() {}

    /** Before the first year was published. */
    public static WorkCalendar unpublished() {
        return new WorkCalendar();
    }

    @CommandHandlerInterceptor
    void beforeAnyHandler(PublishWorkCalendar command, Issued issued) {
        long sequence = Optional.ofNullable(AggregateLifecycle.getVersion()).orElse(-1L);
        CommonRule.STALE.refuseIf(issued.expectedSequence() != null && issued.expectedSequence() != sequence, sequence);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void publish(PublishWorkCalendar command, Issued issued, Scope scope) {
        scope.enterTopmost(issued);
        Stream.concat(command.holidays().stream(), command.extraWorkdays().stream())
                .forEach(day -> HOLIDAY_OUTSIDE_YEAR.refuseIf(day.getYear() != command.year(), day, command.year()));
        command.extraWorkdays().forEach(day -> {
            BOTH_HOLIDAY_AND_WORKDAY.refuseIf(command.holidays().contains(day), day);
            NOT_A_WEEKEND.refuseIf(!WorkYear.isWeekend(day), day);
        });
        apply(new WorkCalendarPublished(command.year(), command.holidays(), command.extraWorkdays()));
    }

    @EventSourcingHandler
    void on(WorkCalendarPublished fact) {
        stream = io.taizhang.api.organisation.WorkCalendar.STREAM;
        years.put(fact.year(), new WorkYear(Set.copyOf(fact.holidays()), Set.copyOf(fact.extraWorkdays())));
    }

    @Override
    public Instant endOf(Instant from, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("A period has at least one working day, not " + workingDays);
        }
        LocalDate day = LocalDate.ofInstant(from, Fact.ZONE);
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            WorkYear year = years.get(day.getYear());
            CommonRule.WORK_CALENDAR_NOT_PUBLISHED.refuseIf(year == null, day.getYear());
            left -= year.isWorked(day) ? 1 : 0;
        }
        return day.plusDays(1).atStartOfDay(Fact.ZONE).toInstant();
    }
}
