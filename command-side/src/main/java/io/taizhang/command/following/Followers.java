package io.taizhang.command.following;

import io.taizhang.api.LedgerEvent;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs all followers of a process. One thread reads for them: those that stand at the same place are given what was read
 * once, and what none of them wants is not read at all. Each acts at its own pace, on a thread of its own.
 */
public final class Followers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);
    /** Positions passed in one read. */
    private static final int STEP = 2_000;

    private static final Duration COMPLAIN_EVERY = Duration.ofSeconds(10);

    private final Ledger ledger;
    private final Map<String, Following> followings = new LinkedHashMap<>();
    private final Bell bell = new Bell();
    private volatile @Nullable Thread reader;
    private long nextComplaint = System.nanoTime();

    /** @param transactions in which positions are claimed and stored */
    public Followers(
            Collection<? extends Follower> followers,
            Ledger ledger,
            TokenStore tokens,
            TransactionManager transactions) {
        this.ledger = ledger;
        Positions positions = new Positions(tokens, transactions, ledger);
        followers.forEach(follower -> followings.put(follower.name(), new Following(follower, positions, bell::ring)));
    }

    /** How they are doing, by name. */
    public Map<String, FollowerProgress> progress() {
        Map<String, FollowerProgress> progress = new TreeMap<>();
        followings.forEach((name, following) -> progress.put(name, following.progress()));
        return progress;
    }

    /** Has them look at the ledger now; else they do it within some milliseconds. Quick, from any thread. */
    public void hurry() {
        bell.ringUrgently();
    }

    private void run() {
        try (AutoCloseable subscription = ledger.onAppend(bell::ring)) {
            while (isRunning()) {
                followings.values().forEach(following -> tryTo(following::look));
                tryTo(this::read);
                bell.await();
            }
            followings.values().forEach(following -> tryTo(following::end));
        } catch (Exception e) {
            throw new IllegalStateException("The ledger did not end a subscription", e);
        }
    }

    /**
     * What fails here fails for want of the store, mostly; whatever it is, it is tried again at the next opportunity. A
     * reader that had silently ended would take all followers with it.
     */
    private void tryTo(Runnable something) {
        try {
            something.run();
        } catch (RuntimeException | Error e) {
            if (System.nanoTime() - nextComplaint >= 0) {
                LOG.warn("The ledger cannot be followed for the time being", e);
                nextComplaint = System.nanoTime() + COMPLAIN_EVERY.toNanos();
            }
        }
    }

    private void read() {
        Map<Long, List<Following>> waiting = new TreeMap<>();
        for (Following following : followings.values()) {
            following
                    .waitsAt()
                    .ifPresent(position -> waiting.computeIfAbsent(position, none -> new ArrayList<>())
                            .add(following));
        }
        if (!waiting.isEmpty()) {
            long head = ledger.head();
            waiting.forEach((position, several) -> readOn(position, head, several));
        }
    }

    private void readOn(long position, long head, List<Following> waiting) {
        if (head <= position) {
            return;
        }
        long upTo = Math.min(head, position + STEP);
        Set<Class<? extends LedgerEvent>> wanted = waiting.stream()
                .flatMap(following -> following.types().records().stream())
                .collect(Collectors.toSet());
        List<Fact> facts = new ArrayList<>();
        try {
            ledger.read(position, upTo, wanted, facts::add);
        } catch (RuntimeException | Error e) {
            waiting.forEach(following -> following.cannotRead(e));
            throw e;
        }
        waiting.forEach(following -> following.give(facts, upTo));
        if (upTo < head) {
            bell.ring();
        }
    }

    @Override
    public synchronized void start() {
        if (reader == null) {
            Thread thread = Thread.ofPlatform().name("followers").daemon().unstarted(this::run);
            reader = thread;
            thread.start();
        }
    }

    /** Waits for what is under way, and leaves the rest to other processes. */
    @Override
    public synchronized void stop() {
        Thread thread = reader;
        reader = null;
        bell.ring();
        if (thread != null) {
            join(thread);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return reader != null;
    }

    /** At work before the web server opens its port, and still when that is shut. */
    @Override
    public int getPhase() {
        return 0;
    }
}
