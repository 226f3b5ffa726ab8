package io.taizhang.query.bundle;

import io.taizhang.ledger.proof.Hash;
import java.io.IOException;

/** Writes the hashes of a proof into members of a few megabytes each, one in Base64 a line. */
final class ProofParts {
    private static final int MANY = 50_000;

    private final Archive archive;
    private final StringBuilder lines = new StringBuilder();
    private int inThisPart;
    private int parts;

    ProofParts(Archive archive) {
        this.archive = archive;
    }

    void add(Hash hash) throws IOException {
        lines.append(hash.base64()).append('\n');
        inThisPart++;
        if (inThisPart == MANY) {
            end();
        }
    }

    /** Writes what has gathered. */
    void end() throws IOException {
        if (inThisPart > 0) {
            parts++;
            archive.add("proof/%06d.txt".formatted(parts), lines.toString());
            lines.setLength(0);
            inThisPart = 0;
        }
    }
}
