package io.taizhang.ledger.checkpoint;

import java.util.List;

/**
 * What the verification of a ledger found.
 *
 * @param facts how many rows, from the first on, are as they should be
 * @param head the last position when it began
 * @param signed how many of the facts that are as they should be are covered by a checkpoint
 * @param checkpoints how many the ledger agrees with
 * @param flaws the forged checkpoints, and the first bad position; empty where the ledger is sound
 */
public record Verdict(long facts, long head, long signed, int checkpoints, List<Flaw> flaws) {

    public Verdict {
        flaws = List.copyOf(flaws);
    }

    public boolean sound() {
        return flaws.isEmpty();
    }
}
