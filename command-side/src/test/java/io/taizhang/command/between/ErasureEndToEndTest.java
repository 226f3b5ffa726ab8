package io.taizhang.command.between;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Sealed;
import io.taizhang.api.honour.Candidate;
import io.taizhang.api.honour.CandidateKind;
import io.taizhang.api.honour.HonourBasis;
import io.taizhang.api.honour.HonourCadence;
import io.taizhang.api.honour.HonourCommand.DefineProgramme;
import io.taizhang.api.honour.HonourCommand.Nominate;
import io.taizhang.api.honour.HonourCommand.OpenRound;
import io.taizhang.api.honour.HonourEvent.CandidateNominated;
import io.taizhang.api.organisation.OrganisationCommand.RegisterUnit;
import io.taizhang.api.organisation.UnitKind;
import io.taizhang.api.personal.ErasureGround;
import io.taizhang.api.personal.PersonalCommand.ApproveErasure;
import io.taizhang.api.personal.PersonalCommand.RequestErasure;
import io.taizhang.api.personal.PersonalCommand.RotateKeys;
import io.taizhang.api.personal.PersonalEvent.ErasureApproved;
import io.taizhang.api.personal.PersonalEvent.KeyDestroyed;
import io.taizhang.api.personal.PersonalEvent.KeysRotated;
import io.taizhang.command.CommandDesk.Answer;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Refusal;
import io.taizhang.command.testing.CommandProcess;
import io.taizhang.ledger.PersonalData;
import io.taizhang.ledger.testing.TestLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Persons are erased and keys rotated on a real ledger, by processes that may die at any step. */
class ErasureEndToEndTest {
    private static final String P = "person/p1";

    private TestLedger ledger;

    @BeforeEach
    void aPersonIsNominated() {
        ledger = TestLedger.live();
        try (CommandProcess office = CommandProcess.on(ledger)) {
            office.issue(
                    "admin", new RegisterUnit("demo", null, UnitKind.SUBDISTRICT, "示例街道", null, null, null, List.of()));
            office.issue(
                    "official",
                    new DefineProgramme(
                            "good",
                            "demo",
                            "身边好人",
                            CandidateKind.PERSON,
                            HonourCadence.ANNUAL,
                            10,
                            null,
                            new HonourBasis("示例市", "示例〔2021〕2号", null)));
            office.issue("official", new OpenRound("good", "2021"));
            office.issue("official", nomination("p1"));
            office.issue("official", nomination("p2"));
        }
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private static Nominate nomination(String candidateId) {
        return new Nominate("good-2021", new Candidate(candidateId, "示例居民"), "助人为乐", true);
    }

    @Test
    void anApprovedErasureDestroysTheKeyRecordsItAndIsFinal() {
        Sealed name = sealedNameOf("person/p1");
        try (CommandProcess office = CommandProcess.on(ledger)) {
            office.issue("admin", new RequestErasure(P, ErasureGround.CONSENT_WITHDRAWN, "本人来信"));
            assertThat(seals().open(name)).contains("示例居民");
            office.issue("approver", new ApproveErasure(P));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> facts(KeyDestroyed.class).size() == 1);

            assertThatThrownBy(() -> office.issue("official", nominationInAnotherRound(office)))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> {
                        assertThat(refusal.rule()).isEqualTo(CommonRule.SUBJECT_ERASED);
                        assertThat(refusal.details()).containsExactly(P);
                    });
            office.issue("official", new Nominate("good-2022", new Candidate("p2", "示例居民"), "助人为乐", true));
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> seals().open(name).isEmpty());
        assertThat(seals().open(sealedNameOf("person/p2"))).contains("示例居民");
    }

    private static Nominate nominationInAnotherRound(CommandProcess office) {
        office.issue("official", new OpenRound("good", "2022"));
        return new Nominate("good-2022", new Candidate("p1", "示例居民"), "助人为乐", true);
    }

    @Test
    void aProcessThatDiedBeforeItDestroyedTheKeyIsFollowedByOneThatDoes() {
        approvedWhileNobodyActs();

        try (CommandProcess _ = CommandProcess.on(ledger)) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> facts(KeyDestroyed.class).size() == 1);
        }
        assertThatThrownBy(() -> seals().seal(P, "某某")).hasMessageContaining("erased");
    }

    @Test
    void aProcessThatDiedBetweenDestroyingTheKeyAndRecordingItIsFollowedByOneThatRecordsTheTimeOfTheFirst() {
        approvedWhileNobodyActs();
        Instant first = ledger.store().personalKeys().destroy(P);

        try (CommandProcess _ = CommandProcess.on(ledger)) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> facts(KeyDestroyed.class).size() == 1);
        }
        assertThat(facts(KeyDestroyed.class)).containsExactly(new KeyDestroyed(P, first));
    }

    @Test
    void aProcessThatForgotThatItRecordedItRecordsNothingTwice() {
        approvedWhileNobodyActs();
        try (CommandProcess _ = CommandProcess.on(ledger)) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> facts(KeyDestroyed.class).size() == 1);
        }
        forgetHowFarAutomationsAre();
        try (CommandProcess office = CommandProcess.on(ledger)) {
            // What begins later is done after what was to be done again.
            office.issue("admin", new RotateKeys("r1"));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> facts(KeysRotated.class).size() == 1);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> tokensOf("automation-when-erasure-approved-destroy-key") == 1);
        }
        assertThat(facts(KeyDestroyed.class)).hasSize(1);
    }

    @Test
    void theKeysOfAllAreRotatedAndWhatWasSealedBeforeStillOpens() {
        try (CommandProcess office = CommandProcess.on(ledger)) {
            Answer answer = office.issue("admin", new RotateKeys("r1"));
            assertThat(answer.id()).isEqualTo("r1");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> facts(KeysRotated.class).size() == 1);
        }
        assertThat(facts(KeysRotated.class)).containsExactly(new KeysRotated("r1", 2));
        assertThat(seals().open(sealedNameOf(P))).contains("示例居民");
    }

    /** Its facts are there as a process leaves them that is killed before any automation sees them. */
    private void approvedWhileNobodyActs() {
        Sealed why = seals().seal(P, "本人来信");
        record(new io.taizhang.api.personal.PersonalEvent.ErasureRequested(P, "demo", ErasureGround.UNLAWFUL, why));
        record(new ErasureApproved(P));
    }

    private void record(LedgerEvent event) {
        ledger.append(
                "subject/" + P, TestLedger.provenance("demo", ledger.clock().instant()), event);
    }

    private void forgetHowFarAutomationsAre() {
        try (var connection = ledger.store().dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from processing.token_entry");
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    private int tokensOf(String processor) {
        try (var connection = ledger.store().dataSource().getConnection();
                var select = connection.prepareStatement(
                        "select count(*) from processing.token_entry where processor_name = ? and token is not null")) {
            select.setString(1, processor);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    private PersonalData seals() {
        return ledger.store().personalData();
    }

    private Sealed sealedNameOf(String candidate) {
        return facts(CandidateNominated.class).stream()
                .map(CandidateNominated::nominee)
                .filter(nominee -> nominee.candidate().equals(candidate))
                .findFirst()
                .orElseThrow()
                .sealedName();
    }

    private <T extends LedgerEvent> List<T> facts(Class<T> type) {
        List<T> found = new java.util.ArrayList<>();
        ledger.ledger().read(0, ledger.ledger().head(), List.of(type), fact -> found.add(type.cast(fact.event())));
        return found;
    }
}
