package io.taizhang.command.automation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.taizhang.ledger.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Works off facts on threads of its own: those of one lane in order, the lanes side by side. */
final class Lanes {
    private final String name;

    Lanes(String name) {
        this.name = name;
    }

    /**
     * Returns when every fact has been worked off.
     *
     * @throws RuntimeException where work on one failed; the other lanes have come to their end nevertheless
     */
    void run(List<Fact> facts, Function<Fact, String> laneOf, Consumer<Fact> work) {
        Map<String, List<Fact>> lanes = facts.stream().collect(groupingBy(laneOf, LinkedHashMap::new, toList()));
        List<FutureTask<?>> running = new ArrayList<>();
        for (List<Fact> lane : lanes.values()) {
            FutureTask<?> one = new FutureTask<>(() -> lane.forEach(work), null);
            running.add(one);
            Thread.ofVirtual().name(name).start(one);
        }
        RuntimeException failure = null;
        for (FutureTask<?> lane : running) {
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
}
