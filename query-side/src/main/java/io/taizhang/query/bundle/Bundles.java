package io.taizhang.query.bundle;

import io.taizhang.api.Actor;
import io.taizhang.ledger.checkpoint.Checkpoints;
import io.taizhang.ledger.checkpoint.SignedFacts;
import io.taizhang.ledger.proof.Checkpoint;
import io.taizhang.ledger.proof.Hash;
import io.taizhang.ledger.proof.NoteRefusedException;
import io.taizhang.query.bundle.Manifest.Taken;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Reach;
import io.taizhang.query.engine.Reaches;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.export.Scratch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Makes bundles. One is written to its end and proven before its first byte is sent; the same question under the same
 * checkpoint, asked by the same person at the same moment, is answered with the same bytes.
 */
public final class Bundles {
    /** Each reads the ledger and packs at full speed; more of them at once would only be slower together. */
    private static final int AT_ONCE = 2;

    private final Checkpoints checkpoints;
    private final Reaches reaches;
    private final InstantSource clock;
    private final EventSchemas schemas = new EventSchemas();
    private final BundleTexts texts = new BundleTexts();
    private final Semaphore places = new Semaphore(AT_ONCE);

    public Bundles(Checkpoints checkpoints, Reaches reaches, InstantSource clock) {
        this.checkpoints = checkpoints;
        this.reaches = reaches;
        this.clock = clock;
    }

    /**
     * @throws QueryRefusal where the actor may not see what is asked for, there are no such facts, the older checkpoint is
     *     none of this ledger, or too many bundles are being made
     * @throws io.taizhang.ledger.checkpoint.NotSignedYetException where no checkpoint was signed yet
     * @throws io.taizhang.ledger.checkpoint.LedgerAlteredException where the ledger is not what was signed
     */
    public Bundle make(Actor actor, BundleAsked asked) throws IOException {
        if (asked.unit() != null) {
            reaches.check(actor, asked.unit());
        } else if (asked.isPeriod()) {
            reaches.checkSeesEverything(actor);
        }
        Checkpoint since = asked.since() == null ? null : opened(asked.since());
        if (!places.tryAcquire()) {
            throw new QueryRefusal(Refused.EXPORTS_BUSY);
        }
        try {
            return checkpoints.take(signed -> new Making(actor, asked, since, signed).made());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            places.release();
        }
    }

    private Checkpoint opened(String note) {
        try {
            return checkpoints.key().open(note);
        } catch (NoteRefusedException e) {
            throw new QueryRefusal(
                    Refused.BAD_PARAMETER, "since", note.lines().findFirst().orElse(""));
        }
    }

    /** One bundle while it is made. */
    private final class Making {
        private final Actor actor;
        private final BundleAsked asked;
        private final @Nullable Checkpoint since;
        private final SignedFacts signed;

        Making(Actor actor, BundleAsked asked, @Nullable Checkpoint since, SignedFacts signed) {
            this.actor = actor;
            this.asked = asked;
            this.since = since;
            this.signed = signed;
        }

        Bundle made() {
            try {
                Scratch file = Scratch.open();
                try {
                    long facts = write(new Archive(file.out()));
                    file.out().close();
                    return new Bundle(file, signed.checkpoint().size(), facts);
                } catch (RuntimeException | IOException | Error failure) {
                    file.close();
                    throw failure;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private long write(Archive archive) throws IOException {
            archive.add("checkpoint", signed.note());
            Reach reach = reaches.of(actor);
            Taking taking = new Taking(signed, asked, reach, archive);
            Taken taken = taking.run();
            if (since != null) {
                archive.add("since", asked.since());
                archive.add("consistency", lines(signed.since(since).path()));
            }
            explain(archive, taking.parts());
            Manifest manifest = new Manifest(
                    clock.instant(),
                    actor.id(),
                    reach.units() == null ? null : actor.unitId(),
                    asked,
                    taken,
                    signed.checkpoint().size(),
                    since == null ? null : since.size());
            archive.end(
                    "manifest", checkpoints.state("bundle", manifest.body(archive.members(), archive.sha256OfAll())));
            return taken.facts();
        }

        private String lines(Iterable<Hash> hashes) {
            StringBuilder lines = new StringBuilder();
            hashes.forEach(hash -> lines.append(hash.base64()).append('\n'));
            return lines.toString();
        }

        private void explain(Archive archive, Parts parts) throws IOException {
            archive.add("schema/entry.json", texts.entrySchema());
            for (EventShape shape : parts.shapes()) {
                var schema = schemas.of(shape);
                if (schema.isPresent()) {
                    archive.add(shape.fileName(), schema.get());
                }
            }
            archive.add("index.html", texts.page(asked, signed.checkpoint(), parts));
            archive.add("README.txt", texts.readme());
            archive.add("VerifyBundle.java", texts.verifier());
        }
    }
}
