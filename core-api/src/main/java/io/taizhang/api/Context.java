package io.taizhang.api;

import io.taizhang.api.activity.ActivityCommand;
import io.taizhang.api.activity.ActivityEvent;
import io.taizhang.api.campaign.CampaignCommand;
import io.taizhang.api.campaign.CampaignEvent;
import io.taizhang.api.casework.CaseworkCommand;
import io.taizhang.api.casework.CaseworkEvent;
import io.taizhang.api.flag.FlagCommand;
import io.taizhang.api.flag.FlagEvent;
import io.taizhang.api.fund.FundCommand;
import io.taizhang.api.fund.FundEvent;
import io.taizhang.api.honour.HonourCommand;
import io.taizhang.api.honour.HonourEvent;
import io.taizhang.api.inspection.InspectionCommand;
import io.taizhang.api.inspection.InspectionEvent;
import io.taizhang.api.organisation.OrganisationCommand;
import io.taizhang.api.organisation.OrganisationEvent;
import io.taizhang.api.personal.PersonalCommand;
import io.taizhang.api.personal.PersonalEvent;
import io.taizhang.api.renovation.RenovationCommand;
import io.taizhang.api.renovation.RenovationEvent;
import io.taizhang.api.service.ServiceCommand;
import io.taizhang.api.service.ServiceEvent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The contexts of the domain with their sealed catalogues. A new context is one line here. */
public enum Context {
    LEDGER(null, LedgerLifeEvent.class),
    ORGANISATION(OrganisationCommand.class, OrganisationEvent.class),
    CAMPAIGN(CampaignCommand.class, CampaignEvent.class),
    RENOVATION(RenovationCommand.class, RenovationEvent.class),
    FUND(FundCommand.class, FundEvent.class),
    FLAG(FlagCommand.class, FlagEvent.class),
    INSPECTION(InspectionCommand.class, InspectionEvent.class),
    HONOUR(HonourCommand.class, HonourEvent.class),
    ACTIVITY(ActivityCommand.class, ActivityEvent.class),
    SERVICE(ServiceCommand.class, ServiceEvent.class),
    CASEWORK(CaseworkCommand.class, CaseworkEvent.class),
    PERSONAL(PersonalCommand.class, PersonalEvent.class);

    private final @Nullable Class<? extends LedgerCommand> commands;
    private final Class<? extends LedgerEvent> events;

    Context(@Nullable Class<? extends LedgerCommand> commands, Class<? extends LedgerEvent> events) {
        this.commands = commands;
        this.events = events;
    }

    /** {@code renovation}: as it stands in addresses and event names. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public List<Class<? extends LedgerCommand>> commands() {
        return commands == null ? List.of() : records(commands);
    }

    public List<Class<? extends LedgerEvent>> events() {
        return records(events);
    }

    private static <T> List<Class<? extends T>> records(Class<? extends T> catalogue) {
        return Arrays.stream(catalogue.getPermittedSubclasses())
                .<Class<? extends T>>map(type -> type.asSubclass(catalogue))
                .toList();
    }
}
