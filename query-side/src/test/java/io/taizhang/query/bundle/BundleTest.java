package io.taizhang.query.bundle;

import static io.taizhang.query.bundle.SmallLedger.onDay;
import static io.taizhang.query.bundle.SmallLedger.period;
import static io.taizhang.query.bundle.SmallLedger.subject;
import static io.taizhang.query.bundle.SmallLedger.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.taizhang.api.Actor;
import io.taizhang.ledger.checkpoint.LedgerAlteredException;
import io.taizhang.ledger.proof.NoteRefusedException;
import io.taizhang.ledger.testing.TestDatabase;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in a bundle, and that a program that shares no code with the ledger finds it in order. */
class BundleTest {
    private static SmallLedger office;
    private static Verifier verifier;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        office = new SmallLedger();
        verifier = new Verifier(office.key());
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private Verifier.Verdict verified(byte[] bundle, String... more) {
        return verifier.verify(SmallLedger.file(folder, bundle), more);
    }

    private static List<Long> positions(byte[] bundle) {
        return new Unpacked(bundle)
                .lines(Unpacked.INDEX).stream()
                        .skip(1)
                        .map(line -> Long.parseLong(line.substring(0, line.indexOf(','))))
                        .toList();
    }

    @Test
    void aPeriodHasItsFactsAndANeighbourOnEachSide() {
        byte[] bundle = office.bundle(period(onDay(2), onDay(4)));
        assertThat(positions(bundle)).containsExactly(6L, 7L, 8L, 9L, 10L, 11L);
        assertThat(new Unpacked(bundle).text(Unpacked.INDEX).lines())
                .filteredOn(line -> line.endsWith(",border"))
                .extracting(line -> line.substring(0, line.indexOf(',')))
                .containsExactly("6", "11");
        Verifier.Verdict verdict = verified(bundle);
        assertThat(verdict.said())
                .matches(
                        "HOLDS 成立: taizhang/SAMPLE/[0-9a-f-]{36}, signed at 12 facts; 4 facts asked for by auditor on \\S+;"
                                + " recorded from 2021-01-03T00:00:00Z recorded before 2021-01-05T00:00:00Z; every one is genuine and"
                                + " none is missing\n");
        assertThat(verdict.code()).isZero();
    }

    @Test
    void theWholeLedgerNeedsNoProofButItself() {
        byte[] bundle = office.bundle(period(null, onDay(100)));
        assertThat(positions(bundle)).hasSize(12);
        assertThat(new Unpacked(bundle).members).doesNotContainKey(Unpacked.PROOF);
        assertThat(verified(bundle).said()).contains("12 facts asked for", "none is missing");
    }

    @Test
    void thatNothingWasRecordedInAPeriodIsProvenToo() {
        byte[] bundle = office.bundle(period(onDay(2).plusSeconds(1), onDay(3)));
        assertThat(positions(bundle)).containsExactly(8L, 9L);
        assertThat(verified(bundle).said()).contains("0 facts asked for", "none is missing");
        assertThat(verified(office.bundle(period(onDay(50), null))).code()).isZero();
        assertThat(verified(office.bundle(period(null, onDay(-50)))).code()).isZero();
    }

    @Test
    void everyPeriodOfDaysHolds() {
        for (int from = -1; from < 6; from++) {
            for (int to = from + 1; to < 7; to++) {
                assertThat(verified(office.bundle(period(onDay(from), onDay(to))))
                                .code())
                        .as("day %d to %d", from, to)
                        .isZero();
            }
        }
    }

    @Test
    void aSubjectHasAllFactsOfItsStreamAndThoseThatNameIt() {
        byte[] bundle = office.bundle(subject("fund/f1"));
        assertThat(positions(bundle)).containsExactly(5L, 6L, 9L, 10L, 12L);
        Verifier.Verdict verdict = verified(bundle);
        assertThat(verdict.code()).isZero();
        assertThat(verdict.said()).contains("run to number 4 without a gap", "is not proven");
        assertThat(verified(office.bundle(subject("unit/xinhualu"))).said())
                .contains("that there are no others is not proven");
    }

    @Test
    void aUnitHasItsFactsAndSaysThatMoreIsNotProven() {
        byte[] bundle = office.bundle(unit("minghu"));
        assertThat(positions(bundle)).containsExactly(4L, 7L, 8L, 11L);
        assertThat(verified(bundle).said()).contains("of unit minghu", "that there are no others is not proven");
        assertThat(positions(office.bundle(unit("demo")))).hasSize(11);
    }

    @Test
    void whatIsAskedForTogetherNarrowsEachOther() {
        BundleAsked asked = new BundleAsked("审计", "fund/f1", "xinhualu", onDay(2), onDay(4), null);
        byte[] bundle = office.bundle(asked);
        assertThat(positions(bundle)).containsExactly(9L, 10L);
        assertThat(verified(bundle).code()).isZero();
    }

    @Test
    void anAuditorOfAUnitGetsWhatIsOfThatUnit() {
        Actor auditor = SmallLedger.AUDITOR_OF_MINGHU;
        byte[] bundle = office.bundle(auditor, subject("fund/f2"));
        assertThat(verified(bundle).said()).contains("as unit minghu sees");
        assertThat(verified(office.bundle(auditor, unit("minghu"))).code()).isZero();
        refused(Refused.NO_FACTS, auditor, subject("fund/f1"));
        refused(Refused.OUT_OF_SCOPE, auditor, unit("xinhualu"));
        refused(Refused.TOP_UNIT_ONLY, auditor, period(onDay(1), onDay(2)));
    }

    private static void refused(Refused refused, Actor actor, BundleAsked asked) {
        assertThatExceptionOfType(QueryRefusal.class)
                .isThrownBy(() -> office.bundles().make(actor, asked).close())
                .extracting(QueryRefusal::refused)
                .isEqualTo(refused);
    }

    @Test
    void whatIsNotThereIsRefused() {
        refused(Refused.NO_FACTS, SmallLedger.AUDITOR, subject("fund/f9"));
        refused(Refused.UNKNOWN_UNIT, SmallLedger.AUDITOR, unit("nowhere"));
        refused(Refused.BAD_PARAMETER, SmallLedger.AUDITOR, since(unit("demo"), "no note"));
    }

    private static BundleAsked since(BundleAsked asked, String note) {
        return new BundleAsked(asked.reason(), asked.subject(), asked.unit(), asked.from(), asked.to(), note);
    }

    @Test
    void thatAnOlderCheckpointIsContinuedIsProvenWhereItIsBroughtAlong() throws IOException {
        Path kept = Files.writeString(folder.resolve("kept"), office.kept);
        byte[] with = office.bundle(since(period(onDay(4), null), office.kept));
        assertThat(verified(with, "--checkpoint", kept.toString()).said())
                .contains("it continues the checkpoint of 6 facts");
        assertThat(verified(with).code()).isZero();

        Verifier.Verdict without = verified(office.bundle(period(onDay(4), null)), "--checkpoint", kept.toString());
        assertThat(without.code()).isEqualTo(2);
        assertThat(without.said()).contains("ask for one with \"since\"");
    }

    @Test
    void factsThatReachAnOlderCheckpointProveItThemselves() throws IOException {
        Path kept = Files.writeString(folder.resolve("kept"), office.kept);
        byte[] bundle = office.bundle(period(null, onDay(3)));
        assertThat(verified(bundle, "--checkpoint", kept.toString()).said())
                .contains("it continues the checkpoint of 6 facts");
    }

    @Test
    void theSameQuestionIsAnsweredWithTheSameBytes() {
        office.ledger.clock().holdAt(onDay(5));
        BundleAsked asked = since(period(onDay(2), onDay(4)), office.kept);
        assertThat(office.bundle(asked)).isEqualTo(office.bundle(asked));
    }

    @Test
    void theManifestSaysWhoAskedAndWhatForAndIsNoCheckpoint() {
        String manifest = new Unpacked(office.bundle(unit("minghu"))).text("manifest");
        assertThat(manifest.lines())
                .contains(
                        "for auditor",
                        "because 审计",
                        "scope -",
                        "unit minghu",
                        "size 12",
                        "facts 4",
                        "first 4",
                        "last 11");
        assertThatExceptionOfType(NoteRefusedException.class)
                .isThrownBy(() -> office.ledger.store().checkpoints().key().open(manifest));
    }

    @Test
    void itHoldsSchemasAPageInBothLanguagesAndTheVerifierItself() throws IOException {
        Unpacked bundle = new Unpacked(office.bundle(unit("minghu")));
        assertThat(bundle.members.keySet())
                .contains(
                        "schema/entry.json",
                        "schema/fund.FundOpened.r1.json",
                        "schema/fund.FundsAppropriated.r1.json",
                        "schema/organisation.UnitRegistered.r1.json");
        assertThat(bundle.text("index.html"))
                .contains("取证包", "Bundle", "unit 单位 minghu")
                .doesNotContain("<script", "{rows}", "{asked}", "{more}", "{size}", "{ledger}");
        assertThat(bundle.text("README.txt")).contains("核验", "How the proof is verified");
        assertThat(bundle.text("VerifyBundle.java")).isEqualTo(Files.readString(Verifier.SOURCE));
    }

    @Test
    void theVerdictIsSpokenInChineseToo() {
        assertThat(verified(office.bundle(unit("minghu")), "--lang", "zh").said())
                .contains("签名时共 12 条", "单位 minghu", "是否还有其他，未证明");
    }

    @Test
    void aLedgerThatIsNotWhatWasSignedGivesNoBundle() throws SQLException {
        try (SmallLedger altered = new SmallLedger()) {
            tamper(altered, "update ledger.ledger set actor_id = 'someone' where position = 7");
            assertThatExceptionOfType(LedgerAlteredException.class).isThrownBy(() -> altered.bundle(unit("minghu")));
            assertThatExceptionOfType(LedgerAlteredException.class)
                    .isThrownBy(() -> altered.bundle(period(null, Instant.MAX)));
            assertThat(new Verifier(altered.key())
                            .verify(SmallLedger.file(folder, altered.bundle(unit("xinhualu"))))
                            .code())
                    .isZero();
        }
    }

    @Test
    void keptHashesThatAreWrongAreComputedAgain() throws SQLException {
        try (SmallLedger sound = new SmallLedger()) {
            tamper(sound, "update processing.tile set hashes = overlay(hashes placing sha256('') from 1)");
            assertThat(new Verifier(sound.key())
                            .verify(SmallLedger.file(folder, sound.bundle(unit("minghu"))))
                            .code())
                    .isZero();
        }
    }

    private static void tamper(SmallLedger ledger, String sql) throws SQLException {
        try (Connection superuser = TestDatabase.superuser(ledger.ledger.store().settings());
                Statement statement = superuser.createStatement()) {
            statement.execute("alter table ledger.ledger disable trigger all");
            statement.execute(sql);
        }
    }
}
