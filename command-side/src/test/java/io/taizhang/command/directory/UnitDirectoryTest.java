package io.taizhang.command.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.taizhang.api.organisation.UnitTree;
import io.taizhang.command.testing.Office;
import io.taizhang.ledger.Ledger;
import io.taizhang.ledger.LedgerUnavailableException;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitDirectoryTest {

    @Test
    void whatAnotherProcessRegisteredIsKnownTheMomentItIsAsked() {
        try (Office office = Office.open();
                Office other = office.another()) {
            UnitDirectory directory = new UnitDirectory(office.ledger().ledger());
            assertThat(directory.now().path("new")).isEmpty();
            other.issue(Office.ADMIN, Office.unit("new", "xinhualu"));
            assertThat(directory.now().path("new")).hasValue(List.of("demo", "xinhualu", "new"));
        }
    }

    @Test
    void itRefusesWhereItCannotTell() {
        Ledger away = mock();
        when(away.lastSequence(UnitTree.STREAM)).thenThrow(new LedgerUnavailableException("away"));
        UnitDirectory directory = new UnitDirectory(away);
        assertThatThrownBy(directory::now).isInstanceOf(LedgerUnavailableException.class);
        assertThatThrownBy(directory::now).isInstanceOf(LedgerUnavailableException.class);
    }
}
