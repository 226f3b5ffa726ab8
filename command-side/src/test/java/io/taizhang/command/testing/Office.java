package io.taizhang.command.testing;

import io.taizhang.api.Actor;
import io.taizhang.api.LedgerCommand;
import io.taizhang.api.Role;
import io.taizhang.api.organisation.OrganisationCommand.FormTeam;
import io.taizhang.api.organisation.OrganisationCommand.RegisterUnit;
import io.taizhang.api.organisation.TeamKind;
import io.taizhang.api.organisation.UnitKind;
import io.taizhang.command.CommandDesk.Answer;
import io.taizhang.command.CommandDesk.Order;
import io.taizhang.command.CommandSettings;
import io.taizhang.command.CommandSide;
import io.taizhang.command.organisation.OrganisationAggregates;
import io.taizhang.ledger.testing.TestLedger;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** The units {@code demo}, {@code xinhualu} and {@code jichenglu} on a ledger of their own, and a desk to command them. */
public final class Office implements AutoCloseable {
    public static final Actor ADMIN = new Actor("admin", "demo", Set.of(Role.ADMIN));
    public static final Actor OFFICIAL = new Actor("official", "demo", Set.of(Role.OFFICIAL));
    public static final Actor NEIGHBOUR = new Actor("neighbour", "jichenglu", Set.of(Role.OFFICIAL));

    private final TestLedger ledger;
    private final CommandSide side;
    private final int snapshotEvery;

    private Office(TestLedger ledger, int snapshotEvery) {
        this.ledger = ledger;
        this.snapshotEvery = snapshotEvery;
        this.side = new CommandSide(
                ledger.store(),
                ledger.clock(),
                OrganisationAggregates.all(),
                new SimpleResourceParameterResolverFactory(List.of()),
                new CommandSettings(1000, snapshotEvery));
    }

    /** With its units registered. */
    public static Office open() {
        return on(TestLedger.live());
    }

    /** With its units registered in a ledger that is closed with it. */
    public static Office on(TestLedger ledger) {
        return settled(new Office(ledger, 50));
    }

    /** With its units registered, and the state of an aggregate stored after so many facts of it. */
    public static Office storingStateEvery(int facts) {
        return settled(new Office(TestLedger.live(), facts));
    }

    private static Office settled(Office office) {
        office.issue(ADMIN, unit("demo", null));
        office.issue(ADMIN, unit("xinhualu", "demo"));
        office.issue(ADMIN, unit("jichenglu", "demo"));
        return office;
    }

    /** The same ledger, as another process would open it. */
    public Office another() {
        return new Office(ledger.another(), snapshotEvery);
    }

    public TestLedger ledger() {
        return ledger;
    }

    public CommandSide side() {
        return side;
    }

    /** Under a key that nobody used before. */
    public Answer issue(Actor actor, LedgerCommand command) {
        return issue(actor, UUID.randomUUID().toString(), command);
    }

    public Answer issue(Actor actor, String key, LedgerCommand command) {
        return side.desk().issue(Order.of(actor, key, command));
    }

    /** A team of ten in xinhualu. */
    public Answer formTeam(String teamId) {
        return issue(OFFICIAL, new FormTeam(teamId, "xinhualu", TeamKind.VOLUNTEER, "志愿者", 10));
    }

    public static RegisterUnit unit(String unitId, @Nullable String parentId) {
        return new RegisterUnit(unitId, parentId, UnitKind.SUBDISTRICT, unitId, null, null, null, List.of());
    }

    @Override
    public void close() {
        side.close();
        ledger.close();
    }
}
