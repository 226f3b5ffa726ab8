package io.taizhang.ledger;

import io.taizhang.api.LedgerKind;
import io.taizhang.ledger.evidence.EvidencePlace;
import java.time.Duration;

/**
 * Where the ledger is and how it may be used.
 *
 * @param url JDBC address of the database with the schemas {@code ledger}, {@code views} and {@code processing}
 * @param keysUrl JDBC address of the second database, which holds the keys of personal data
 * @param owner owns schemas and tables in both databases; used for migrations only
 * @param app reads, executes {@code ledger_append}, and writes views, tokens and keys; nothing else
 * @param bornAs the kind a new ledger is opened as; an existing one must be of this kind
 * @param evidence where photos and documents are kept
 * @param connections of the pool, at most
 * @param queueLimit commands that may wait to be appended; one more is refused
 * @param groupLimit commands that one call appends, at most
 * @param timeout how long a command waits for its append, and the append for the database
 */
public record LedgerSettings(
        String url,
        String keysUrl,
        Login owner,
        Login app,
        LedgerKind bornAs,
        EvidencePlace evidence,
        int connections,
        int queueLimit,
        int groupLimit,
        Duration timeout) {

    /** With the limits that suit one process on a small machine. */
    public static LedgerSettings of(
            String url, String keysUrl, Login owner, Login app, LedgerKind bornAs, EvidencePlace evidence) {
        return new LedgerSettings(url, keysUrl, owner, app, bornAs, evidence, 24, 4096, 256, Duration.ofSeconds(10));
    }

    /** How a schema beside the ledger, such as {@code views}, is brought up to date. */
    public SchemaMigration schema(String schema, String location) {
        return new SchemaMigration(url, owner, app, schema, location);
    }

    /** How a schema of the keys database is brought up to date. */
    public SchemaMigration keysSchema(String schema, String location) {
        return new SchemaMigration(keysUrl, owner, app, schema, location);
    }
}
