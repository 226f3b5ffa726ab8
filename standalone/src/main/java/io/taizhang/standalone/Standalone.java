package io.taizhang.standalone;

import io.taizhang.api.LedgerKind;
import io.taizhang.command.CommandDesk;
import io.taizhang.command.campaign.AnswerTokens;
import io.taizhang.command.deadline.Deadlines;
import io.taizhang.command.evidence.Uploads;
import io.taizhang.command.following.Followers;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.ledger.LedgerSettings;
import io.taizhang.ledger.LedgerStore;
import io.taizhang.ledger.NewerSchemaException;
import io.taizhang.ledger.evidence.EvidencePlace;
import io.taizhang.query.engine.Rebuilds;
import io.taizhang.query.engine.ViewPositions;
import io.taizhang.standalone.identity.DemoAccounts;
import io.taizhang.standalone.sample.Sample;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The office's ledger in one process on one machine, as {@code gradle-free-scripts/run} starts it. */
public final class Standalone implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final Options options;
    private final Progress progress;
    private final LedgerClock clock;
    private final Holdings holdings = new Holdings();

    private Standalone(Options options, Progress progress, LedgerClock clock) {
        this.options = options;
        this.progress = progress;
        this.clock = clock;
    }

    public static void main(String... arguments) {
        var progress = new Progress(System.out);
        try {
            var standalone = new Standalone(Options.parse(arguments), progress, LedgerClock.system());
            Runtime.getRuntime().addShutdownHook(new Thread(standalone::close, "stop"));
            standalone.start();
        } catch (CannotStart reason) {
            progress.say(reason.getMessage());
            System.exit(1);
        } catch (RuntimeException unforeseen) {
            LoggerFactory.getLogger(Standalone.class).error("Cannot start", unforeseen);
            progress.say("It could not be started; why stands above. Nothing that was acknowledged is lost.");
            System.exit(1);
        }
    }

    /**
     * Starts in this process, and stops when closed.
     *
     * @param clock of all there is; whoever starts it may move it while it runs
     */
    static Standalone start(Options options, Progress progress, LedgerClock clock) {
        var standalone = new Standalone(options, progress, clock);
        standalone.start();
        return standalone;
    }

    /** @throws CannotStart saying why in one sentence; what was started is stopped again */
    private void start() {
        // The framework reports its use to its maker unless it is told, before it starts, not to.
        System.setProperty("axoniq.update-checker.disabled", "true");
        try {
            String address = new StandardEnvironment().getProperty("server.address", LOOPBACK);
            open(Door.at(address, options.port()));
        } catch (RuntimeException e) {
            close();
            throw foreseen(e);
        }
    }

    /** What one of the rooms has a sentence of its own for, wherever in the start it was thrown. */
    private static RuntimeException foreseen(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart sentence) {
                return sentence;
            }
            if (cause instanceof NewerSchemaException newer) {
                return new CannotStart(newer.getMessage(), newer);
            }
        }
        return failure;
    }

    private void open(Door door) {
        Premises premises = options.database() == null ? ownServer() : givenServer(options.database());
        LedgerOpening opening =
                holdings.hold(() -> LedgerOpening.begin(holdings::closing, held -> open(premises, held)));
        ConfigurableApplicationContext context = holdings.hold(() -> run(door, opening, premises));
        holdings.goOn();
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        new Welcome(door.address(), port, premises.place(), opening.store().ledger()).print(progress);
    }

    private Premises ownServer() {
        DataFolder data = holdings.hold(() -> DataFolder.hold(options.data()));
        var birth = new BirthInFolder(data, clock);
        LedgerKind kind = birth.kind(options.empty() ? LedgerKind.LIVE : LedgerKind.SAMPLE);
        if (options.empty() && kind == LedgerKind.SAMPLE) {
            progress.say("--empty is for a new data folder; " + data + " holds a sample ledger, and that is opened.");
        }
        progress.say("Starting PostgreSQL and both sides …");
        var secrets = new Secrets(data);
        EvidencePlace evidence = evidenceBeside(data.resolve("evidence"));
        return new Premises(birth, data.toString(), data.resolve("sessions"), held -> {
            EmbeddedDatabase server = held.hold(() -> EmbeddedDatabase.start(data, secrets));
            held.goOn();
            return new Databases(server, secrets).prepare(kind, evidence);
        });
    }

    private Premises givenServer(String url) {
        progress.say("Starting both sides …");
        EvidencePlace evidence = evidenceBeside(options.data().resolve("evidence"));
        var server = new GivenServer(url, System.getenv(), evidence);
        return new Premises(Birth.WITHOUT_SAMPLE, url.replaceFirst("\\?.*", ""), null, held -> server.prepare());
    }

    private static EvidencePlace evidenceBeside(Path folder) {
        return new EvidenceOutside(System.getenv()).place().orElseGet(() -> new EvidencePlace.Folder(folder));
    }

    private LedgerStore open(Premises premises, Holdings held) {
        LedgerSettings settings = premises.server().apply(held);
        boolean sampleIsDue = premises.birth().sampleIsDue();
        if (sampleIsDue) {
            clock.moveTo(Sample.beginning(premises.birth().day()));
        }
        LedgerStore store = held.hold(() -> LedgerStore.open(settings, clock));
        if (sampleIsDue) {
            clock.holdAt(SampleEntry.resumesAt(store.ledger(), premises.birth().day()));
        }
        return store;
    }

    private ConfigurableApplicationContext run(Door door, LedgerOpening opening, Premises premises) {
        var application = new SpringApplication(StandaloneConfiguration.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> {
            var generic = (GenericApplicationContext) context;
            generic.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("door", properties(door, premises.sessions())));
            generic.getBeanFactory().registerSingleton("ledgerClock", clock);
            // Closed by whoever opened it, after all that stands on it.
            generic.registerBean(
                    "ledgerStore", LedgerStore.class, opening::store, bean -> bean.setDestroyMethodName(""));
            generic.registerBean(
                    SampleEntry.class,
                    () -> new SampleEntry(
                            premises.birth(),
                            generic.getBean(CommandDesk.class),
                            generic.getBean(Uploads.class),
                            generic.getBean(Deadlines.class),
                            clock,
                            generic.getBean(DemoAccounts.class),
                            generic.getBean(AnswerTokens.class),
                            new Automations(
                                    generic.getBean(Followers.class),
                                    opening.store().ledger()),
                            progress,
                            holdings::closing));
            generic.registerBean(
                    ViewsBeforeTheDoor.class,
                    () -> new ViewsBeforeTheDoor(
                            generic.getBean(Rebuilds.class),
                            generic.getBean(ViewPositions.class),
                            opening.store().ledger(),
                            progress,
                            holdings::closing));
        });
        return application.run();
    }

    private static Map<String, Object> properties(Door door, @Nullable Path sessions) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", door.address().getHostAddress());
        properties.put("server.port", door.port());
        if (sessions != null) {
            properties.put("server.servlet.session.persistent", true);
            properties.put("server.servlet.session.store-dir", sessions.toString());
        }
        return properties;
    }

    @Override
    public void close() {
        holdings.close();
    }
}
