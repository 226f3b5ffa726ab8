package io.taizhang.query.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.query.View;
import io.taizhang.query.testing.FundTestView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MoreThanNoneTest {
    private static final String VIEW = "test-funds";

    private final List<View<?>> declared = List.of(new FundTestView());
    private final Database database = new Database();
    private final MoneyLedger ledger = new MoneyLedger(3).with("f1", 700, "D");
    private final Engine engine = new Engine(database, ledger, declared).started();
    private final Rows rows = new Rows(new Views(declared), engine.tables);

    @AfterEach
    void close() {
        engine.close();
        database.close();
    }

    @Test
    void rowsThatHaveMoreThanNoneAreFoundAndCounted() {
        engine.awaitPosition(VIEW, ledger.head());
        assertThat(keys("amountFen", ">0")).containsExactly("f1");
        assertThat(keys("amountFen", "0")).containsExactly("f0", "f2");
    }

    /** A title may read so: it is held against the words. */
    @Test
    void onlyNumbersAreMoreThanNone() {
        engine.awaitPosition(VIEW, ledger.head());
        assertThat(keys("title", ">0")).isEmpty();
    }

    private List<String> keys(String component, String value) {
        RowPage page = rows.find(new RowsAsked(
                VIEW,
                Reach.EVERYTHING,
                null,
                true,
                RowsAsked.During.now(Instant.EPOCH),
                Map.of(component, value),
                null,
                0,
                10,
                null));
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items().stream().map(FoundRow::key).toList();
    }
}
