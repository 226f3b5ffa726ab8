package io.taizhang.benchmarks.views;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** The steps of many projects in the order in which they are recorded. */
final class Calendar {
    private final Iterator<Life> toCome;
    private final PriorityQueue<Life> alive = new PriorityQueue<>(Comparator.comparing(Life::due));
    private Life next;
    private Instant now = Instant.EPOCH;

    Calendar(int projects) {
        this.toCome = IntStream.range(0, projects)
                .boxed()
                .sorted(Comparator.comparing(Calendar::begins))
                .map(number -> new Life(new ProjectLife(number)))
                .iterator();
        this.next = toCome.next();
    }

    private static Duration begins(int project) {
        return late(project).plusDays(ProjectLife.dayOf(project));
    }

    /** How long after it happened what happens to a project is recorded. */
    private static Duration late(int project) {
        return project % 97 == 0
                ? Duration.ofDays(200)
                : project % 10 == 0 ? Duration.ofDays(5) : Duration.ofMinutes(project % 400);
    }

    Instant now() {
        return now;
    }

    /** @throws java.util.NoSuchElementException where all projects are handed over */
    List<Recorded> next() {
        while (alive.isEmpty() || !next.due().isAfter(alive.peek().due())) {
            alive.add(next);
            next = toCome.next();
        }
        Life life = alive.remove();
        now = life.due();
        List<Recorded> facts = life.step();
        if (life.goesOn()) {
            alive.add(life);
        }
        return facts;
    }

    private static final class Life {
        private final ProjectLife life;
        private final List<Step> steps;
        private int taken;

        Life(ProjectLife life) {
            this.life = life;
            this.steps = life.steps();
        }

        Instant due() {
            return steps.get(taken).occurredAt().plus(late(life.number()));
        }

        List<Recorded> step() {
            return new ProjectFacts(life).after(steps.get(taken++));
        }

        boolean goesOn() {
            return taken < steps.size();
        }
    }
}
