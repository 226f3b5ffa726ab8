package io.taizhang.ledger;

import com.zaxxer.hikari.HikariDataSource;
import io.taizhang.api.personal.PersonalEvent.KeyDestroyed;
import io.taizhang.ledger.checkpoint.CheckpointKey;
import io.taizhang.ledger.checkpoint.Checkpoints;
import io.taizhang.ledger.evidence.EvidenceStore;
import io.taizhang.ledger.personal.DeploymentBodyDigest;
import io.taizhang.ledger.personal.NotedLooks;
import io.taizhang.ledger.personal.SealedPersonalData;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;

/** One process's hold on the ledger. It opens a new ledger when it finds an empty one. */
public final class LedgerStore implements AutoCloseable {
    private static final int KEY_CONNECTIONS = 4;
    private static final int LOOKING_CONNECTIONS = 4;

    /**
     * One statement of a rebuild copies, compares or removes all rows of a view: some 100,000 rows a second. What answers
     * people asks for a few rows, and is to be given less by whoever asks.
     */
    private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(10);

    private final LedgerSettings settings;
    private final HikariDataSource pool;
    private final HikariDataSource keys;
    private final HikariDataSource looking;
    private final SealedPersonalData personalData;
    private final PersonalLooks looks;
    private final BodyDigest bodyDigest;
    private final EvidenceStore evidence;
    private final WakeUps wakeUps;
    private final GroupWriter writer;
    private final Announcer announcer;
    private final Listener listener;
    private final Serializer serializer = StateSerializer.create();
    private final PostgresLedger ledger;
    private final LedgerEventStore eventStore;
    private final Checkpoints checkpoints;

    private LedgerStore(LedgerSettings settings, LedgerClock clock, HikariDataSource keys) {
        this.settings = settings;
        this.keys = keys;
        this.looking = new Connector(settings.keysUrl(), settings.app())
                .pool("looking", LOOKING_CONNECTIONS, settings.timeout());
        this.personalData = new SealedPersonalData(keys, looking);
        this.looks = new NotedLooks(personalData, looking);
        this.bodyDigest = new DeploymentBodyDigest(keys);
        this.pool =
                new Connector(settings.url(), settings.app()).pool("app", settings.connections(), LONGEST_STATEMENT);
        this.evidence = new EvidenceStore(settings.evidence().open(), pool);
        this.wakeUps = new WakeUps(0);
        this.announcer = new Announcer(settings);
        this.writer = new GroupWriter(settings, clock, this::appended);
        this.listener = new Listener(settings, wakeUps::reached);
        FactReader reader = new FactReader(pool, JsonEventCodec.ofAllContexts());
        this.ledger = new PostgresLedger(settings.bornAs(), reader, wakeUps);
        LedgerSource source = new LedgerSource(reader, wakeUps);
        Snapshots snapshots = new Snapshots(pool, serializer);
        this.eventStore =
                LedgerEventStore.on(new LedgerStorageEngine(writer, source, reader, ledger, snapshots), source);
        try {
            String name = new LedgerOpening(reader, writer, clock).open(settings.bornAs());
            destroyAgain();
            this.checkpoints = new Checkpoints(pool, CheckpointKey.of(keys, settings.bornAs(), name));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Brings the schemas {@code ledger} and {@code processing} and the keys database up to date, as their owner.
     *
     * @throws org.flywaydb.core.api.FlywayException where a script fails or was changed after it ran
     */
    public static void migrate(LedgerSettings settings) {
        settings.schema("ledger", "db/ledger").run();
        settings.schema("processing", "db/processing").runForWriting();
        settings.keysSchema("keys", "db/keys").run();
    }

    /**
     * Whoever was erased by a fact of the ledger is erased before it returns, also where the keys were restored from before.
     *
     * @throws IllegalStateException where the ledger was born as another kind than the settings say
     * @throws LedgerUnavailableException where the store cannot be reached
     */
    public static LedgerStore open(LedgerSettings settings, LedgerClock clock) {
        HikariDataSource keys =
                new Connector(settings.keysUrl(), settings.app()).pool("keys", KEY_CONNECTIONS, settings.timeout());
        try {
            return new LedgerStore(settings, clock, keys);
        } catch (RuntimeException e) {
            keys.close();
            throw e;
        }
    }

    /** The keys may have been restored from before an erasure that the ledger knows of. */
    private void destroyAgain() {
        Set<String> erased = new HashSet<>();
        ledger.read(0, ledger.head(), List.of(KeyDestroyed.class), fact -> {
            if (fact.event() instanceof KeyDestroyed destroyed) {
                erased.add(destroyed.subjectId());
            }
        });
        personalData.keepDestroyed(erased);
    }

    private void appended(long lastPosition) {
        wakeUps.reached(lastPosition);
        announcer.announce(lastPosition);
    }

    public LedgerSettings settings() {
        return settings;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** Axon's event store, and the source of its streaming processors. */
    public EventStore eventStore() {
        return eventStore;
    }

    /** Pooled connections of the application's role: it reads the ledger, and writes views and tokens. */
    public DataSource dataSource() {
        return pool;
    }

    public PersonalData personalData() {
        return personalData;
    }

    /** Destroys and changes the keys of persons. */
    public PersonalKeys personalKeys() {
        return personalData;
    }

    /** Opens personal values for people, and notes that it did. */
    public PersonalLooks looks() {
        return looks;
    }

    public BodyDigest bodyDigest() {
        return bodyDigest;
    }

    /** The photos and documents that facts rest on. */
    public EvidenceStore evidence() {
        return evidence;
    }

    /** What was signed of the ledger, and proofs under it. Nothing is signed unless somebody asks for it. */
    public Checkpoints checkpoints() {
        return checkpoints;
    }

    /** For tokens and snapshots; facts are written as their own exact text. */
    public Serializer serializer() {
        return serializer;
    }

    /** How many commands wait for their append to begin. */
    public int waiting() {
        return writer.waiting();
    }

    /** Stores what is being appended, refuses what is behind it, and lets go of all connections. */
    @Override
    public void close() {
        writer.close();
        announcer.close();
        listener.close();
        wakeUps.close();
        evidence.close();
        pool.close();
        looking.close();
        keys.close();
    }
}
