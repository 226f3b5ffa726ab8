package io.taizhang.query.engine;

import io.taizhang.api.Actor;
import io.taizhang.api.Role;
import io.taizhang.ledger.Fact;
import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.checkpoint.Checkpoints;
import io.taizhang.ledger.checkpoint.CommandPositions;
import io.taizhang.ledger.checkpoint.Proven;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Makes receipts. Who may see a fact may have one for it. */
public final class Receipts {
    private static final int STEP = 200;

    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final CommandPositions commands;
    private final Reaches reaches;

    public Receipts(Ledger ledger, Checkpoints checkpoints, CommandPositions commands, Reaches reaches) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.commands = commands;
        this.reaches = reaches;
    }

    /**
     * @throws QueryRefusal where there is no such fact for this actor
     * @throws io.taizhang.ledger.checkpoint.NotSignedYetException where the next checkpoint is still to come
     * @throws io.taizhang.ledger.checkpoint.LedgerAlteredException where the ledger is not what was signed
     */
    public Receipt at(Actor actor, long position) {
        Fact fact = ledger.at(position).orElseThrow(() -> unknown(position));
        return receipt(actor, fact).orElseThrow(() -> unknown(position));
    }

    /**
     * Only those who audit find the commands of others.
     *
     * @param id of a command, or of one of its facts
     * @throws QueryRefusal where there is no such fact for this actor
     * @throws io.taizhang.ledger.checkpoint.NotSignedYetException where the next checkpoint is still to come
     * @throws io.taizhang.ledger.checkpoint.LedgerAlteredException where the ledger is not what was signed
     */
    public Receipt of(Actor actor, UUID id) {
        return ledger.find(id)
                .or(() -> firstOf(actor, id))
                .flatMap(fact -> receipt(actor, fact))
                .orElseThrow(() -> unknown(id));
    }

    private Optional<Fact> firstOf(Actor actor, UUID commandId) {
        OptionalLong position = commands.first(commandId, actor.id());
        if (position.isEmpty() && actor.holds(Role.AUDITOR)) {
            position = commands.first(commandId, null);
        }
        return position.isEmpty() ? Optional.empty() : ledger.at(position.getAsLong());
    }

    private static QueryRefusal unknown(Object which) {
        return new QueryRefusal(Refused.UNKNOWN_FACT, which);
    }

    private Optional<Receipt> receipt(Actor actor, Fact one) {
        UUID command = one.provenance().commandId();
        Reach reach = reaches.of(actor);
        List<Fact> facts = together(one).stream()
                .filter(fact -> reach.covers(fact.units()) && Told.to(actor.seesPersonalData(), fact))
                .toList();
        return facts.isEmpty() ? Optional.empty() : Optional.of(receipt(command, facts));
    }

    private Receipt receipt(UUID command, List<Fact> facts) {
        // The last one first: a checkpoint that covers it covers all.
        Proven last = checkpoints.inclusion(facts.getLast().position());
        List<Proven> proven = facts.stream()
                .limit(facts.size() - 1L)
                .map(fact -> checkpoints.inclusion(fact.position(), last.proof().size()))
                .toList();
        List<Proven> all = new ArrayList<>(proven);
        all.add(last);
        return new Receipt(
                command,
                checkpoints.key().toString(),
                Objects.requireNonNull(last.checkpoint()).note(),
                all);
    }

    /** The facts of a command stand side by side: they were appended as one. */
    private List<Fact> together(Fact one) {
        UUID command = one.provenance().commandId();
        List<Fact> facts = new ArrayList<>(List.of(one));
        for (boolean more = true; more && facts.getFirst().position() > 1; ) {
            List<Fact> before = read(
                    facts.getFirst().position() - 1 - STEP, facts.getFirst().position() - 1);
            List<Fact> own = before.reversed().stream()
                    .takeWhile(fact -> fact.provenance().commandId().equals(command))
                    .toList();
            facts.addAll(0, own.reversed());
            more = own.size() == STEP;
        }
        for (boolean more = true; more; ) {
            List<Fact> own = read(facts.getLast().position(), facts.getLast().position() + STEP).stream()
                    .takeWhile(fact -> fact.provenance().commandId().equals(command))
                    .toList();
            facts.addAll(own);
            more = own.size() == STEP;
        }
        return facts;
    }

    private List<Fact> read(long after, long upTo) {
        List<Fact> read = new ArrayList<>();
        ledger.read(Math.max(0, after), upTo, List.of(), read::add);
        return read;
    }
}
