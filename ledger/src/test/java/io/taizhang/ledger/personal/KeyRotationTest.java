package io.taizhang.ledger.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import io.taizhang.api.Sealed;
import io.taizhang.ledger.LedgerUnavailableException;
import io.taizhang.ledger.SubjectErasedException;
import io.taizhang.ledger.personal.SubjectKeys.Stored;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** New versions of keys, as two processes live through them. */
class KeyRotationTest {
    private final KeysDatabase database = new KeysDatabase();
    private final SealedPersonalData here = process();
    private final SealedPersonalData there = process();

    @Test
    void whatWasSealedBeforeAndAfterOpensInEveryProcess() {
        Sealed before = here.seal("person/p1", "甲");
        assertThat(there.open(before)).as("the key is kept there as it is").contains("甲");

        assertThat(here.rotate("r1")).isEqualTo(1);
        Sealed after = here.seal("person/p1", "乙");

        assertThat(there.open(after)).as("although the key kept there is older").contains("乙");
        assertThat(there.open(before)).contains("甲");
        assertThat(here.open(before)).contains("甲");
        assertThat(process().open(after)).contains("乙");
    }

    @Test
    void fromThenOnEveryProcessSealsUnderTheNewVersion() {
        here.seal("person/p1", "甲");
        int old = primary("person/p1");

        here.rotate("r1");

        assertThat(primary("person/p1")).isNotEqualTo(old);
        assertThat(versionOf(there.seal("person/p1", "乙"))).isEqualTo(primary("person/p1"));
        assertThat(versions("person/p1")).isEqualTo(2);
    }

    @Test
    void erasingDestroysAllVersions() {
        Sealed before = here.seal("person/p1", "甲");
        here.rotate("r1");
        Sealed after = here.seal("person/p1", "乙");

        here.destroy("person/p1");

        assertThat(here.open(before)).isEmpty();
        assertThat(process().open(after)).isEmpty();
        assertThat(here.rotate("r2")).as("there is nothing left to rotate").isZero();
        assertThatThrownBy(() -> here.seal("person/p1", "丙")).isInstanceOf(SubjectErasedException.class);
    }

    @Test
    void calledAgainItChangesNothing() {
        here.seal("person/p1", "甲");
        here.rotate("r1");
        int primary = primary("person/p1");

        assertThat(there.rotate("r1")).isEqualTo(1);
        assertThat(primary("person/p1")).isEqualTo(primary);
        assertThat(versions("person/p1")).isEqualTo(2);
    }

    @Test
    void brokenOffItGoesOnWhereItWasAndChangesNoKeyTwice() {
        here.sealAll(people(1_200));
        AtomicInteger renewed = new AtomicInteger();
        KeyRotation dying = new KeyRotation(database.app(), "r1", keyset -> {
            if (renewed.incrementAndGet() > 700) {
                throw new IllegalStateException("killed");
            }
            return keyset;
        });

        assertThatThrownBy(dying::run).hasMessage("killed");
        assertThat(here.rotate("r1")).isEqualTo(1_200);

        assertThat(versions(people(1_200).keySet()))
                .filteredOn(versions -> versions == 2)
                .as("the first 500 were done, by a process that renewed nothing, and were left alone")
                .hasSize(700);
    }

    @Test
    void aKeyMadeMeanwhileIsNewEnough() {
        here.seal("person/p1", "甲");
        KeyRotation rotation = new KeyRotation(database.app(), "r1", keyset -> {
            there.seal("person/p2", "乙");
            return keyset;
        });

        assertThat(rotation.run()).isEqualTo(1);
        assertThat(versions("person/p2")).isEqualTo(1);
    }

    @Test
    void sealingAndOpeningGoOnMeanwhileInBothProcesses() throws Exception {
        Map<String, Sealed> people = here.sealAll(people(1_500));
        AtomicBoolean over = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(3)) {
            Callable<List<Sealed>> sealing = () -> {
                List<Sealed> sealed = new ArrayList<>();
                for (int i = 0; !over.get() || sealed.isEmpty(); i = (i + 7) % 1_500) {
                    Sealed fresh = there.seal("person/p" + i, "新" + i);
                    assertThat(here.open(fresh)).contains("新" + i);
                    assertThat(there.open(people.get("person/p" + i))).contains("名" + i);
                    sealed.add(fresh);
                }
                return sealed;
            };
            var clerk = threads.submit(sealing);
            var one = threads.submit(() -> here.rotate("r1"));
            var other = threads.submit(() -> there.rotate("r1"));
            assertThat(one.get()).isEqualTo(1_500);
            assertThat(other.get()).isEqualTo(1_500);
            over.set(true);
            SealedPersonalData later = process();
            assertThat(clerk.get())
                    .allSatisfy(each -> assertThat(later.open(each)).isPresent());
        }
        assertThat(versions(people.keySet())).hasSize(1_500).containsOnly(2);
    }

    @Test
    void keysThatCannotBeReachedMakeTheLedgerUnavailable() {
        var nowhere = KeysDatabase.nowhere();
        assertThatThrownBy(() -> new SealedPersonalData(nowhere, nowhere).rotate("r1"))
                .isInstanceOf(LedgerUnavailableException.class);
    }

    private static Map<String, String> people(int count) {
        Map<String, String> people = new TreeMap<>();
        IntStream.range(0, count).forEach(i -> people.put("person/p" + i, "名" + i));
        return people;
    }

    private int primary(String subjectId) {
        return keyset(subjectId).getPrimary().getId();
    }

    private int versions(String subjectId) {
        return versions(Set.of(subjectId)).getFirst();
    }

    private List<Integer> versions(Set<String> subjectIds) {
        return new SubjectKeys(database.app())
                .findAll(subjectIds).values().stream()
                        .map(stored -> handle(stored).size())
                        .toList();
    }

    /** Tink writes the id of the version into the first bytes, behind a 1. */
    private static int versionOf(Sealed sealed) {
        byte[] bytes = Base64.getDecoder().decode(sealed.ciphertext());
        return ByteBuffer.wrap(bytes, 1, 4).getInt();
    }

    private KeysetHandle keyset(String subjectId) {
        return handle(new SubjectKeys(database.app()).find(subjectId).orElseThrow());
    }

    private static KeysetHandle handle(Stored stored) {
        try {
            return TinkProtoKeysetFormat.parseKeyset(stored.keyset(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private SealedPersonalData process() {
        return new SealedPersonalData(database.app(), database.app());
    }
}
