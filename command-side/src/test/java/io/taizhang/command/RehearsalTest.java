package io.taizhang.command;

import static io.taizhang.command.testing.Office.ADMIN;
import static io.taizhang.command.testing.Office.NEIGHBOUR;
import static io.taizhang.command.testing.Office.OFFICIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.taizhang.api.Actor;
import io.taizhang.api.LedgerCommand;
import io.taizhang.api.organisation.OrganisationCommand.AppointToPost;
import io.taizhang.api.organisation.OrganisationCommand.ChangeHeadcount;
import io.taizhang.api.organisation.OrganisationCommand.DisbandTeam;
import io.taizhang.api.organisation.OrganisationCommand.FormTeam;
import io.taizhang.api.organisation.OrganisationEvent.PostCreated;
import io.taizhang.api.organisation.TeamKind;
import io.taizhang.command.CommandDesk.Order;
import io.taizhang.command.testing.Office;
import io.taizhang.ledger.LedgerSettings;
import io.taizhang.ledger.testing.TestLedger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RehearsalTest {
    private static final LedgerCommand FORM = new FormTeam("t1", "xinhualu", TeamKind.ARTS, "合唱队", 3);

    private Office office;

    @BeforeEach
    void open() {
        office = Office.open();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private boolean rehearse(Actor actor, LedgerCommand command) {
        return office.side().rehearsal().rehearse(Order.of(actor, "k", command));
    }

    private void refused(Rule rule, Actor actor, LedgerCommand command) {
        long head = head();
        assertThatThrownBy(() -> rehearse(actor, command))
                .asInstanceOf(type(Refusal.class))
                .returns(rule, Refusal::rule);
        assertThat(head()).isEqualTo(head);
    }

    private long head() {
        return office.ledger().ledger().head();
    }

    @Test
    void nothingIsStoredAndTheCommandCanBeIssuedAfterwards() {
        long head = head();
        assertThat(rehearse(OFFICIAL, FORM)).isFalse();
        assertThat(rehearse(OFFICIAL, FORM)).isFalse();
        assertThat(head()).isEqualTo(head);
        assertThat(office.issue(OFFICIAL, "k", FORM).repeated()).isFalse();
        assertThat(rehearse(OFFICIAL, FORM)).as("its key was answered").isTrue();
    }

    @Test
    void whatIsRehearsedOnAKeptAggregateLeavesItAsItWas() {
        office.formTeam("t1");
        rehearse(OFFICIAL, new DisbandTeam("t1"));
        office.issue(OFFICIAL, new ChangeHeadcount("t1", 12));
        rehearse(OFFICIAL, new DisbandTeam("t1"));
        assertThat(office.issue(OFFICIAL, new DisbandTeam("t1")).sequence()).isEqualTo(2);
        refused(CommonRule.CLOSED, OFFICIAL, new ChangeHeadcount("t1", 13));
    }

    @Test
    void everyRefusalIsTheOneThatWouldCome() {
        office.formTeam("t1");
        refused(CommonRule.ALREADY_EXISTS, OFFICIAL, FORM);
        refused(CommonRule.ROLE_NOT_ALLOWED, ADMIN, new ChangeHeadcount("t1", 12));
        refused(CommonRule.OUT_OF_SCOPE, NEIGHBOUR, new ChangeHeadcount("t1", 12));
        refused(CommonRule.NOT_FOUND, OFFICIAL, new ChangeHeadcount("t2", 12));
        assertThatThrownBy(() -> rehearse(OFFICIAL, new ChangeHeadcount("t1", 0)))
                .isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void nobodyIsGivenAKeyForWhatIsDropped() {
        try (TestLedger elsewhere = office.ledger().another()) {
            elsewhere.append("post/p1", new PostCreated("p1", "xinhualu", "网格长", null));
        }
        long keys = keys(office.ledger());
        assertThat(rehearse(OFFICIAL, new AppointToPost("p1", "示例网格长"))).isFalse();
        assertThat(keys(office.ledger())).isEqualTo(keys);
        office.issue(OFFICIAL, new AppointToPost("p1", "示例网格长"));
        assertThat(keys(office.ledger())).isGreaterThan(keys);
    }

    private static long keys(TestLedger ledger) {
        LedgerSettings settings = ledger.store().settings();
        return JdbcClient.create(new DriverManagerDataSource(
                        settings.keysUrl(),
                        settings.owner().user(),
                        settings.owner().password()))
                .sql("select count(*) from keys.subject_key")
                .query(Long.class)
                .single();
    }
}
