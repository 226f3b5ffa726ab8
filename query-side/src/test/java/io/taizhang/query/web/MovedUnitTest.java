package io.taizhang.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.organisation.OrganisationEvent.UnitMoved;
import io.taizhang.api.organisation.OrganisationEvent.UnitRegistered;
import io.taizhang.api.organisation.UnitKind;
import io.taizhang.ledger.testing.TestLedger;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever may act on what a moved unit brought along also sees it: the tree as it is now decides, on both sides. */
class MovedUnitTest {
    private static final String ROW = "/api/views/fund-balance/lane-fund";
    private final TestLedger ledger = TestLedger.sample(Instant.parse("2021-01-01T00:00:00Z"));
    private final QuerySide side = new QuerySide(ledger);

    @BeforeEach
    void aCommunityWithItsFund() {
        Office office = new Office(side);
        office.units();
        side.append(
                "unit-tree/office",
                "demo/xinhualu/lane",
                new UnitRegistered("lane", "xinhualu", UnitKind.COMMUNITY, "里弄", null, null, null, List.of()));
        office.fund("lane-fund", "xinhualu/lane", "Lane", 2021, 300);
    }

    @AfterEach
    void close() {
        side.close();
        ledger.close();
    }

    private long listed(String actor) {
        return side.ask(actor, "/api/views/fund-balance").get("total").asLong();
    }

    private int journal(String actor) {
        return side.ask(actor, "/api/audit/events?subject=fund/lane-fund")
                .get("items")
                .size();
    }

    @Test
    void itsThingsAreSeenFromItsNewPlaceAndNoLongerFromTheOld() {
        assertThat(listed("official-xinhualu")).isOne();
        assertThat(side.get("official-minghu", ROW).statusCode()).isEqualTo(403);

        side.append("unit-tree/office", "demo/minghu/lane", new UnitMoved("lane", "xinhualu", "minghu"));

        assertThat(listed("official-minghu")).isOne();
        assertThat(journal("official-minghu")).isEqualTo(2);
        assertThat(side.get("official-minghu", ROW).statusCode()).isEqualTo(200);
        assertThat(side.get("official-minghu", ROW + "/facts").statusCode()).isEqualTo(200);
        assertThat(listed("official-xinhualu")).isZero();
        assertThat(journal("official-xinhualu")).isZero();
        assertThat(side.get("official-xinhualu", ROW).statusCode()).isEqualTo(403);
        assertThat(side.get("official-xinhualu", ROW + "/facts").statusCode()).isEqualTo(403);
    }
}
