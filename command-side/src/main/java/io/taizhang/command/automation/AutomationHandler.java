package io.taizhang.command.automation;

import io.taizhang.command.Automation;
import io.taizhang.command.CommandDesk;
import io.taizhang.command.ProblemTexts;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.FactMessage;
import io.taizhang.ledger.LedgerUnavailableException;
import io.taizhang.ledger.OutcomeUnknownException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the facts of a batch and works them off before the batch commits, so that the token never passes a fact whose
 * commands are not answered. The processor's thread only waits: dispatched from within its unit of work, a command would
 * be nested there and report what is not yet stored.
 */
final class AutomationHandler implements EventHandlerInvoker, AutoCloseable {
    private static final int TRIES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final Automation automation;
    private final String name;
    private final CommandDesk desk;
    private final ProblemTexts texts;
    private final Lanes lanes;
    private volatile @Nullable String failure;

    AutomationHandler(Automation automation, String name, CommandDesk desk, ProblemTexts texts) {
        this.automation = automation;
        this.name = name;
        this.desk = desk;
        this.texts = texts;
        this.lanes = new Lanes(name);
    }

    String name() {
        return name;
    }

    Automation.Start start() {
        return automation.start();
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        List<Fact> gathered = batch.getOrComputeResource(name, key -> {
            List<Fact> facts = new ArrayList<>();
            batch.onPrepareCommit(work -> workOff(facts));
            batch.afterCommit(work -> failure = null);
            return facts;
        });
        gathered.add(((FactMessage) message).fact());
    }

    private void workOff(List<Fact> facts) {
        try {
            lanes.run(facts, automation, this::handle);
        } catch (RuntimeException e) {
            failure = e.getClass().getSimpleName() + ": " + e.getMessage();
            throw e;
        }
    }

    /** Why the last facts could not be worked off; null where they were. */
    @Nullable String failure() {
        return failure;
    }

    /** A store that is away for a moment is waited for here; one that stays away is the processor's to come back to. */
    private void handle(Automation one, Fact fact) {
        Duration pause = FIRST_PAUSE;
        for (int tries = 1; ; tries++) {
            try {
                one.on(fact, new SystemDesk(desk, texts, name, fact));
                return;
            } catch (LedgerUnavailableException | OutcomeUnknownException transientFailure) {
                if (tries == TRIES) {
                    throw transientFailure;
                }
                await(pause);
                pause = pause.multipliedBy(3);
            }
        }
    }

    private static void await(Duration pause) {
        try {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the ledger", e);
        }
    }

    @Override
    public void close() {
        lanes.close();
    }
}
