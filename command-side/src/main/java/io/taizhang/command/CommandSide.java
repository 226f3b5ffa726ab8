package io.taizhang.command;

import io.taizhang.command.catalogue.Catalogue;
import io.taizhang.command.directory.UnitDirectory;
import io.taizhang.ledger.LedgerStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;

/** Everything between a command and the ledger, put together; the web in front of it and the automations are not in it. */
public final class CommandSide implements AutoCloseable {
    private final CommandEngine engine;
    private final LedgerCommandDesk desk;
    private final Lookup lookup;
    private final Scope scope;
    private final UnitDirectory units;

    /**
     * @param aggregates every class whose handlers decide
     * @param ports finds what those handlers ask for besides the message, the scope, a lookup, personal data and documents
     */
    public CommandSide(
            LedgerStore store,
            InstantSource clock,
            List<Class<?>> aggregates,
            ParameterResolverFactory ports,
            CommandSettings settings) {
        this.units = new UnitDirectory(store.ledger());
        this.scope = new DirectoryScope(units);
        Documents documents = new DocumentsInStore(store.evidence());
        List<Object> resources =
                new ArrayList<>(List.of(scope, new PersonalDataOfFacts(store.personalData()), documents));
        AggregateModels models = new AggregateModels(
                MultiParameterResolverFactory.ordered(new SimpleResourceParameterResolverFactory(resources), ports));
        this.lookup = new LedgerLookup(store.eventStore(), models);
        resources.add(lookup);
        TypedTargets targets = new TypedTargets();
        this.engine = new CommandEngine(store.eventStore(), models, targets, scope, aggregates, settings);
        Intake intake = new Intake(clock, new Validity(), new Digest(store.bodyDigest()::of));
        this.desk = new LedgerCommandDesk(
                Catalogue.ofAllContexts(),
                intake,
                new Answers(store.ledger()),
                new CitedEvidence(documents),
                new Decision(engine.bus(), targets, store.ledger()));
    }

    public CommandDesk desk() {
        return desk;
    }

    public Rehearsal rehearsal() {
        return desk;
    }

    public Lookup lookup() {
        return lookup;
    }

    public Scope scope() {
        return scope;
    }

    public UnitDirectory units() {
        return units;
    }

    public CommandBus bus() {
        return engine.bus();
    }

    @Override
    public void close() {
        engine.close();
    }
}
