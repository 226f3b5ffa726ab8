package io.taizhang.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords that no person needs to know: made once, kept beside the data they guard. */
final class Secrets {
    private static final int BYTES = 24;

    private final DataFolder data;

    Secrets(DataFolder data) {
        this.data = data;
    }

    /** The file that holds the named secret; made where it is absent, whole or not at all. */
    Path file(String name) {
        Path file = data.resolve(name + ".secret");
        try {
            if (!Files.exists(file)) {
                Path unfinished = Files.createTempFile(file.getParent(), name, ".unfinished");
                Files.writeString(unfinished, random());
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String of(String name) {
        try {
            return Files.readString(file(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
