package io.taizhang.benchmarks.views;

import io.taizhang.api.Provenance;
import io.taizhang.api.Sealed;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.ledger.LedgerStore;
import io.taizhang.ledger.ProvenanceMetaData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** Puts facts into a new ledger in bulk, each with the provenance a command would have given it. */
public final class Filling {
    private static final int AT_ONCE = 1_000;
    /** Whose facts are recorded side by side, as in an office. */
    private static final int SIDE_BY_SIDE = 100;
    /** A project has more than that. */
    private static final int FACTS_OF_A_PROJECT = 25;

    private final LedgerStore store;
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<DomainEventMessage<?>> waiting = new ArrayList<>();

    public Filling(LedgerStore store) {
        this.store = store;
    }

    /** The town itself. */
    public void town() {
        Town.facts().forEach(this::add);
        publish();
    }

    /**
     * Whole projects, until the ledger holds so many facts.
     *
     * @return the number of the first project that is not in the ledger
     */
    public int projects(long facts) {
        int next = 0;
        while (store.ledger().head() < facts) {
            List<ProjectLife> lives = new ArrayList<>();
            for (int life = 0; life < SIDE_BY_SIDE; life++) {
                lives.add(new ProjectLife(next++));
            }
            live(lives);
            publish();
        }
        return next;
    }

    /**
     * The same, with what goes on in all other contexts meanwhile: about a third of the facts are of projects and funds, four
     * in ten of cases. What is personal in them has no key, and cannot be read.
     *
     * @return the number of the first project that is not in the ledger
     */
    public int everything(long facts) {
        return everything(facts, numbers -> Affair::likeSealed);
    }

    /** The same, what is personal sealed with keys of the ledger's own, so that pages can show it. */
    public int everythingToRead(long facts) {
        return everything(facts, this::sealedFor);
    }

    private int everything(long facts, Function<IntStream, Function<String, Sealed>> sealing) {
        int next = 0;
        while (store.ledger().head() < facts) {
            Function<String, Sealed> sealed = sealing.apply(IntStream.range(next, next + SIDE_BY_SIDE));
            List<List<Recorded>> told = new ArrayList<>();
            for (int life = 0; life < SIDE_BY_SIDE; life++) {
                told.add(new Affair(next, sealed).facts());
                told.add(of(new ProjectLife(next++)));
            }
            sideBySide(told);
            publish();
        }
        return next;
    }

    /** All at once: the affairs are gone through once to find whose keys they need. */
    private Function<String, Sealed> sealedFor(IntStream affairs) {
        Map<String, String> values = new HashMap<>();
        affairs.forEach(number -> new Affair(number, subject -> {
                    values.put(subject, "示例：" + subject);
                    return Affair.likeSealed(subject);
                })
                .facts());
        return store.personalData().sealAll(values)::get;
    }

    /**
     * Whole projects in the order in which an office would have recorded them, on a clock that shows that time: most facts at
     * once, those of one project in ten five days late, those of one in a hundred two hundred days late. Beside them a fund
     * that money is given to all the time.
     *
     * @param clock the ledger's own, which is of kind SAMPLE
     * @param between facts between two gifts to the fund
     */
    public void years(long facts, LedgerClock clock, int between) {
        Calendar calendar = new Calendar((int) (facts / FACTS_OF_A_PROJECT));
        add(Town.open(Town.BUSY_FUND));
        for (long head = store.ledger().head();
                head < facts;
                head = store.ledger().head()) {
            for (int fact = 0; fact < between - 1; ) {
                List<Recorded> next = calendar.next();
                next.forEach(this::add);
                fact += next.size();
            }
            add(Town.given(Town.BUSY_FUND, calendar.now()));
            clock.holdAt(calendar.now());
            publish();
        }
    }

    private void live(List<ProjectLife> lives) {
        sideBySide(lives.stream().map(Filling::of).toList());
    }

    private static List<Recorded> of(ProjectLife life) {
        ProjectFacts facts = new ProjectFacts(life);
        return life.steps().stream().flatMap(step -> facts.after(step).stream()).toList();
    }

    private void sideBySide(List<List<Recorded>> told) {
        int longest = told.stream().mapToInt(List::size).max().orElse(0);
        for (int round = 0; round < longest; round++) {
            for (List<Recorded> one : told) {
                if (round < one.size()) {
                    add(one.get(round));
                }
            }
        }
    }

    private void add(Recorded fact) {
        long sequence = sequences.merge(fact.stream(), 0L, (before, first) -> before + 1);
        waiting.add(new GenericDomainEventMessage<>(
                fact.stream().substring(0, fact.stream().indexOf('/')),
                fact.stream(),
                sequence,
                fact.event(),
                ProvenanceMetaData.of(provenance(fact)),
                UUID.randomUUID().toString(),
                fact.occurredAt()));
        if (waiting.size() == AT_ONCE) {
            publish();
        }
    }

    private static Provenance provenance(Recorded fact) {
        UUID command = UUID.randomUUID();
        return new Provenance(
                fact.actor().id(),
                fact.actor().roles().iterator().next(),
                fact.actor().unitId(),
                fact.unitPath(),
                command,
                command,
                command,
                fact.occurredAt(),
                null,
                List.of(),
                "0".repeat(64));
    }

    private void publish() {
        if (!waiting.isEmpty()) {
            DefaultUnitOfWork.startAndGet(waiting.getFirst())
                    .execute(() -> store.eventStore().publish(List.copyOf(waiting)));
            waiting.clear();
        }
    }
}
