package io.taizhang.command.automation;

import io.taizhang.api.LedgerEvent;
import io.taizhang.command.Automation;
import io.taizhang.command.CommandDesk;
import io.taizhang.command.ProblemTexts;
import io.taizhang.command.following.Follower;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.LedgerUnavailableException;
import io.taizhang.ledger.OutcomeUnknownException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Follows the ledger for one automation, and is done with facts when all commands that it issued for them are answered.
 * How far it is need not be stored at once and may be forgotten by a crash: it then issues the same commands under the same
 * keys, and is answered from the ledger.
 */
final class Answering implements Follower {
    private static final int TRIES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final Automation<?> automation;
    private final String name;
    private final CommandDesk desk;
    private final ProblemTexts texts;
    private final Lanes lanes;

    Answering(Automation<?> automation, CommandDesk desk, ProblemTexts texts) {
        this.automation = automation;
        this.name = nameOf(automation);
        this.desk = desk;
        this.texts = texts;
        this.lanes = new Lanes(name);
    }

    /** {@code automation-when-payment-requested-reserve-funds}. */
    static String nameOf(Automation<?> automation) {
        String type = automation.getClass().getSimpleName();
        return "automation-" + type.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Start start() {
        return automation.start();
    }

    @Override
    public List<Class<? extends LedgerEvent>> types() {
        return List.of(automation.answers());
    }

    @Override
    public void follow(List<Fact> facts) {
        lanes.run(facts, automation::lane, this::answer);
    }

    /** A store that is away for a moment is waited for here; one that stays away is come back to. */
    private void answer(Fact fact) {
        Duration pause = FIRST_PAUSE;
        for (int tries = 1; ; tries++) {
            try {
                automation.on(fact, new SystemDesk(desk, texts, name, fact));
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
}
