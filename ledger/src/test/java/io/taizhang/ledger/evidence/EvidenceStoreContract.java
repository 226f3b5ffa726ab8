package io.taizhang.ledger.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.taizhang.ledger.testing.TestLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every place of evidence owes those who rest facts on it. */
abstract class EvidenceStoreContract {
    private static final Instant NOON = Instant.parse("2021-03-01T04:00:00Z");
    private static final Upload BY_LI = new Upload("li", "xinhualu", NOON);

    @TempDir
    Path folder;

    private final TestLedger ledger = TestLedger.live();
    private EvidenceStore store;

    abstract EvidencePlace place() throws Exception;

    /** The file in which the place keeps it. */
    abstract Path fileOf(Sha256 name);

    /** Makes the place one that cannot be reached, or does not let us in. */
    abstract void shut() throws Exception;

    @BeforeEach
    void open() throws Exception {
        store = new EvidenceStore(place().open(), ledger.store().dataSource());
    }

    @AfterEach
    void close() {
        store.close();
        ledger.close();
    }

    @Test
    void whatIsKeptIsReadAsItWas() throws IOException {
        StoredEvidence kept = keep("示例").evidence();
        assertThat(store.find(kept.sha256())).contains(kept);
        assertThat(kept.uri()).isEqualTo("/api/evidence/" + kept.sha256());
        assertThat(contentOf(kept)).isEqualTo("示例");
    }

    @Test
    void addressIsTheDigestOfTheBytes() throws IOException {
        assertThat(keep("abc").evidence().sha256().hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void sameBytesAreKeptOnceAndEachWhoBroughtThemIsNoted() throws IOException {
        Sha256 name = keep("示例").evidence().sha256();
        Kept again = store.keep(file("示例"), "text/plain", null, new Upload("wang", "jichenglu", NOON));
        assertThat(again.isNew()).isFalse();
        assertThat(store.wasHandedInBy(name, "li")).isTrue();
        assertThat(store.wasHandedInBy(name, "wang")).isTrue();
        assertThat(store.wasHandedInBy(name, "zhao")).isFalse();
    }

    @Test
    void nothingIsFoundUnderAnotherDigest() {
        assertThat(store.find(new Sha256("0".repeat(64)))).isEmpty();
    }

    @Test
    void ofManyThoseAreKnownThatWereEverStored() throws IOException {
        StoredEvidence one = keep("示例").evidence();
        StoredEvidence other = keep("另一个").evidence();
        keep("无关");
        assertThat(store.recorded(List.of(one.sha256(), other.sha256(), new Sha256("0".repeat(64)))))
                .isEqualTo(Map.of(one.sha256(), one, other.sha256(), other));
        assertThat(store.recorded(List.of())).isEmpty();
    }

    @Test
    void whatIsGoneIsReportedAndNoLongerFound() throws IOException {
        StoredEvidence kept = keep("示例").evidence();
        Files.delete(fileOf(kept.sha256()));
        assertThat(store.find(kept.sha256())).isEmpty();
        assertThat(store.recorded(kept.sha256())).contains(kept);
        assertThatItIsDamaged(kept, Damage.MISSING);
    }

    @Test
    void whatWasAlteredIsReportedAndNotHandedOut() throws IOException {
        StoredEvidence kept = keep("示例").evidence();
        Files.writeString(fileOf(kept.sha256()), "假例");
        assertThatItIsDamaged(kept, Damage.ALTERED);
    }

    @Test
    void whatWasCutOffIsReportedAndNotHandedOut() throws IOException {
        StoredEvidence kept = keep("示例").evidence();
        Files.writeString(fileOf(kept.sha256()), "示");
        assertThat(store.find(kept.sha256())).isEmpty();
        assertThatItIsDamaged(kept, Damage.ALTERED);
    }

    @Test
    void damageIsMendedByTheSameBytes() throws IOException {
        StoredEvidence kept = keep("示例").evidence();
        Files.writeString(fileOf(kept.sha256()), "假例");
        assertThat(store.verify(kept)).contains(Damage.ALTERED);
        assertThat(store.damages()).containsExactly(Map.entry(kept.sha256(), Damage.ALTERED));

        assertThat(keep("示例").isNew()).isTrue();
        assertThat(store.damages()).isEmpty();
        assertThat(store.verify(kept)).isEmpty();
        assertThat(contentOf(kept)).isEqualTo("示例");
    }

    @Test
    void placeThatCannotBeReachedIsReportedAndNothingIsSaidOfTheEvidence() throws Exception {
        StoredEvidence kept = keep("示例").evidence();
        store.probe();
        shut();
        assertThatExceptionOfType(EvidenceUnreadableException.class).isThrownBy(() -> store.find(kept.sha256()));
        assertThatExceptionOfType(EvidenceUnreadableException.class).isThrownBy(() -> store.read(kept));
        assertThatExceptionOfType(EvidenceUnreadableException.class).isThrownBy(() -> store.verify(kept));
        assertThatExceptionOfType(EvidenceUnreadableException.class).isThrownBy(() -> keep("另一"));
        assertThatExceptionOfType(EvidenceUnreadableException.class).isThrownBy(store::probe);
        assertThat(store.damages()).isEmpty();
    }

    private void assertThatItIsDamaged(StoredEvidence kept, Damage damage) {
        assertThatExceptionOfType(EvidenceDamagedException.class)
                .isThrownBy(() -> store.read(kept))
                .satisfies(refused -> assertThat(refused.damage()).isEqualTo(damage));
        assertThat(store.damages()).containsExactly(Map.entry(kept.sha256(), damage));
    }

    private Kept keep(String content) throws IOException {
        return store.keep(file(content), "text/plain", null, BY_LI);
    }

    private String contentOf(StoredEvidence kept) throws IOException {
        try (VerifiedFile read = store.read(kept)) {
            return Files.readString(read.path());
        }
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("given"), content);
    }
}
