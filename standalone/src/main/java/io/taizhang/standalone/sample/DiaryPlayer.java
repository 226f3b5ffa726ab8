package io.taizhang.standalone.sample;

import io.taizhang.api.Actor;
import io.taizhang.command.CommandDesk;
import io.taizhang.command.CommandDesk.Order;
import io.taizhang.ledger.LedgerClock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Lives through a diary: sets the clock to each moment, hands in its entries, and in the end joins the present. */
final class DiaryPlayer {
    private final CommandDesk desk;
    private final LedgerClock clock;
    private final Function<String, Actor> accounts;
    private final Runnable settle;

    /** @param settle waits until the automations have answered all that was entered */
    DiaryPlayer(CommandDesk desk, LedgerClock clock, Function<String, Actor> accounts, Runnable settle) {
        this.desk = desk;
        this.clock = clock;
        this.accounts = accounts;
        this.settle = settle;
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
                if (moment.stream().anyMatch(Entry::leadsOn)) {
                    settle.run();
                }
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
        desk.issue(order);
    }
}
