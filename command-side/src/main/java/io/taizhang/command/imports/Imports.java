package io.taizhang.command.imports;

import io.taizhang.api.Actor;
import io.taizhang.command.CommandDesk;
import io.taizhang.command.CommandDesk.Answer;
import io.taizhang.command.CommonRule;
import io.taizhang.command.InvalidCommandException;
import io.taizhang.command.ProblemTexts;
import io.taizhang.command.Refusal;
import io.taizhang.command.Rehearsal;
import io.taizhang.command.catalogue.Catalogue;
import io.taizhang.command.imports.Progress.State;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes files in: reads them, tries them, enters them. */
public final class Imports implements AutoCloseable {
    /** Files held in memory at once while they are read and tried. */
    private static final int READ_AT_ONCE = 2;

    private final ImportKinds kinds;
    private final CommandDesk desk;
    private final Rehearsal rehearsal;
    private final Reasons reasons;
    private final Runs runs;
    private final Lanes lanes = new Lanes();
    private final Semaphore places = new Semaphore(READ_AT_ONCE);
    private volatile boolean closing;

    public Imports(Catalogue catalogue, CommandDesk desk, Rehearsal rehearsal, ProblemTexts texts) {
        this.kinds = new ImportKinds(catalogue);
        this.desk = desk;
        this.rehearsal = rehearsal;
        this.reasons = new Reasons(texts);
        this.runs = new Runs();
    }

    public List<ImportKind> kinds() {
        return kinds.all();
    }

    /** @throws ImportRefusal where nothing of that kind can be imported */
    public ImportKind kind(String name) {
        return kinds.find(name)
                .orElseThrow(() -> new ImportRefusal(
                        404,
                        "unknown-import-kind",
                        kinds.all().stream().map(ImportKind::name).toList()));
    }

    /**
     * Takes a file in: it is on disk when this returns, however slowly it came, and gone when it is closed.
     *
     * @throws ImportRefusal where it is larger than is taken
     * @throws Refusal where the actor may not issue such commands
     */
    public Upload receive(ImportKind kind, Actor actor, InputStream sent) throws IOException {
        CommonRule.ROLE_NOT_ALLOWED.refuseIf(
                kind.type().roles().stream().noneMatch(actor::holds),
                kind.type().roles());
        return Upload.of(sent);
    }

    /**
     * Reads a file, finds every row that no command can be made of, and goes on with that.
     *
     * @throws ImportRefusal where it is no file of the kind, or while as many files are being read as can be at once
     */
    public <T> T reading(ImportKind kind, Actor actor, Upload file, Function<Plan, T> next) throws IOException {
        if (!places.tryAcquire()) {
            throw new ImportRefusal(503, "imports-busy");
        }
        try {
            return next.apply(checked(Planner.plan(kind, actor, FileFormat.read(file)), actor));
        } finally {
            places.release();
        }
    }

    private Plan checked(Plan plan, Actor actor) {
        List<BadRow> bad = new ArrayList<>(plan.bad());
        for (Entry entry : plan.entries()) {
            try {
                rehearsal.check(entry.order(actor, plan.id()));
            } catch (InvalidCommandException invalid) {
                bad.addAll(reasons.of(entry, invalid));
            } catch (Refusal refusal) {
                bad.addAll(reasons.of(entry, refusal));
            }
        }
        bad.sort(Comparator.comparingInt(BadRow::row));
        return new Plan(plan.id(), plan.kind(), plan.rows(), plan.entries(), bad);
    }

    /** What would become of the rows that a command can be made of; nothing is stored. */
    public Progress rehearse(Plan plan, Actor actor) {
        Tally tally = new Tally(plan.rows());
        Set<Integer> bad = plan.bad().stream().map(BadRow::row).collect(Collectors.toSet());
        lanes.each(
                plan,
                () -> !closing,
                entry -> entry.without(bad).ifPresent(right -> rehearse(right, actor, plan.id(), tally)));
        tally.ends(State.DONE);
        return tally.progress();
    }

    /** What rests on an earlier row of the file is decided when that is entered: it cannot be tried before. */
    private void rehearse(Entry entry, Actor actor, String id, Tally tally) {
        halving(entry, tally, part -> {
            if (!part.needs() && rehearsal.rehearse(part.order(actor, id))) {
                tally.known(part);
            } else {
                tally.entered(part, 0);
            }
        });
    }

    /** A batch is refused as a whole: its halves tell which of its rows are meant. */
    private void halving(Entry entry, Tally tally, Consumer<Entry> work) {
        try {
            work.accept(entry);
        } catch (Refusal refusal) {
            if (entry.isBatch()) {
                entry.halves().forEach(half -> halving(half, tally, work));
            } else {
                tally.refused(entry, reasons.of(entry, refusal));
            }
        }
    }

    /**
     * Enters the rows in the background. Sent again, those that were entered before are known and not entered again.
     *
     * @throws ImportRefusal while as many imports run as can at once
     */
    public void start(Plan plan, Actor actor) {
        runs.start(
                plan,
                actor,
                tally -> lanes.each(
                        plan,
                        () -> !closing,
                        entry -> halving(entry, tally, part -> enter(part, actor, plan.id(), tally))));
    }

    private void enter(Entry entry, Actor actor, String id, Tally tally) {
        Answer answer = Patience.with(() -> desk.issue(entry.order(actor, id)), () -> !closing);
        if (answer.repeated()) {
            tally.known(entry);
        } else {
            tally.entered(entry, answer.position());
        }
    }

    /** A run of the actor's own that this process has seen; empty also after a restart. */
    public Optional<Run> find(String id, Actor actor) {
        return runs.find(id, actor);
    }

    @Override
    public void close() {
        closing = true;
        runs.close();
    }
}
