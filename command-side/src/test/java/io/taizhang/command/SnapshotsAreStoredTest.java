package io.taizhang.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.taizhang.api.organisation.OrganisationCommand.ChangeHeadcount;
import io.taizhang.api.organisation.OrganisationEvent.HeadcountChanged;
import io.taizhang.command.CommandDesk.Answer;
import io.taizhang.command.testing.Office;
import io.taizhang.ledger.Fact;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The state of a long aggregate is stored beside the ledger, and gone on with from there. */
class SnapshotsAreStoredTest {
    private Office office;

    @BeforeEach
    void aTeamOfTwelve() {
        office = Office.storingStateEvery(2);
        office.formTeam("t1");
        office.issue(Office.OFFICIAL, new ChangeHeadcount("t1", 12));
        await().atMost(Duration.ofSeconds(20)).until(() -> stored().contains("team/t1 at 1"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whoeverLoadsItNextHasItAsItWas() {
        assertThat(headcountBefore()).isEqualTo(12);
    }

    @Test
    void whoeverLoadsItNextReadsTheSnapshotAndNotTheFactsBeforeIt() throws SQLException {
        statement("""
                update processing.snapshot set payload = (payload::jsonb || '{"headcount": 99}')::text
                where stream = 'team/t1'""");

        assertThat(headcountBefore()).isEqualTo(99);
    }

    /** As another process has it. */
    private int headcountBefore() {
        try (Office another = office.another()) {
            Answer changed = another.issue(Office.OFFICIAL, new ChangeHeadcount("t1", 13));
            Fact fact = office.ledger().ledger().at(changed.position()).orElseThrow();
            return ((HeadcountChanged) fact.event()).fromHeadcount();
        }
    }

    private void statement(String sql) throws SQLException {
        try (Connection connection = office.ledger().store().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private List<String> stored() throws SQLException {
        List<String> stored = new ArrayList<>();
        try (Connection connection = office.ledger().store().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select stream, sequence from processing.snapshot")) {
            while (row.next()) {
                stored.add(row.getString(1) + " at " + row.getLong(2));
            }
        }
        return stored;
    }
}
