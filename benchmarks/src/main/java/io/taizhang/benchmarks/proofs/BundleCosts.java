package io.taizhang.benchmarks.proofs;

import io.taizhang.api.Actor;
import io.taizhang.api.Role;
import io.taizhang.benchmarks.views.Machine;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.ledger.LedgerStore;
import io.taizhang.query.bundle.Bundle;
import io.taizhang.query.bundle.BundleAsked;
import io.taizhang.query.bundle.Bundles;
import io.taizhang.query.engine.Reaches;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.zip.ZipFile;
import org.springframework.util.FileSystemUtils;

/**
 * What it costs to take all facts along in a bundle, and to verify it as an auditor does: in a process of its own, with the
 * one source file that lies in the bundle.
 */
final class BundleCosts {
    private static final String UNIT = "district";

    private final LedgerStore store;
    private final Path folder;

    BundleCosts(LedgerStore store) throws IOException {
        this.store = store;
        this.folder = Files.createTempDirectory("bundle");
    }

    /** @return whether it held */
    boolean run(LedgerClock clock) throws IOException, InterruptedException {
        try {
            BundleAsked everything =
                    new BundleAsked("bench", null, null, null, clock.instant().plus(Duration.ofDays(1)), null);
            Path file = make(new Bundles(store.checkpoints(), new Reaches(store.ledger()), clock), everything);
            return verify(file);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private Path make(Bundles bundles, BundleAsked asked) throws IOException {
        Path file = folder.resolve("bundle.zip");
        long begun = System.nanoTime();
        try (Bundle bundle = bundles.make(new Actor("auditor", UNIT, Set.of(Role.AUDITOR)), asked);
                OutputStream out = Files.newOutputStream(file)) {
            bundle.file().sendTo(out);
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    "bundle: %,d facts in %.1f s, %,.0f facts/s, %,.1f MB; %s%n",
                    bundle.facts(), seconds, bundle.facts() / seconds, Files.size(file) / 1e6, Machine.state());
        }
        return file;
    }

    private boolean verify(Path file) throws IOException, InterruptedException {
        Path verifier = folder.resolve("VerifyBundle.java");
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Files.copy(zip.getInputStream(zip.getEntry("VerifyBundle.java")), verifier);
        }
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        verifier.toString(),
                        file.toString(),
                        "--key",
                        store.checkpoints().key().toString())
                .inheritIO()
                .start();
        boolean held = process.waitFor() == 0;
        System.out.printf("verified offline in %.1f s; %s%n", (System.nanoTime() - begun) / 1e9, Machine.state());
        return held;
    }
}
