package io.taizhang.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taizhang.api.Sealed;
import io.taizhang.api.personal.PersonalEvent.KeyDestroyed;
import io.taizhang.ledger.testing.TestDatabase;
import io.taizhang.ledger.testing.TestLedger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The keys database is brought back from a backup that is older than an erasure. */
class RestoredKeysTest {
    private static final String BACK_UP = "create table keys.backup as select * from keys.subject_key";
    private static final String RESTORE = """
            set session_replication_role = replica;
            delete from keys.subject_key;
            insert into keys.subject_key select * from keys.backup
            """;

    private final TestLedger test = TestLedger.live();
    private final PersonalData personalData = test.store().personalData();
    private final Sealed forgotten = personalData.seal("reporter/c1", "张三");
    private final Sealed kept = personalData.seal("reporter/c2", "李四");

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void whoeverWasErasedIsErasedAgainByTheProcessThatStartsNext() throws SQLException {
        keys(BACK_UP);
        erase("reporter/c1");
        keys(RESTORE);

        try (TestLedger next = test.another()) {
            PersonalData opened = next.store().personalData();
            assertThat(opened.open(forgotten)).isEmpty();
            assertThat(opened.open(kept)).contains("李四");
        }
    }

    @Test
    void whoeverIsNotInTheBackupAtAllIsGivenNoNewKey() throws SQLException {
        keys(BACK_UP);
        personalData.seal("reporter/c3", "王五");
        erase("reporter/c3");
        keys(RESTORE);

        try (TestLedger next = test.another()) {
            assertThatThrownBy(() -> next.store().personalData().seal("reporter/c3", "王五"))
                    .isInstanceOf(SubjectErasedException.class);
        }
    }

    private void erase(String subjectId) {
        test.append(
                "data-subject/" + subjectId.replace('/', '.'),
                new KeyDestroyed(subjectId, test.store().personalKeys().destroy(subjectId)));
    }

    private void keys(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        test.store().settings().keysUrl(),
                        TestDatabase.SUPERUSER.user(),
                        TestDatabase.SUPERUSER.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
