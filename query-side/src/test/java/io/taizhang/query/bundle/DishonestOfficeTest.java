package io.taizhang.query.bundle;

import static io.taizhang.query.bundle.SmallLedger.onDay;
import static io.taizhang.query.bundle.SmallLedger.period;
import static io.taizhang.query.bundle.SmallLedger.subject;
import static io.taizhang.query.bundle.SmallLedger.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.taizhang.ledger.checkpoint.LedgerAlteredException;
import io.taizhang.ledger.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The office itself, which has the key, signs a bundle that is not what it says. */
class DishonestOfficeTest {
    /** A position, and the twelve lines of an entry. */
    private static final int LINES = 13;

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

    private void refused(byte[] bundle, String why) {
        Verifier.Verdict verdict = verifier.verify(SmallLedger.file(folder, bundle));
        assertThat(verdict.said()).startsWith("DOES NOT HOLD 不成立: ").contains(why);
        assertThat(verdict.code()).isEqualTo(1);
    }

    private static Unpacked unpacked(BundleAsked asked) {
        return new Unpacked(office.bundle(asked));
    }

    @Test
    void whatItSignsAsItIsHolds() {
        byte[] bundle = office.bundle(subject("fund/f1"));
        assertThat(new Unpacked(bundle).signedBy(office)).isEqualTo(bundle);
    }

    @Test
    void aChangedFactIsNotInTheLedger() {
        refused(
                unpacked(subject("fund/f1"))
                        .change(Unpacked.ENTRIES, it -> it.replace("\"amountFen\":20", "\"amountFen\":21"))
                        .signedBy(office),
                "the facts are not all of the signed ledger");
    }

    @Test
    void aGenuineFactAtAnotherPositionIsNotThere() {
        Unpacked bundle = unpacked(unit("xinhualu"));
        swap(bundle, 3, 4);
        refused(bundle.signedBy(office), "the facts are not all of the signed ledger");
    }

    /** The entries of two facts change places; positions stay, and the index tells what is there. */
    private static void swap(Unpacked bundle, int one, int other) {
        List<String> lines = new ArrayList<>(bundle.lines(Unpacked.ENTRIES));
        List<String> index = new ArrayList<>(bundle.lines(Unpacked.INDEX));
        for (int i = 1; i < LINES; i++) {
            String line = lines.get(one * LINES + i);
            lines.set(one * LINES + i, lines.get(other * LINES + i));
            lines.set(other * LINES + i, line);
        }
        String first = index.get(1 + one);
        String second = index.get(1 + other);
        index.set(1 + one, behindPosition(first, second));
        index.set(1 + other, behindPosition(second, first));
        bundle.change(Unpacked.ENTRIES, any -> String.join("\n", lines) + "\n");
        if (!index.equals(bundle.lines(Unpacked.INDEX))) {
            bundle.change(Unpacked.INDEX, any -> String.join("\n", index) + "\n");
        }
    }

    private static String behindPosition(String position, String rest) {
        return position.substring(0, position.indexOf(',')) + rest.substring(rest.indexOf(','));
    }

    /** Takes a fact out of entries, index and page, and counts anew. */
    private byte[] without(BundleAsked asked, int fact) {
        Unpacked bundle = unpacked(asked);
        List<String> lines = new ArrayList<>(bundle.lines(Unpacked.ENTRIES));
        lines.subList(fact * LINES, (fact + 1) * LINES).clear();
        bundle.change(Unpacked.ENTRIES, any -> String.join("\n", lines) + "\n");
        List<String> index = new ArrayList<>(bundle.lines(Unpacked.INDEX));
        index.remove(1 + fact);
        bundle.change(Unpacked.INDEX, any -> String.join("\n", index) + "\n");
        return bundle.signedBy(office, it -> {
            int count = bundle.lines("manifest").stream()
                    .filter(line -> line.startsWith("facts "))
                    .mapToInt(line -> Integer.parseInt(line.substring(6)))
                    .findFirst()
                    .orElseThrow();
            return it.replace("facts " + count, "facts " + (count - 1));
        });
    }

    @Test
    void aFactLeftOutOfAPeriodIsMissedBecauseItsProofIsNotThere() {
        refused(without(period(onDay(2), onDay(4)), 2), "proof");
    }

    @Test
    void aFactLeftOutOfAStreamIsMissedEvenWithItsProof() {
        // Asked for in two pieces, the office has the proof that leaves the fact out; it signs it as the whole.
        Unpacked later = unpacked(new BundleAsked("审计", "fund/f1", null, onDay(2), null, null));
        refused(
                later.signedBy(office, it -> it.replace("from " + onDay(2), "from -")),
                "a fact of fund/f1 is missing before position 9");
    }

    @Test
    void aShorterPeriodIsNotSoldAsALongerOne() {
        refused(
                unpacked(period(onDay(2), onDay(3)))
                        .signedBy(office, it -> it.replace("to " + onDay(3), "to " + onDay(4))),
                "the period does not end where it says");
        refused(
                unpacked(period(onDay(3), onDay(4)))
                        .signedBy(office, it -> it.replace("from " + onDay(3), "from " + onDay(2))),
                "the period does not begin where it says");
        refused(
                unpacked(period(onDay(3), onDay(4)))
                        .signedBy(
                                office, it -> it.replace("before 8", "before 0").replace("facts 2", "facts 3")),
                "is of another time");
    }

    @Test
    void aSubjectOrAUnitIsNotSoldAsAPeriod() {
        refused(
                unpacked(subject("fund/f1")).signedBy(office, it -> it.replace("subject fund/f1", "subject -")),
                "a fact of the period is missing");
        refused(
                unpacked(unit("minghu")).signedBy(office, it -> it.replace("unit minghu", "unit -")),
                "a fact of the period is missing");
    }

    @Test
    void factsOfOthersAreNotSoldAsThoseOfASubjectOrAUnit() {
        refused(
                unpacked(subject("fund/f1")).signedBy(office, it -> it.replace("subject fund/f1", "subject fund/f2")),
                "is of another subject");
        refused(
                unpacked(unit("minghu")).signedBy(office, it -> it.replace("unit minghu", "unit xinhualu")),
                "is of another unit");
    }

    @Test
    void anIndexOrAPageThatTellsAnotherStoryIsRefused() {
        refused(
                unpacked(unit("minghu"))
                        .change(Unpacked.INDEX, it -> it.replace("fund.FundOpened", "fund.FundClosed"))
                        .signedBy(office),
                "the index tells another story than the fact at 7");
        refused(
                unpacked(unit("minghu"))
                        .change("index.html", it -> it.replace("fund.FundOpened", "fund.FundClosed"))
                        .signedBy(office),
                "the page tells another story");
        refused(
                unpacked(unit("minghu"))
                        .change("index.html", it -> it.replaceFirst("<tr><td>.*</tr>\n", ""))
                        .signedBy(office),
                "the page");
    }

    @Test
    void whatTheManifestCountsIsCounted() {
        refused(
                unpacked(unit("minghu")).signedBy(office, it -> it.replace("facts 4", "facts 5")),
                "counts other facts");
        refused(unpacked(unit("minghu")).signedBy(office, it -> it.replace("last 11", "last 12")), "other positions");
        refused(unpacked(unit("minghu")).signedBy(office, it -> it.replace("size 12", "size 11")), "not of the size");
        refused(unpacked(unit("minghu")).signedBy(office, it -> it.replace("size 12", "size 012")), "is no number");
        refused(unpacked(unit("minghu")).signedBy(office, it -> it.replace("form ", "form  ")), "form is unknown");
        refused(unpacked(unit("minghu")).signedBy(office, it -> it.replace("made ", "said ")), "in no known form");
    }

    @Test
    void aForgedProofIsRefused() {
        Unpacked bundle = unpacked(unit("minghu"));
        List<String> proof = bundle.lines(Unpacked.PROOF);
        refused(
                bundle.change(Unpacked.PROOF, it -> it + proof.getFirst() + "\n")
                        .signedBy(office),
                "longer than it has to be");
        refused(
                unpacked(unit("minghu"))
                        .change(Unpacked.PROOF, it -> it.substring(it.indexOf('\n') + 1))
                        .signedBy(office),
                "shorter than it has to be");
        refused(
                unpacked(unit("minghu"))
                        .change(Unpacked.PROOF, it -> it.replace(proof.getFirst(), proof.getLast()))
                        .signedBy(office),
                "the facts are not all of the signed ledger");
        refused(
                unpacked(unit("minghu"))
                        .change(Unpacked.PROOF, it -> it.replaceFirst("=\n", "\n"))
                        .signedBy(office),
                "a line that is no hash");
    }

    @Test
    void aStatementIsNoCheckpointAndACheckpointNoStatement() {
        Unpacked bundle = unpacked(unit("minghu"));
        bundle.members.put("checkpoint", bundle.members.get("manifest"));
        refused(bundle.signedBy(office), "no checkpoint");
        Unpacked other = unpacked(unit("minghu"));
        other.members.put("manifest", other.members.get("checkpoint"));
        refused(other.packed(), "the manifest is that of another ledger");
    }

    /** The office rewrites a fact, forgets what it signed and signs all of it anew: only what an auditor kept convicts it. */
    @Test
    void aRewrittenHistoryIsConvictedByACheckpointThatWasKept() throws IOException, SQLException {
        try (SmallLedger rewriting = new SmallLedger()) {
            Path kept = Files.writeString(folder.resolve("kept"), rewriting.kept);
            String newest = rewriting
                    .ledger
                    .store()
                    .checkpoints()
                    .latest()
                    .orElseThrow()
                    .note();
            Path last = Files.writeString(folder.resolve("last"), newest);
            rewrite(rewriting);
            Verifier auditor = new Verifier(rewriting.key());
            Path bundle = SmallLedger.file(folder, rewriting.bundle(period(null, onDay(9))));

            assertThat(auditor.verify(bundle).code()).isZero();
            convicted(auditor.verify(bundle, "--checkpoint", kept.toString()), "does not continue the checkpoint of 6");
            convicted(auditor.verify(bundle, "--checkpoint", last.toString()), "the checkpoint of 12");

            Path ofAUnit = SmallLedger.file(folder, rewriting.bundle(unit("minghu")));
            convicted(auditor.verify(ofAUnit, "--checkpoint", last.toString()), "the checkpoint of 12");
            Path later = SmallLedger.file(folder, rewriting.bundle(period(onDay(4), null)));
            assertThat(auditor.verify(later, "--checkpoint", kept.toString()).code())
                    .as("what would convict it was not asked for")
                    .isEqualTo(2);
            assertThatExceptionOfType(LedgerAlteredException.class)
                    .isThrownBy(
                            () -> rewriting.bundle(new BundleAsked("审计", null, "minghu", null, null, rewriting.kept)));
        }
    }

    private static void convicted(Verifier.Verdict verdict, String why) {
        assertThat(verdict.said()).contains(why);
        assertThat(verdict.code()).isEqualTo(1);
    }

    private static void rewrite(SmallLedger office) throws SQLException {
        try (Connection superuser = TestDatabase.superuser(office.ledger.store().settings());
                Statement statement = superuser.createStatement()) {
            statement.execute("""
                    alter table ledger.ledger disable trigger all;
                    alter table ledger.checkpoint disable trigger all;
                    delete from ledger.checkpoint;
                    truncate processing.tile;
                    update ledger.ledger set payload = replace(payload, ':10,', ':99,') where position = 6;
                    update ledger.ledger set leaf_hash = ledger.leaf_hash(event_id, stream, sequence, type, revision,
                        recorded_at, occurred_at, actor_id, unit_path, payload, metadata) where position = 6;
                    """);
        }
        office.ledger.store().checkpoints().sign();
    }
}
