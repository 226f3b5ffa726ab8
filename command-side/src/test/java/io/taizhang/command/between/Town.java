package io.taizhang.command.between;

import io.taizhang.api.Actor;
import io.taizhang.api.LedgerCommand;
import io.taizhang.api.Role;
import io.taizhang.api.fund.FundCommand.Allocate;
import io.taizhang.api.fund.FundCommand.Appropriate;
import io.taizhang.api.fund.FundCommand.OpenFund;
import io.taizhang.api.fund.FundPurpose;
import io.taizhang.api.fund.FundSource;
import io.taizhang.api.organisation.OrganisationCommand.RegisterUnit;
import io.taizhang.api.organisation.UnitKind;
import io.taizhang.api.renovation.FundLine;
import io.taizhang.api.renovation.ProcurementMethod;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.RenovationCommand.ApproveProject;
import io.taizhang.api.renovation.RenovationCommand.AwardContract;
import io.taizhang.api.renovation.RenovationCommand.CertifyWorks;
import io.taizhang.api.renovation.RenovationCommand.IncludeInPlan;
import io.taizhang.api.renovation.RenovationCommand.StartWorks;
import io.taizhang.command.Automation.Outcome;
import io.taizhang.command.CommandDesk.Answer;
import io.taizhang.command.CommandDesk.Order;
import io.taizhang.command.CommandSettings;
import io.taizhang.command.CommandSide;
import io.taizhang.command.Language;
import io.taizhang.command.ProblemTexts;
import io.taizhang.command.Refusal;
import io.taizhang.command.fund.Beneficiaries;
import io.taizhang.command.fund.FundAggregates;
import io.taizhang.command.organisation.OrganisationAggregates;
import io.taizhang.command.organisation.Places;
import io.taizhang.command.renovation.Funds;
import io.taizhang.command.renovation.RenovationAggregates;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.testing.TestLedger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** All three contexts on a ledger of their own: fund {@code f1} pays for road {@code p1}, where work is certified. */
final class Town implements AutoCloseable {
    static final String PROJECT = "p1";
    static final String FUND = "f1";
    static final String CONTRACT = "c1";

    private final TestLedger ledger = TestLedger.live();
    private final ProblemTexts texts = new ProblemTexts();
    private final CommandSide side;

    private Town() {
        Ports ports = new Ports();
        List<Class<?>> aggregates = Stream.of(
                        OrganisationAggregates.all(), FundAggregates.all(), RenovationAggregates.all())
                .flatMap(List::stream)
                .<Class<?>>map(type -> type)
                .toList();
        side = new CommandSide(ledger.store(), ledger.clock(), aggregates, ports, new CommandSettings(1000, 50));
        ports.add(Places.class, new PlacesByLookup(side.lookup(), side.units()::now));
        ports.add(Funds.class, new FundsByLookup(side.lookup()));
        ports.add(Beneficiaries.class, new BeneficiariesByLookup(side.lookup(), side.units()::now));
    }

    /** @param allocatedFen what the fund sets aside for the road, whose estimate is 1,000 fen and whose contract 900 */
    static Town with(long allocatedFen) {
        Town town = new Town();
        town.issue("admin", new RegisterUnit("demo", null, UnitKind.CITY, "示例", null, null, null, List.of()));
        town.issue("finance", new OpenFund(FUND, "demo", "改造资金", 2021, FundPurpose.RENOVATION, FundSource.CITY));
        town.issue("finance", new Appropriate(FUND, 1_000, "文号"));
        town.issue("official", new IncludeInPlan(PROJECT, "demo", ProjectKind.ROAD, null, "道路", List.of(), 2021));
        town.issue("approver", new ApproveProject(PROJECT, 1_000, List.of(new FundLine(FUND, 1_000))));
        town.issue("finance", new Allocate(FUND, "a1", "project/" + PROJECT, allocatedFen));
        LocalDate day = LocalDate.parse("2021-03-01");
        town.issue("official", new AwardContract(PROJECT, CONTRACT, "施工单位", 900, day, day, ProcurementMethod.OPEN));
        town.issue("official", new StartWorks(PROJECT));
        town.issue("inspector", new CertifyWorks(PROJECT, CONTRACT, 500));
        return town;
    }

    /** @param account acts in the role it is named after */
    Answer issue(String account, LedgerCommand command) {
        Actor actor = new Actor(account, "demo", Set.of(Role.valueOf(account.toUpperCase(Locale.ROOT))));
        return side.desk().issue(Order.of(actor, UUID.randomUUID().toString(), command));
    }

    /** Under a key that follows from the fact that led to it. */
    Outcome issue(String key, Fact cause, LedgerCommand command) {
        Order order = new Order(
                Actor.SYSTEM,
                key,
                command,
                cause.occurredAt(),
                null,
                List.of(),
                null,
                null,
                cause.eventId(),
                cause.provenance().correlationId());
        try {
            return new Outcome.Stored(side.desk().issue(order).position());
        } catch (Refusal refusal) {
            return new Outcome.Refused(refusal.rule(), texts.of(refusal.rule(), refusal.details(), Language.CHINESE));
        }
    }

    Ledger ledger() {
        return ledger.ledger();
    }

    @Override
    public void close() {
        side.close();
        ledger.close();
    }
}
