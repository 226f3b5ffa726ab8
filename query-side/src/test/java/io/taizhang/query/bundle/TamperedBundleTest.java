package io.taizhang.query.bundle;

import static io.taizhang.query.bundle.SmallLedger.onDay;
import static io.taizhang.query.bundle.SmallLedger.period;
import static io.taizhang.query.bundle.SmallLedger.subject;
import static io.taizhang.query.bundle.SmallLedger.unit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody without the key had a bundle in hands. */
class TamperedBundleTest {
    private static SmallLedger office;
    private static Verifier verifier;
    private static byte[] bundle;

    @TempDir
    private static Path folder;

    private static Path file;

    @BeforeAll
    static void open() {
        office = new SmallLedger();
        verifier = new Verifier(office.key());
        bundle = office.bundle(period(onDay(2), onDay(4)));
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @BeforeEach
    void untouched() {
        file = SmallLedger.file(folder, bundle);
        assertThat(verifier.verify(file).code()).isZero();
    }

    private static void refused(byte[] touched) {
        Verifier.Verdict verdict = verifier.verify(SmallLedger.file(folder, touched));
        assertThat(verdict.code()).as(verdict.said()).isEqualTo(1);
        assertThat(verdict.said()).startsWith("DOES NOT HOLD 不成立: ").hasLineCount(1);
    }

    private static void refused(byte[] touched, String why) {
        refused(touched);
        assertThat(verifier.verify(file).said()).contains(why);
    }

    /** Each byte of it in one of its bits, and all bits of what other readers of ZIP let pass: headers, directory, end. */
    @Test
    void noSingleBitCanBeFlipped() throws IOException {
        int directory = Headers.DIRECTORY;
        List<Integer> passed = new ArrayList<>();
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            for (int at = 0; at < bundle.length; at++) {
                int bits = at >= directory || isInHeader(at) ? 0xff : 1 << at % 8;
                for (int bit = 1; bit < 0x100; bit <<= 1) {
                    if ((bits & bit) != 0 && holdsWith(open, at, bundle[at] ^ bit)) {
                        passed.add(at);
                    }
                }
            }
        }
        assertThat(passed).isEmpty();
        assertThat(verifier.verify(file).code()).isZero();
    }

    private static boolean holdsWith(RandomAccessFile open, int at, int octet) throws IOException {
        open.seek(at);
        open.write(octet);
        int code = verifier.verify(file).code();
        open.seek(at);
        open.write(bundle[at]);
        return code != 1;
    }

    private static boolean isInHeader(int at) {
        return Headers.LOCAL.stream().anyMatch(begin -> at >= begin && at < begin + 48);
    }

    /** Where they begin, as the directory says. */
    private static final class Headers {
        static final int DIRECTORY =
                ByteBuffer.wrap(bundle).order(ByteOrder.LITTLE_ENDIAN).getInt(bundle.length - 6);
        static final List<Integer> LOCAL = found();

        private static List<Integer> found() {
            ByteBuffer zip = ByteBuffer.wrap(bundle).order(ByteOrder.LITTLE_ENDIAN);
            List<Integer> found = new ArrayList<>();
            int at = DIRECTORY;
            for (int i = 0; i < zip.getShort(bundle.length - 12); i++) {
                found.add(zip.getInt(at + 42));
                at += 46 + zip.getShort(at + 28);
            }
            return found;
        }
    }

    @Test
    void nothingCanBeCutOff() {
        for (int length = 0; length < bundle.length; length += length < 100 || length > bundle.length - 300 ? 1 : 97) {
            refused(Arrays.copyOf(bundle, length));
        }
        for (int from = 1; from < bundle.length; from += from < 100 ? 1 : 97) {
            refused(Arrays.copyOfRange(bundle, from, bundle.length));
        }
    }

    @Test
    void nothingCanBeAddedInFrontOrBehind() {
        refused(Arrays.copyOf(bundle, bundle.length + 1));
        refused(joined(new byte[1], bundle));
        refused(joined(bundle, bundle));
        refused(joined("#!/bin/sh\n".getBytes(UTF_8), bundle));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Test
    void anArchiveCommentIsRefused() {
        byte[] commented = Arrays.copyOf(bundle, bundle.length + 3);
        commented[bundle.length - 2] = 3;
        refused(commented);
    }

    @Test
    void whatWasPackedAnewIsRefused() throws IOException {
        for (int level : new int[] {Deflater.BEST_COMPRESSION, Deflater.BEST_SPEED, Deflater.NO_COMPRESSION}) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setLevel(level);
                for (Map.Entry<String, byte[]> member : new Unpacked(bundle).members.entrySet()) {
                    zip.putNextEntry(new ZipEntry(member.getKey()));
                    zip.write(member.getValue());
                }
            }
            refused(out.toByteArray());
        }
        assertThat(new Unpacked(bundle).packed())
                .as("packed as the office does")
                .isEqualTo(bundle);
    }

    @Test
    void membersThatChangedPlacesAreRefused() {
        Unpacked unpacked = new Unpacked(bundle);
        byte[] first = unpacked.members.remove("checkpoint");
        unpacked.members.put("checkpoint", first);
        refused(unpacked.packed(), "the members are not those the manifest names");
    }

    @Test
    void aMemberThatIsNotNamedIsRefused() {
        Unpacked unpacked = new Unpacked(bundle);
        unpacked.members.put("proof/000009.txt", new byte[0]);
        refused(unpacked.packed(), "the members are not those the manifest names");
    }

    @Test
    void aMemberThatWasTakenOutIsRefused() {
        for (String name : new Unpacked(bundle).members.keySet()) {
            if (!name.equals("manifest")) {
                Unpacked unpacked = new Unpacked(bundle);
                unpacked.members.remove(name);
                refused(unpacked.packed());
            }
        }
    }

    @Test
    void aPathThatLeadsElsewhereIsRefused() {
        for (String name :
                List.of("../../etc/passwd", "/etc/passwd", "entries/../../x.txt", "C:\\x", "entries\\000001.txt")) {
            Unpacked unpacked = new Unpacked(bundle);
            unpacked.members.put(name, new byte[] {1});
            refused(unpacked.packed(), "does not belong here");
        }
    }

    @Test
    void twoMembersOfOneNameAreRefused() {
        Unpacked unpacked = new Unpacked(bundle);
        unpacked.members.put("proof/000002.txt", unpacked.members.get(Unpacked.PROOF));
        byte[] packed = unpacked.packed();
        byte[] two = "proof/000002.txt".getBytes(UTF_8);
        byte[] one = "proof/000001.txt".getBytes(UTF_8);
        for (int at = 0; at + two.length <= packed.length; at++) {
            if (Arrays.equals(packed, at, at + two.length, two, 0, two.length)) {
                System.arraycopy(one, 0, packed, at, one.length);
            }
        }
        refused(packed, "there are two members proof/000001.txt");
    }

    @Test
    void aBombIsNotEvenUnpacked() {
        Unpacked unpacked = new Unpacked(bundle);
        unpacked.members.put(Unpacked.ENTRIES, new byte[200 << 20]);
        long begun = System.nanoTime();
        refused(unpacked.packed());
        assertThat((System.nanoTime() - begun) / 1e9).isLessThan(60);
        unpacked.members.put(Unpacked.ENTRIES, new byte[(256 << 20) + 1]);
        refused(unpacked.packed(), "too large");
    }

    @Test
    void theManifestOfAnotherBundleIsRefused() {
        Unpacked other = new Unpacked(office.bundle(unit("minghu")));
        Unpacked unpacked = new Unpacked(bundle);
        unpacked.members.put("manifest", other.members.get("manifest"));
        refused(unpacked.packed());
        other.members.put("manifest", new Unpacked(bundle).members.get("manifest"));
        refused(other.packed());
    }

    @Test
    void aFactThatWasReplacedLeftOutOrMovedIsRefused() {
        refused(new Unpacked(bundle)
                .change(Unpacked.ENTRIES, it -> it.replace("\"amountFen\":20", "\"amountFen\":21"))
                .packed());
        Unpacked genuine = new Unpacked(office.bundle(subject("fund/f2")));
        Unpacked unpacked = new Unpacked(bundle);
        unpacked.members.put(Unpacked.ENTRIES, genuine.members.get(Unpacked.ENTRIES));
        refused(unpacked.packed());
    }

    @Test
    void aManifestWithASignatureMoreIsRefused() {
        Unpacked unpacked = new Unpacked(bundle);
        unpacked.change("manifest", it -> it + it.lines().toList().getLast() + "\n");
        refused(unpacked.packed(), "more signatures than one");
    }

    @Test
    void aSignatureInAnotherSpellingIsRefused() {
        String signature = new Unpacked(bundle).lines("manifest").getLast();
        refused(new Unpacked(bundle)
                .change("manifest", it -> it.replace(signature, signature.substring(0, signature.length() - 1)))
                .packed());
        char last = signature.charAt(signature.length() - 2);
        String loose = signature.substring(0, signature.length() - 2) + (char) (last + 1) + "=";
        refused(new Unpacked(bundle)
                .change("manifest", it -> it.replace(signature, loose))
                .packed());
        refused(new Unpacked(bundle)
                .change("manifest", it -> it.replace(signature, signature + " "))
                .packed());
    }

    @Test
    void whatAnotherKeySignedIsRefused() {
        try (SmallLedger other = new SmallLedger()) {
            Verifier.Verdict foreign = new Verifier(other.key()).verify(file);
            assertThat(foreign.code()).isEqualTo(1);
            assertThat(foreign.said()).contains("not signed with this key");
            refused(other.bundle(period(onDay(2), onDay(4))));
        }
    }
}
