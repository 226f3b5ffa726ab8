package io.taizhang.query.bundle;

import io.taizhang.ledger.checkpoint.FactSelection;
import io.taizhang.ledger.checkpoint.SignedFacts;
import io.taizhang.ledger.proof.Hash;
import io.taizhang.query.bundle.Manifest.Taken;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Reach;
import io.taizhang.query.engine.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Picks the facts that are asked for, and proves them while it writes them down. */
final class Taking {
    private final SignedFacts signed;
    private final BundleAsked asked;
    private final Reach reach;
    private final Parts parts;
    private final ProofParts proof;
    private final FactSelection selection;
    private final long size;
    private long before;
    private long after;

    Taking(SignedFacts signed, BundleAsked asked, Reach reach, Archive archive) {
        this.signed = signed;
        this.asked = asked;
        this.reach = reach;
        this.parts = new Parts(archive);
        this.proof = new ProofParts(archive);
        this.selection = signed.select(this::prove);
        this.size = signed.checkpoint().size();
    }

    /** @throws QueryRefusal where a subject or a unit has no such facts; a period may hold none, which is proven too */
    Taken run() throws IOException {
        long first = asked.from() == null ? 1 : signed.firstSince(asked.from());
        long last = asked.to() == null ? size : signed.firstSince(asked.to()) - 1;
        try {
            if (asked.isPeriod()) {
                period(first, last);
            } else {
                picked(first, last);
            }
            selection.prove();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        parts.end();
        proof.end();
        long borders = (before == 0 ? 0 : 1) + (after == 0 ? 0 : 1);
        return new Taken(parts.first(), parts.last(), before, after, parts.facts() - borders);
    }

    /** With a neighbour on each side, which was recorded before it or after it: so none is missing at its ends. */
    private void period(long first, long last) {
        before = first == 1 ? 0 : first - 1;
        after = last == size ? 0 : last + 1;
        signed.read(Math.max(1, first - 1), Math.min(size, last + 1), (position, entry) -> {
            take(TakenFact.of(position, entry, position == before || position == after));
        });
    }

    private void picked(long first, long last) {
        String subject = asked.subject() != null ? asked.subject() : "unit/" + asked.unit();
        signed.read(signed.about(subject, first, last), (position, entry) -> {
            TakenFact fact = TakenFact.of(position, entry, false);
            if (isWanted(fact)) {
                take(fact);
            }
        });
        if (parts.facts() == 0) {
            throw new QueryRefusal(Refused.NO_FACTS);
        }
    }

    private boolean isWanted(TakenFact fact) {
        return reach.covers(fact.units())
                && (asked.unit() == null || fact.units().contains(asked.unit()));
    }

    private void take(TakenFact fact) {
        try {
            selection.add(fact.position(), fact.entry());
            parts.add(fact);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prove(Hash leftOut) {
        try {
            proof.add(leftOut);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Parts parts() {
        return parts;
    }
}
