package io.taizhang.standalone;

import io.taizhang.command.CommandDesk;
import io.taizhang.command.campaign.AnswerTokens;
import io.taizhang.command.deadline.Deadlines;
import io.taizhang.command.evidence.Uploads;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.query.engine.Rebuilds;
import io.taizhang.standalone.identity.DemoAccounts;
import io.taizhang.standalone.sample.Sample;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.springframework.context.SmartLifecycle;

/**
 * Enters the sample data when everything runs but the door is still shut: nobody is to act while the clock shows another
 * year. Broken off, it goes on at the next start.
 */
final class SampleEntry implements SmartLifecycle {
    private final Birth birth;
    private final CommandDesk desk;
    private final Uploads uploads;
    private final Deadlines deadlines;
    private final LedgerClock clock;
    private final DemoAccounts accounts;
    private final AnswerTokens tokens;
    private final Automations automations;
    private final Progress progress;
    private final BooleanSupplier breakOff;

    SampleEntry(
            Birth birth,
            CommandDesk desk,
            Uploads uploads,
            Deadlines deadlines,
            LedgerClock clock,
            DemoAccounts accounts,
            AnswerTokens tokens,
            Automations automations,
            Progress progress,
            BooleanSupplier breakOff) {
        this.birth = birth;
        this.desk = desk;
        this.uploads = uploads;
        this.deadlines = deadlines;
        this.clock = clock;
        this.accounts = accounts;
        this.tokens = tokens;
        this.automations = automations;
        this.progress = progress;
        this.breakOff = breakOff;
    }

    /** Where the clock stands before the rest of the data is entered: at the last fact, or where the data begin. */
    static Instant resumesAt(Ledger ledger, LocalDate present) {
        return ledger.at(ledger.head()).map(Fact::recordedAt).orElseGet(() -> Sample.beginning(present));
    }

    @Override
    public void start() {
        if (birth.sampleIsDue()) {
            try {
                enter();
                birth.sampleIsEntered();
            } catch (CancellationException stopped) {
                progress.say("The sample data are not all there yet; the next start goes on with them.");
            }
        }
    }

    private void enter() {
        var shown = new AtomicInteger();
        Sample.enter(
                desk,
                uploads,
                deadlines,
                clock,
                accounts::actor,
                tokens,
                automations::settle,
                birth.day(),
                (done, total, moment) -> {
                    if (breakOff.getAsBoolean()) {
                        throw new CancellationException();
                    }
                    int year = LocalDate.ofInstant(moment, Fact.ZONE).getYear();
                    if (shown.getAndSet(year) != year) {
                        progress.say(
                                "Entering the sample data: " + year + ", " + done + " of " + total + " commands …");
                    }
                });
    }

    @Override
    public void stop() {
        // Nothing to stop: it has ended when the start has.
    }

    @Override
    public boolean isRunning() {
        return false;
    }

    /** Before the views are built: following the sample live would take them many times as long. */
    @Override
    public int getPhase() {
        return Rebuilds.PHASE - 1;
    }
}
