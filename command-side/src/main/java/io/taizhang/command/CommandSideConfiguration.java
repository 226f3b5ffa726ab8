package io.taizhang.command;

import io.taizhang.command.activity.ActivityAggregates;
import io.taizhang.command.automation.AutomationConfiguration;
import io.taizhang.command.between.BetweenConfiguration;
import io.taizhang.command.campaign.CampaignAggregates;
import io.taizhang.command.casework.CaseworkAggregates;
import io.taizhang.command.catalogue.Catalogue;
import io.taizhang.command.checkpoint.CheckpointConfiguration;
import io.taizhang.command.citizen.CitizenConfiguration;
import io.taizhang.command.deadline.DeadlineConfiguration;
import io.taizhang.command.directory.UnitDirectory;
import io.taizhang.command.evidence.EvidenceConfiguration;
import io.taizhang.command.flag.FlagAggregates;
import io.taizhang.command.fund.FundAggregates;
import io.taizhang.command.health.CommandHealthConfiguration;
import io.taizhang.command.honour.HonourAggregates;
import io.taizhang.command.imports.ImportsConfiguration;
import io.taizhang.command.inspection.InspectionAggregates;
import io.taizhang.command.organisation.OrganisationAggregates;
import io.taizhang.command.personal.PersonalAggregates;
import io.taizhang.command.renovation.RenovationAggregates;
import io.taizhang.command.service.ServiceAggregates;
import io.taizhang.command.web.AnswerTokensConfiguration;
import io.taizhang.command.web.CommandWebConfiguration;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.ledger.LedgerStore;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.spring.config.annotation.SpringBeanParameterResolverFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.PropertySource;

/** The command side of an application that has a {@link LedgerStore} and a {@link LedgerClock}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommandSettings.class)
@PropertySource("classpath:/io/taizhang/command/defaults.properties")
@Import({
    CommandWebConfiguration.class,
    AnswerTokensConfiguration.class,
    CitizenConfiguration.class,
    BetweenConfiguration.class,
    AutomationConfiguration.class,
    DeadlineConfiguration.class,
    CheckpointConfiguration.class,
    EvidenceConfiguration.class,
    CommandHealthConfiguration.class,
    ImportsConfiguration.class
})
public class CommandSideConfiguration {

    @Bean(destroyMethod = "close")
    CommandSide commandSide(
            LedgerStore store, LedgerClock clock, ApplicationContext context, CommandSettings settings) {
        List<Class<?>> aggregates = Stream.of(
                        OrganisationAggregates.all(),
                        CampaignAggregates.all(),
                        RenovationAggregates.all(),
                        FundAggregates.all(),
                        FlagAggregates.all(),
                        InspectionAggregates.all(),
                        HonourAggregates.all(),
                        ActivityAggregates.all(),
                        ServiceAggregates.all(),
                        CaseworkAggregates.all(),
                        PersonalAggregates.all())
                .flatMap(List::stream)
                .toList();
        return new CommandSide(store, clock, aggregates, new SpringBeanParameterResolverFactory(context), settings);
    }

    /** Also where somebody asks for a desk while a rehearsal, which is one too, is there. */
    @Bean
    @Primary
    CommandDesk commandDesk(CommandSide side) {
        return side.desk();
    }

    @Bean
    Rehearsal rehearsal(CommandSide side) {
        return side.rehearsal();
    }

    @Bean
    Lookup lookup(CommandSide side) {
        return side.lookup();
    }

    @Bean
    UnitDirectory unitDirectory(CommandSide side) {
        return side.units();
    }

    @Bean
    CommandBus commandBus(CommandSide side) {
        return side.bus();
    }

    @Bean
    Catalogue commandCatalogue() {
        return Catalogue.ofAllContexts();
    }

    @Bean
    ProblemTexts problemTexts() {
        return new ProblemTexts();
    }
}
