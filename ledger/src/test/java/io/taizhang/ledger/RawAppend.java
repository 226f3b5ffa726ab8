package io.taizhang.ledger;

import io.taizhang.ledger.testing.TestLedger;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Appends what a newer build might have appended. */
final class RawAppend {
    private RawAppend() {}

    static void of(TestLedger test, String type, int revision) throws SQLException {
        EventCodec.Encoded encoded = new EventCodec.Encoded(type, revision, "{}", "{}", List.of("project/new"));
        Entry entry = new Entry(UUID.randomUUID(), "project/new", 0, encoded, LedgerFixtures.BY_SYSTEM);
        try (Connection connection = test.store().dataSource().getConnection()) {
            new AppendCall(List.of(entry)).on(connection, Instant.EPOCH);
        }
    }
}
