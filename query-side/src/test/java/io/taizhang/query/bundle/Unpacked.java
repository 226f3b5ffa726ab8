package io.taizhang.query.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The members of a bundle, to be changed and packed again: by somebody without the key, or by the office itself. */
final class Unpacked {
    static final String ENTRIES = "entries/000001.txt";
    static final String INDEX = "index/000001.csv";
    static final String PROOF = "proof/000001.txt";
    private static final String MANIFEST = "manifest";

    final Map<String, byte[]> members = new LinkedHashMap<>();

    Unpacked(byte[] bundle) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                members.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String name) {
        return new String(members.get(name), UTF_8);
    }

    Unpacked change(String name, UnaryOperator<String> change) {
        String changed = change.apply(text(name));
        if (changed.equals(text(name))) {
            throw new IllegalStateException("Nothing was changed in " + name);
        }
        members.put(name, changed.getBytes(UTF_8));
        return this;
    }

    List<String> lines(String name) {
        return text(name).lines().toList();
    }

    /** With the manifest as it was: its maker has no key. */
    byte[] packed() {
        return packed((archive, sha256) -> text(MANIFEST));
    }

    /** With a manifest signed anew over what is there now, as only the office can; the rest of it changed as told. */
    byte[] signedBy(SmallLedger office, UnaryOperator<String> change) {
        return packed((archive, sha256) -> {
            StringBuilder body = new StringBuilder();
            lines(MANIFEST).stream()
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("archive "))
                    .forEach(line -> body.append(line).append('\n'));
            String changed = change.apply(body.toString());
            StringBuilder files = new StringBuilder("archive " + sha256 + "\n");
            archive.members()
                    .forEach(member ->
                            files.append("file %s %d %s%n".formatted(member.sha256(), member.bytes(), member.name())));
            return office.ledger.store().checkpoints().state("bundle", changed + files);
        });
    }

    byte[] signedBy(SmallLedger office) {
        return signedBy(office, UnaryOperator.identity());
    }

    private byte[] packed(ManifestOf manifest) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Archive archive = new Archive(out);
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                if (!member.getKey().equals(MANIFEST)) {
                    archive.add(member.getKey(), member.getValue());
                }
            }
            archive.end(MANIFEST, manifest.of(archive, archive.sha256OfAll()));
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface ManifestOf {
        String of(Archive archive, String sha256);
    }
}
