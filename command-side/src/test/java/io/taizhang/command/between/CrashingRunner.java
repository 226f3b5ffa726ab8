package io.taizhang.command.between;

import io.taizhang.command.Automation;
import io.taizhang.ledger.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs each automation at its own pace, any of them ahead of the others, and now and then forgets that a fact was handled,
 * as a process does that dies between the command and its token.
 */
final class CrashingRunner {
    private static final int PATIENCE = 2_000;

    private final Town town;
    private final Random random;
    private final Map<Automation<?>, Long> done = new HashMap<>();
    private final List<Automation<?>> automations;

    CrashingRunner(Town town, Random random) {
        this.town = town;
        this.random = random;
        this.automations = List.of(
                new WhenPaymentRequestedReserveFunds(),
                new WhenFundsReservedConfirmFunding(),
                new WhenPaymentMadeRecordDisbursement(),
                new WhenPaymentRefusedReleaseFunds(),
                new WhenPaymentReversedReverseDisbursement());
        automations.forEach(automation -> done.put(automation, 0L));
    }

    /** Lets some automation go through some facts. */
    void runABit() {
        Automation<?> automation = automations.get(random.nextInt(automations.size()));
        for (int facts = random.nextInt(20); facts > 0 && isBehind(automation); facts--) {
            handleNext(automation);
        }
    }

    /** Lets all of them catch up with the ledger, and with one another. */
    void runToTheEnd() {
        for (int tries = 0; automations.stream().anyMatch(this::isBehind); tries++) {
            if (tries > PATIENCE) {
                throw new AssertionError("The automations never come to an end: " + done);
            }
            runABit();
        }
    }

    private boolean isBehind(Automation<?> automation) {
        return done.get(automation) < town.ledger().head();
    }

    private void handleNext(Automation<?> automation) {
        long position = done.get(automation) + 1;
        Fact fact = town.ledger().at(position).orElseThrow();
        AtomicInteger ordinal = new AtomicInteger();
        String key = automation.getClass().getSimpleName() + "/" + fact.eventId() + "/";
        try {
            automation.on(fact, command -> town.issue(key + ordinal.getAndIncrement(), fact, command));
        } catch (BooksBehindException later) {
            return;
        }
        boolean crashed = random.nextInt(5) == 0;
        if (!crashed) {
            done.put(automation, position);
        }
    }
}
