package io.taizhang.command.evidence;

import io.taizhang.command.Refusal;
import io.taizhang.command.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;

/** What became of a file. */
record Examined(Found found, byte[] kept) {

    static Examined of(byte[] given) {
        try {
            Path folder = Files.createTempDirectory("examined");
            Path file = Files.write(folder.resolve("given"), given);
            Path clean = folder.resolve("clean");
            try {
                Found found = new Examination().examine(file, clean);
                return new Examined(found, Files.readAllBytes(clean));
            } finally {
                Files.deleteIfExists(clean);
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void isRefused(byte[] given, Rule rule) {
        Assertions.assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> of(given))
                .satisfies(refusal -> Assertions.assertThat(refusal.rule()).isEqualTo(rule));
    }
}
