package io.taizhang.ledger.checkpoint;

import io.taizhang.api.LedgerKind;
import io.taizhang.ledger.personal.DeploymentSecrets;
import io.taizhang.ledger.proof.NoteSigner;
import javax.sql.DataSource;

/**
 * The key that checkpoints are signed with. The first process of a deployment makes it; it is kept in the keys database,
 * apart from the ledger and its backups, and never changes.
 */
public final class CheckpointKey {
    private static final String NAME = "checkpoint-key";

    private CheckpointKey() {}

    /**
     * @param keys the keys database, as the application's role
     * @param ledger the ledger's name, as its first fact gives it
     * @throws io.taizhang.ledger.LedgerUnavailableException where it cannot be reached
     */
    public static NoteSigner of(DataSource keys, LedgerKind kind, String ledger) {
        return NoteSigner.of(
                "taizhang/" + kind + "/" + ledger, new DeploymentSecrets(keys).get(NAME, NoteSigner::newKey));
    }
}
