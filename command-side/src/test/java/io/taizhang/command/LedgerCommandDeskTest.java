package io.taizhang.command;

import static io.taizhang.command.testing.Office.ADMIN;
import static io.taizhang.command.testing.Office.NEIGHBOUR;
import static io.taizhang.command.testing.Office.OFFICIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.taizhang.api.Evidence;
import io.taizhang.api.LedgerCommand;
import io.taizhang.api.organisation.OrganisationCommand.ChangeHeadcount;
import io.taizhang.api.organisation.OrganisationCommand.DisbandTeam;
import io.taizhang.api.organisation.OrganisationCommand.FormTeam;
import io.taizhang.api.organisation.OrganisationCommand.MoveUnit;
import io.taizhang.api.organisation.TeamKind;
import io.taizhang.command.CommandDesk.Answer;
import io.taizhang.command.CommandDesk.Order;
import io.taizhang.command.testing.Office;
import io.taizhang.ledger.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerCommandDeskTest {
    private Office office;

    @BeforeEach
    void open() {
        office = Office.open();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void anAcceptedCommandAnswersWhereItsFactStands() {
        Answer answer = office.formTeam("t1");
        Fact fact = office.ledger().ledger().at(answer.position()).orElseThrow();
        assertThat(answer)
                .isEqualTo(new Answer("t1", 0, office.ledger().ledger().head(), false));
        assertThat(fact.stream()).isEqualTo("team/t1");
        assertThat(fact.unitPath()).isEqualTo("demo/xinhualu");
        assertThat(fact.provenance().actorId()).isEqualTo("official");
    }

    @Test
    void theIdTheServerMakesFollowsFromTheKey() {
        LedgerCommand form = new FormTeam(null, "xinhualu", TeamKind.ARTS, "合唱队", 3);
        Answer first = office.issue(OFFICIAL, "k1", form);
        Answer again = office.issue(OFFICIAL, "k1", form);
        assertThat(again).isEqualTo(new Answer(first.id(), first.sequence(), first.position(), true));
    }

    @Test
    void aRepeatedKeyGetsItsFirstAnswerWhateverHasHappenedSince() {
        office.formTeam("t1");
        Answer first = office.issue(OFFICIAL, "k1", new ChangeHeadcount("t1", 12));
        office.issue(OFFICIAL, new DisbandTeam("t1"));
        Answer again = office.issue(OFFICIAL, "k1", new ChangeHeadcount("t1", 12));
        assertThat(again).isEqualTo(new Answer("t1", first.sequence(), first.position(), true));
    }

    @Test
    void aKeyUsedForSomethingElseIsRefused() {
        office.formTeam("t1");
        office.issue(OFFICIAL, "k1", new ChangeHeadcount("t1", 12));
        refused(CommonRule.IDEMPOTENCY_KEY_REUSED, () -> office.issue(OFFICIAL, "k1", new ChangeHeadcount("t1", 13)));
        refused(CommonRule.IDEMPOTENCY_KEY_REUSED, () -> office.issue(OFFICIAL, "k1", new DisbandTeam("t1")));
    }

    @Test
    void aRefusalIsNotRemembered() {
        refused(CommonRule.NOT_FOUND, () -> office.issue(OFFICIAL, "k1", new ChangeHeadcount("t1", 12)));
        office.formTeam("t1");
        assertThat(office.issue(OFFICIAL, "k1", new ChangeHeadcount("t1", 12)).repeated())
                .isFalse();
    }

    @Test
    void whatExistsIsNotOpenedTwice() {
        office.formTeam("t1");
        refused(CommonRule.ALREADY_EXISTS, () -> office.formTeam("t1"));
    }

    @Test
    void theWrongRoleAndTheForeignUnitAreRefused() {
        office.formTeam("t1");
        refused(CommonRule.ROLE_NOT_ALLOWED, () -> office.issue(ADMIN, new ChangeHeadcount("t1", 12)));
        refused(CommonRule.OUT_OF_SCOPE, () -> office.issue(NEIGHBOUR, new ChangeHeadcount("t1", 12)));
        refused(
                CommonRule.OUT_OF_SCOPE,
                () -> office.issue(NEIGHBOUR, new FormTeam("t2", "xinhualu", TeamKind.ARTS, "合唱队", 3)));
        refused(
                CommonRule.UNIT_UNKNOWN,
                () -> office.issue(OFFICIAL, new FormTeam("t2", "nowhere", TeamKind.ARTS, "合唱队", 3)));
    }

    @Test
    void theFutureIsRefused() {
        Instant tomorrow = Instant.now().plusSeconds(86_400);
        Order order =
                new Order(OFFICIAL, "k", new DisbandTeam("t1"), tomorrow, null, List.of(), null, null, null, null);
        refused(CommonRule.OCCURRED_IN_THE_FUTURE, () -> office.side().desk().issue(order));
    }

    @Test
    void everyFieldThatIsWrongIsNamedInBothLanguages() {
        Order order = new Order(
                OFFICIAL,
                "k",
                new ChangeHeadcount("-", 0),
                null,
                "x".repeat(4001),
                List.of(new Evidence("", null, "no digest")),
                null,
                null,
                null,
                null);
        assertThatThrownBy(() -> office.side().desk().issue(order))
                .asInstanceOf(type(InvalidCommandException.class))
                .satisfies(invalid -> assertThat(invalid.errors())
                        .allSatisfy(error -> assertThat(error.message()).containsOnlyKeys(Language.values()))
                        .extracting(InvalidCommandException.FieldError::field)
                        .contains("command.headcount", "command.teamId"));
    }

    @Test
    void aStaleExpectationIsRefused() {
        Answer formed = office.formTeam("t1");
        office.issue(OFFICIAL, new ChangeHeadcount("t1", 12));
        Order stale = new Order(
                OFFICIAL,
                "k",
                new ChangeHeadcount("t1", 13),
                null,
                null,
                List.of(),
                formed.sequence(),
                null,
                null,
                null);
        refused(CommonRule.STALE, () -> office.side().desk().issue(stale));
    }

    @Test
    void anotherProcessSeesWhatThisOneDidAlthoughItKeptTheOldState() {
        office.formTeam("t1");
        try (Office other = office.another()) {
            other.issue(OFFICIAL, new ChangeHeadcount("t1", 11));
            office.issue(OFFICIAL, new ChangeHeadcount("t1", 12));
            other.issue(OFFICIAL, new ChangeHeadcount("t1", 13));
            office.issue(ADMIN, new MoveUnit("jichenglu", "xinhualu"));
            assertThat(other.issue(NEIGHBOUR, new FormTeam("t9", "jichenglu", TeamKind.ARTS, "合唱队", 3)))
                    .satisfies(answer -> assertThat(office.ledger().ledger().at(answer.position()))
                            .hasValueSatisfying(
                                    fact -> assertThat(fact.unitPath()).isEqualTo("demo/xinhualu/jichenglu")));
        }
        assertThat(office.ledger().ledger().lastSequence("team/t1")).hasValue(3);
    }

    @Test
    void aRefusalDecidedOnAnOldStateIsDecidedOnceMore() {
        office.issue(ADMIN, Office.unit("a", "demo"));
        try (Office other = office.another()) {
            other.issue(ADMIN, Office.unit("b", "a"));
            office.issue(ADMIN, Office.unit("c", "demo"));
            other.issue(ADMIN, Office.unit("d", "c"));
        }
        assertThat(office.ledger().ledger().lastSequence("unit-tree/office")).hasValue(6);
    }

    @Test
    void ofTwoHundredCommandsAtOnceEachAcceptedOneIsRecordedOnce() throws Exception {
        office.formTeam("t1");
        long before = office.ledger().ledger().head();
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(32)) {
            List<Future<Answer>> sent = IntStream.range(0, 200)
                    .mapToObj(i -> clients.submit(
                            () -> office.issue(OFFICIAL, "k" + i % 100, new ChangeHeadcount("t1", 100 + i % 100))))
                    .toList();
            for (Future<Answer> one : sent) {
                answers.add(one.get());
            }
        }
        assertThat(office.ledger().ledger().head()).isEqualTo(before + 100);
        assertThat(answers.stream().filter(answer -> !answer.repeated()))
                .extracting(Answer::position)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(before + 1, before + 100).boxed().toList());
        assertThat(office.ledger().ledger().lastSequence("team/t1")).hasValue(100);
    }

    private void refused(Rule rule, ThrowingCallable command) {
        long before = office.ledger().ledger().head();
        assertThatThrownBy(command)
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::rule)
                .isEqualTo(rule);
        assertThat(office.ledger().ledger().head()).isEqualTo(before);
    }
}
