package io.taizhang.query.engine;

import io.taizhang.ledger.checkpoint.Proven;
import java.util.List;
import java.util.UUID;

/**
 * 回执: what whoever issued a command can keep, and show to anybody: its facts, and that they stand in the ledger.
 *
 * @param key to verify the checkpoint with; whoever verifies has it from elsewhere too
 * @param checkpoint the signed note that all proofs lead to
 * @param facts those of the command that the asker may see
 */
public record Receipt(UUID commandId, String key, String checkpoint, List<Proven> facts) {}
