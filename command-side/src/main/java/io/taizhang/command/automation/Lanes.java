package io.taizhang.command.automation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.taizhang.command.Automation;
import io.taizhang.ledger.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Works off facts on threads of its own: those of one lane in order, the lanes side by side. */
final class Lanes implements AutoCloseable {
    private final ExecutorService threads;

    Lanes(String name) {
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(name + "-", 0).factory());
    }

    /**
     * Returns when every fact has been worked off.
     *
     * @throws RuntimeException where work on one failed; the other lanes have come to their end nevertheless
     */
    void run(List<Fact> facts, Automation automation, BiConsumer<Automation, Fact> work) {
        Map<String, List<Fact>> lanes =
                facts.stream().collect(groupingBy(automation::lane, LinkedHashMap::new, toList()));
        List<Future<?>> running = new ArrayList<>();
        lanes.values()
                .forEach(lane ->
                        running.add(threads.submit(() -> lane.forEach(fact -> work.accept(automation, fact)))));
        RuntimeException failure = null;
        for (Future<?> lane : running) {
            try {
                lane.get();
            } catch (ExecutionException e) {
                failure = failed(failure, e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while an automation was at work", e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static RuntimeException failed(@Nullable RuntimeException first, Throwable cause) {
        RuntimeException failure =
                cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
        if (first == null) {
            return failure;
        }
        first.addSuppressed(failure);
        return first;
    }

    @Override
    public void close() {
        threads.close();
    }
}
