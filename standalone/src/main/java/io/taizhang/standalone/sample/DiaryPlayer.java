package io.taizhang.standalone.sample;

import io.taizhang.api.Actor;
import io.taizhang.command.CommandDesk;
import io.taizhang.command.CommandDesk.Order;
import io.taizhang.command.Refusal;
import io.taizhang.ledger.LedgerClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Lives through a diary: sets the clock to each moment, hands in its entries, and in the end joins the present. */
final class DiaryPlayer {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CommandDesk desk;
    private final LedgerClock clock;
    private final Function<String, Actor> accounts;

    DiaryPlayer(CommandDesk desk, LedgerClock clock, Function<String, Actor> accounts) {
        this.desk = desk;
        this.clock = clock;
        this.accounts = accounts;
    }

    /** @throws RuntimeException where an entry is refused; a diary is right or it is a fault */
    void play(Diary diary, Sample.Progress progress) {
        int done = 0;
        try (ExecutorService clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (List<Entry> moment : diary.moments()) {
                Instant when = moment.getFirst().recordedAt();
                if (clock.instant().isBefore(when)) {
                    clock.moveTo(when);
                }
                CompletableFuture.allOf(moment.stream()
                                .map(entry -> CompletableFuture.runAsync(() -> enter(entry), clerks))
                                .toArray(CompletableFuture[]::new))
                        .join();
                done += moment.size();
                progress.entered(done, diary.size(), when);
            }
        }
        clock.joinPresent();
    }

    private void enter(Entry entry) {
        Order order = new Order(
                accounts.apply(entry.account()),
                entry.key(),
                entry.command(),
                entry.occurredAt(),
                null,
                List.of(),
                null,
                null,
                null,
                null);
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                desk.issue(order);
                return;
            } catch (Refusal refusal) {
                if (!waitsForAnAutomation(refusal) || System.nanoTime() > patience) {
                    throw refusal;
                }
                pause();
            }
        }
    }

    /** A person would see the payment as not yet funded, and wait for a moment. */
    private static boolean waitsForAnAutomation(Refusal refusal) {
        return refusal.rule().type().equals("funds-not-reserved");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the sample was being entered", e);
        }
    }
}
