package io.taizhang.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.ledger.testing.TestDatabase;
import io.taizhang.ledger.testing.TestLedger;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A ledger whose last fact no build knows: nobody takes what can be read of it for all of it. */
class JournalBreaksOffTest {
    private static final int FACTS = 4_500;
    private static TestLedger ledger;
    private static QuerySide side;

    @BeforeAll
    static void unheardOf() throws SQLException {
        ledger = TestLedger.sample(Instant.parse("2021-01-01T00:00:00Z"));
        side = new QuerySide(ledger);
        side.append(
                "fund/f1",
                "demo",
                IntStream.range(0, FACTS)
                        .mapToObj(number -> new FundsAppropriated("f1", 1, "D" + number))
                        .toArray(LedgerEvent[]::new));
        try (Connection owner = TestDatabase.superuser(ledger.store().settings());
                Statement statement = owner.createStatement()) {
            statement.execute("""
                    insert into ledger.ledger
                    select position + 1, gen_random_uuid(), 'fund/f2', 0, 'fund.Unheard', 1, recorded_at, occurred_at, actor_id,
                        unit_path, payload, metadata, leaf_hash
                    from ledger.ledger order by position desc limit 1
                    """);
        }
    }

    @AfterAll
    static void close() {
        side.close();
        ledger.close();
    }

    @Test
    void fileThatCannotBeReadToItsEndIsBrokenOff() {
        for (String format : new String[] {"csv", "jsonl", "cloudevents"}) {
            assertThatThrownBy(() -> side.get("auditor", "/api/audit/events/export?format=" + format))
                    .as(format)
                    .isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void fileOfWhichNothingWasSentYetIsRefusedLikeAnyAnswer() {
        HttpResponse<String> answer = side.get("auditor", "/api/audit/events/export?after=" + FACTS);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(QuerySide.json(answer).get("type").asString()).isEqualTo("/problems/internal-error");
    }

    @Test
    void whatCanBeReadIsRead() {
        HttpResponse<String> answer =
                side.get("auditor", "/api/audit/events/export?format=jsonl&before=" + (FACTS + 2));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().lines()).hasSize(FACTS + 1);
    }
}
