package io.taizhang.ledger.checkpoint;

import static io.taizhang.ledger.checkpoint.Flaw.Kind.ALTERED;
import static io.taizhang.ledger.checkpoint.Flaw.Kind.FORGED_CHECKPOINT;
import static io.taizhang.ledger.checkpoint.Flaw.Kind.MALFORMED;
import static io.taizhang.ledger.checkpoint.Flaw.Kind.MISSING;
import static io.taizhang.ledger.checkpoint.Flaw.Kind.RECORDED_EARLIER;
import static io.taizhang.ledger.checkpoint.Flaw.Kind.SURPLUS;
import static io.taizhang.ledger.checkpoint.Flaw.Kind.TRUNCATED;
import static io.taizhang.ledger.checkpoint.Flaw.Kind.UNLIKE_SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.ledger.proof.Hash;
import io.taizhang.ledger.proof.NoteSigner;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 700 facts, signed at 300 and 600; then somebody with the superuser's rights comes by. */
class LedgerVerificationTest {
    private final SignedLedger ledger = new SignedLedger();
    private final Tampering tampering = ledger.tampering;

    @BeforeEach
    void signedTwice() {
        ledger.append(299).sign().append(300).sign().append(100);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void found(Flaw.Kind kind, long position) {
        Verdict verdict = ledger.verify();
        assertThat(verdict.flaws()).singleElement().satisfies(flaw -> {
            assertThat(flaw.kind()).isEqualTo(kind);
            assertThat(flaw.position()).isEqualTo(position);
            assertThat(flaw.upTo()).isNull();
        });
        assertThat(verdict.facts()).isEqualTo(position - 1);
        assertThat(verdict.sound()).isFalse();
    }

    @Test
    void whatNobodyTouchedIsSound() {
        Verdict verdict = ledger.verify(ledger.latestNote());
        assertThat(verdict.sound()).isTrue();
        assertThat(verdict).isEqualTo(new Verdict(700, 700, 600, 2, verdict.flaws()));
    }

    @Test
    void aLedgerLongerThanOneReadIsSoundToo() {
        assertThat(ledger.append(50_000).verify().facts()).isEqualTo(50_700);
        List<Long> told = new ArrayList<>();
        new LedgerVerification(
                        ledger.test().store().dataSource(), ledger.checkpoints().key())
                .verify(List.of(), (facts, head) -> told.add(facts));
        assertThat(told).containsExactly(50_000L, 50_700L);
    }

    @Test
    void aTruncatedTableIsMissed() {
        tampering.run("truncate ledger.ledger");
        found(TRUNCATED, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = replace(payload, '财预', '财字')",
                "metadata = replace(metadata, 'SYSTEM', 'someone')",
                "recorded_at = recorded_at + interval '1 microsecond'",
                "occurred_at = occurred_at - interval '1 year'",
                "leaf_hash = sha256('')",
                "event_id = gen_random_uuid()",
                "stream = 'fund/f2'",
                "sequence = sequence + 1000000",
                "type = 'fund.FundsReturned'",
                "revision = 2",
                "actor_id = 'someone'",
                "unit_path = 'demo'"
            })
    void anyColumnThatWasChangedIsFound(String change) {
        tampering.run("update ledger.ledger set %s where position = 417".formatted(change));
        found(ALTERED, 417);
    }

    @Test
    void aRowChangedTogetherWithItsHashIsFoundByWhatWasSigned() {
        tampering.rewrite(417, "payload = replace(payload, '1', '9')");
        tampering.rewrite(418, "actor_id = 'someone'");
        found(UNLIKE_SIGNED, 417);
    }

    @Test
    void theFirstFactIsNoException() {
        tampering.rewrite(1, "payload = replace(payload, 'LIVE', 'SAMPLE')");
        found(UNLIKE_SIGNED, 1);
    }

    @Test
    void theEarlierOfTwoChangesIsTheOneNamed() {
        tampering.rewrite(100, "actor_id = 'someone'");
        tampering.run("update ledger.ledger set actor_id = 'someone' where position = 200");
        found(UNLIKE_SIGNED, 100);
    }

    @Test
    void withoutTheKeptHashesTheStretchIsNamedInWhichItHappened() {
        tampering.rewrite(417, "actor_id = 'someone'");
        tampering.run("truncate processing.tile");
        assertThat(ledger.verify().flaws()).containsExactly(new Flaw(UNLIKE_SIGNED, 301L, 600L, 600L));
    }

    @Test
    void keptHashesThatWereChangedTooDoNotMislead() {
        tampering.rewrite(417, "actor_id = 'someone'");
        tampering.run(
                "update processing.tile set hashes = overlay(hashes placing sha256('') from 1) where level = 0 and number = 1");
        assertThat(ledger.verify().flaws()).containsExactly(new Flaw(UNLIKE_SIGNED, 301L, 600L, 600L));
    }

    @Test
    void keptHashesThatAreWrongMakeNoSoundLedgerBad() {
        tampering.run("update processing.tile set hashes = overlay(hashes placing sha256('') from 1)");
        assertThat(ledger.verify().sound()).isTrue();
    }

    @Test
    void aFactRemovedFromTheMiddleIsMissed() {
        tampering.run("delete from ledger.ledger where position = 417");
        found(MISSING, 417);
    }

    @Test
    void theFirstFactRemovedIsMissed() {
        tampering.run("delete from ledger.ledger where position = 1");
        found(MISSING, 1);
    }

    @Test
    void aFactRemovedAndTheGapClosedIsFound() {
        tampering.removeAndClose(417);
        found(UNLIKE_SIGNED, 417);
    }

    @Test
    void whatWasCutOffBelowACheckpointIsMissed() {
        tampering.run("delete from ledger.ledger where position > 550");
        found(TRUNCATED, 551);
    }

    @Test
    void anEmptiedLedgerIsMissed() {
        tampering.run("delete from ledger.ledger");
        found(TRUNCATED, 1);
    }

    @Test
    void aFactPutInBetweenIsFound() {
        tampering.insertBefore(417);
        found(UNLIKE_SIGNED, 417);
    }

    @Test
    void aFactWithAHashOfItsOwnMakingIsFoundAtTheEnd() {
        tampering.run("""
                insert into ledger.ledger
                select 701, gen_random_uuid(), stream, sequence + 1, type, revision, recorded_at, occurred_at, actor_id,
                    unit_path, payload, metadata, leaf_hash
                from ledger.ledger where position = 700
                """);
        found(ALTERED, 701);
    }

    @Test
    void aFactBeforeTheFirstIsOneTooMany() {
        tampering.run("alter table ledger.ledger drop constraint ledger_is_well_formed", """
                insert into ledger.ledger
                select 0, gen_random_uuid(), stream, sequence + 1, type, revision, recorded_at, occurred_at, actor_id,
                    unit_path, payload, metadata, leaf_hash
                from ledger.ledger where position = 700
                """);
        assertThat(ledger.verify().flaws()).containsExactly(new Flaw(SURPLUS, 0L, null, null));
    }

    @Test
    void twoFactsOfOneCommandThatChangedPlacesAreFound() {
        tampering.swap(413, 415);
        found(UNLIKE_SIGNED, 413);
    }

    @Test
    void twoFactsOfDifferentHoursThatChangedPlacesAreFound() {
        tampering.swap(650, 690);
        found(RECORDED_EARLIER, 651);
    }

    @Test
    void timeThatGoesBackIsFoundWhereNothingWasSignedYet() {
        tampering.rewrite(650, "recorded_at = recorded_at - interval '1 day'");
        found(RECORDED_EARLIER, 650);
    }

    @ParameterizedTest
    @ValueSource(strings = {"payload = payload || e'\\n'", "recorded_at = 'infinity'", "unit_path = e'a\\nb'"})
    void aRowThatIsNoFactIsFound(String change) {
        tampering.run(
                "alter table ledger.ledger drop constraint ledger_is_well_formed",
                "update ledger.ledger set %s where position = 417".formatted(change));
        found(MALFORMED, 417);
    }

    @Test
    void aColumnThatWasEmptiedIsFound() {
        tampering.run(
                "alter table ledger.ledger alter column payload drop not null",
                "update ledger.ledger set payload = null where position = 417");
        found(MALFORMED, 417);
    }

    @Test
    void aCheckpointThatWasChangedIsForged() {
        tampering.run("update ledger.checkpoint set note = replace(note, '600', '601') where size = 600");
        assertThat(ledger.verify().flaws()).containsExactly(new Flaw(FORGED_CHECKPOINT, null, null, 600L));
    }

    @Test
    void aCheckpointUnderAnotherSizeIsForged() {
        tampering.run("update ledger.checkpoint set size = 601 where size = 600");
        assertThat(ledger.verify().flaws()).containsExactly(new Flaw(FORGED_CHECKPOINT, null, null, 601L));
    }

    @Test
    void aHistorySignedAnewWithAnotherKeyIsRefused() {
        String published = ledger.latestNote();
        NoteSigner forger = NoteSigner.of(ledger.checkpoints().key().name(), NoteSigner.newKey());
        tampering.rewrite(417, "actor_id = 'someone'");
        tampering.run("delete from ledger.checkpoint", "truncate processing.tile");
        var forged = new Checkpoints(ledger.test().store().dataSource(), forger);
        forged.sign().orElseThrow();

        assertThat(ledger.verify(published).flaws())
                .containsExactly(
                        new Flaw(FORGED_CHECKPOINT, null, null, 700L), new Flaw(UNLIKE_SIGNED, 1L, 600L, 600L));
        assertThat(new LedgerVerification(ledger.test().store().dataSource(), forger.key())
                        .verify(List.of(published))
                        .flaws())
                .containsExactly(new Flaw(FORGED_CHECKPOINT, null, null, null));
    }

    @Test
    void aHistorySignedAnewWithTheSameKeyIsRefusedAgainstWhatWasPublished() {
        String published = ledger.latestNote();
        tampering.run(
                "delete from ledger.checkpoint",
                "truncate processing.tile",
                "delete from ledger.ledger where position > 600");
        tampering.rewrite(417, "actor_id = 'someone'");
        ledger.sign();

        assertThat(ledger.verify().sound()).isTrue();
        assertThat(ledger.verify(published).flaws()).containsExactly(new Flaw(UNLIKE_SIGNED, 1L, 600L, 600L));
    }

    @Test
    void whatWasCutOffTogetherWithItsCheckpointsIsMissedByWhatWasPublished() {
        String published = ledger.latestNote();
        tampering.run(
                "delete from ledger.checkpoint where size > 300", "delete from ledger.ledger where position > 350");

        assertThat(ledger.verify().sound()).isTrue();
        assertThat(ledger.verify(published).flaws()).containsExactly(new Flaw(TRUNCATED, 351L, null, 600L));
    }

    @Test
    void anotherRootOfTheSameSizeIsRefused() {
        String other = "taizhang/LIVE/other\n600\n" + Hash.EMPTY_TREE.base64() + "\n";
        assertThat(ledger.verify(other).flaws()).containsExactly(new Flaw(FORGED_CHECKPOINT, null, null, null));
    }
}
