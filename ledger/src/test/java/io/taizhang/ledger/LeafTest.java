package io.taizhang.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Provenance;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.api.renovation.RenovationEvent.DesignPublished;
import io.taizhang.ledger.testing.TestDatabase;
import io.taizhang.ledger.testing.TestLedger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeafTest {

    @Test
    void theDatabaseAndJavaHashTheSameBytes() throws SQLException {
        try (TestLedger test = TestLedger.sample(Instant.parse("2021-03-08T01:02:03.000004Z"))) {
            Provenance longAgo = TestLedger.provenance("demo/新华路", Instant.parse("1969-12-31T23:59:59.999999Z"));
            test.append("fund/f1", new FundsAppropriated("f1", Long.MAX_VALUE, "财预〔2021〕7号"));
            test.append("project/院𠀀", longAgo, new DesignPublished("院𠀀", "\"\\\n\t", 7, LocalDate.MAX));

            List<Row> rows = rows(test.store().settings());

            assertThat(rows)
                    .hasSize(3)
                    .allSatisfy(row -> assertThat(row.leaf().hash()).isEqualTo(row.stored()));
        }
    }

    /** Computed apart from this code, once. It changes only together with the name of the form. */
    @Test
    void theFormNeverChanges() {
        Leaf leaf = new Leaf(
                UUID.fromString("6ba7b810-9dad-51d1-80b4-00c04fd430c8"),
                "project/p1",
                4,
                "renovation.PaymentMade",
                1,
                Instant.parse("2021-12-31T15:59:59.123456Z"),
                Instant.parse("2021-12-30T00:00:00Z"),
                "finance",
                "demo/xinhualu",
                "{\"voucherNo\":\"记-7\"}",
                "{}");

        assertThat(HexFormat.of().formatHex(leaf.hash()))
                .isEqualTo("d34cba6991404d95c9ce70bb83bc3a3718db96b27a45493998a25970af6ee8eb");
    }

    private static List<Row> rows(LedgerSettings settings) throws SQLException {
        String sql = """
                select event_id, stream, sequence, type, revision, recorded_at, occurred_at, actor_id, unit_path,
                    payload, metadata, leaf_hash
                from ledger.ledger order by position
                """;
        try (Connection connection = TestDatabase.superuser(settings);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<Row> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(new Row(leaf(row), row.getBytes(12)));
            }
            return rows;
        }
    }

    private static Leaf leaf(ResultSet row) throws SQLException {
        return new Leaf(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getInt(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11));
    }

    private record Row(Leaf leaf, byte[] stored) {}
}
