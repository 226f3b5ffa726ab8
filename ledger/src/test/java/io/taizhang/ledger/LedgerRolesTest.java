package io.taizhang.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.taizhang.api.LedgerKind;
import io.taizhang.ledger.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class LedgerRolesTest {
    private static final Login OWNER = new Login("an \"odd\" owner", "it's a secret");
    private static final Login APP = new Login("an odd app", "another");

    private final LedgerSettings present = TestDatabase.fresh(LedgerKind.LIVE);
    private final LedgerSettings wanted = LedgerSettings.of(
            present.url() + "_prepared",
            present.keysUrl() + "_prepared",
            OWNER,
            APP,
            LedgerKind.LIVE,
            present.evidence());

    @Test
    void oneCallPreparesAServerAndTheNextOneLeavesItAsItIs() throws SQLException {
        LedgerRoles roles = new LedgerRoles(wanted);
        roles.prepare(present.url(), TestDatabase.SUPERUSER);
        LedgerStore.migrate(wanted);
        LedgerStore.open(wanted, LedgerClock.system()).close();

        roles.prepare(present.url(), TestDatabase.SUPERUSER);
        LedgerStore.migrate(wanted);
        try (LedgerStore again = LedgerStore.open(wanted, LedgerClock.system())) {
            assertThat(again.ledger().head()).isEqualTo(1);
        }
        assertThatNobodyElseMayConnect();
    }

    private void assertThatNobodyElseMayConnect() throws SQLException {
        try (Connection connection = TestDatabase.superuser(present);
                Statement statement = connection.createStatement()) {
            statement.execute("create role stranger login password 'stranger'");
        }
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(wanted.url(), "stranger", "stranger")
                        .close())
                .withMessageContaining("permission denied");
    }
}
