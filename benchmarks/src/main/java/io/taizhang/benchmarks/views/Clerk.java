package io.taizhang.benchmarks.views;

import io.taizhang.command.CommandDesk;
import io.taizhang.command.CommandDesk.Order;
import io.taizhang.command.Refusal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntSupplier;

/** Works on several projects in turn, one step at a time, and begins another when one is done. */
final class Clerk {
    private static final int PROJECTS = 16;

    private final CommandDesk desk;
    private final IntSupplier nextProject;
    private final Deque<Deque<Step>> projects = new ArrayDeque<>();

    Clerk(CommandDesk desk, IntSupplier nextProject) {
        this.desk = desk;
        this.nextProject = nextProject;
        for (int project = 0; project < PROJECTS; project++) {
            projects.add(begun());
        }
    }

    private Deque<Step> begun() {
        return new ArrayDeque<>(new ProjectLife(nextProject.getAsInt()).steps());
    }

    /**
     * Issues the next command and waits for its answer.
     *
     * @return false where it was too early: the fund has not set the payment's money aside yet
     */
    boolean work() {
        Deque<Step> project = projects.remove();
        boolean done = issue(project.getFirst());
        if (done) {
            project.removeFirst();
        }
        projects.add(project.isEmpty() ? begun() : project);
        return done;
    }

    private boolean issue(Step step) {
        Order order = new Order(
                step.actor(),
                step.occurredAt() + " " + step.command(),
                step.command(),
                step.occurredAt(),
                null,
                List.of(),
                null,
                null,
                null,
                null);
        try {
            desk.issue(order);
            return true;
        } catch (Refusal refusal) {
            if (!refusal.rule().type().equals("funds-not-reserved")) {
                throw refusal;
            }
            return false;
        }
    }
}
