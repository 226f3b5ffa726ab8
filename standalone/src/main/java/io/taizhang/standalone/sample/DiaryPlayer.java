package io.taizhang.standalone.sample;

import io.taizhang.api.Actor;
import io.taizhang.command.CommandDesk;
import io.taizhang.command.CommandDesk.Order;
import io.taizhang.command.evidence.Uploads;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Lives through a diary: lets time pass to each moment, hands in its entries, and in the end joins the present. */
final class DiaryPlayer {
    private static final int CLERKS = 8;

    private final CommandDesk desk;
    private final Uploads uploads;
    private final PassingTime time;
    private final Function<String, Actor> accounts;
    private final Runnable settle;

    /** @param settle waits until the automations have answered all that was entered */
    DiaryPlayer(
            CommandDesk desk, Uploads uploads, PassingTime time, Function<String, Actor> accounts, Runnable settle) {
        this.desk = desk;
        this.uploads = uploads;
        this.time = time;
        this.accounts = accounts;
        this.settle = settle;
    }

    /** @throws RuntimeException where an entry is refused; a diary is right or it is a fault */
    void play(Diary diary, Sample.Progress progress) {
        int all = diary.size();
        int done = 0;
        // Platform threads: a virtual one hands over to others at every answer of the database, which on two cores
        // takes
        // longer than what it asks for.
        try (ExecutorService clerks = Executors.newFixedThreadPool(CLERKS)) {
            for (List<Entry> moment : diary.moments()) {
                Instant when = moment.getFirst().recordedAt();
                time.until(when);
                enter(moment, clerks);
                if (moment.stream().anyMatch(Entry::leadsOn)) {
                    settle.run();
                }
                done += moment.size();
                progress.entered(done, all, when);
            }
        }
        time.toThePresent();
    }

    private void enter(List<Entry> moment, ExecutorService clerks) {
        if (moment.size() == 1) {
            enter(moment.getFirst());
            return;
        }
        CompletableFuture.allOf(moment.stream()
                        .map(entry -> CompletableFuture.runAsync(() -> enter(entry), clerks))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private void enter(Entry entry) {
        Actor actor = accounts.apply(entry.account());
        if (entry.photo() != null) {
            handIn(entry.photo(), actor);
        }
        Order order = new Order(
                actor, entry.key(), entry.command(), entry.occurredAt(), null, List.of(), null, null, null, null);
        desk.issue(order);
    }

    private void handIn(SamplePhoto photo, Actor actor) {
        try {
            String stored = uploads.take(new ByteArrayInputStream(photo.png()), actor)
                    .document()
                    .sha256();
            if (!stored.equals(photo.sha256())) {
                throw new IllegalStateException("The evidence store has changed a photo that had nothing to take off");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A photo of the sample cannot be handed in", e);
        }
    }
}
