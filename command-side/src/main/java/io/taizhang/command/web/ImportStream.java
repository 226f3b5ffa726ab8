package io.taizhang.command.web;

import io.taizhang.command.Language;
import io.taizhang.command.imports.Progress;
import io.taizhang.command.imports.Progress.State;
import io.taizhang.command.imports.Run;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.servlet.function.ServerResponse.SseBuilder;

/** Tells one client how an import goes: {@code progress} while it runs, then {@code done} or {@code stopped} with the result. */
final class ImportStream {
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    /** The least time between two steps that are told. */
    private static final Duration STEP = Duration.ofMillis(200);

    private final Run run;
    private final SseBuilder client;
    private final ImportAnswers answers;
    private final Language language;

    ImportStream(Run run, SseBuilder client, ImportAnswers answers, Language language) {
        this.run = run;
        this.client = client;
        this.answers = answers;
        this.language = language;
    }

    void start() {
        Thread.ofVirtual().name("import-stream").start(this::tell);
    }

    private void tell() {
        try {
            Progress progress = run.progress();
            while (progress.state() == State.RUNNING) {
                client.event("progress").data(answers.event(progress));
                run.after(Integer.MAX_VALUE, STEP);
                progress = run.after(progress.done(), HEARTBEAT);
            }
            client.event(progress.state() == State.DONE ? "done" : "stopped")
                    .data(answers.text(answers.run(run, progress, language)));
            client.complete();
        } catch (IOException | IllegalStateException gone) {
            client.error(gone);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            client.complete();
        }
    }
}
