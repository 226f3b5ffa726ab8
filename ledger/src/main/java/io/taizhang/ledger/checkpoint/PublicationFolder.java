package io.taizhang.ledger.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import io.taizhang.ledger.proof.Checkpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A folder, best one that others keep: a file for each note, {@code checkpoint-<size>}, and the newest as
 * {@code checkpoint}. What was laid down is never replaced by anything else.
 */
public final class PublicationFolder implements Publication {
    private final Path folder;

    public PublicationFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public String place() {
        return folder.toString();
    }

    @Override
    public void publish(Checkpoint checkpoint, String note) throws IOException {
        Files.createDirectories(folder);
        Path own = folder.resolve("checkpoint-" + checkpoint.size());
        if (!Files.exists(own)) {
            put(own, note);
        } else if (!Files.readString(own).equals(note)) {
            throw new IOException(own + " holds another checkpoint of the same size");
        }
        Path newest = folder.resolve("checkpoint");
        if (Files.exists(newest) && isOfMore(Files.readString(newest), checkpoint.size())) {
            throw new IOException(newest + " is a checkpoint of more facts than there are here");
        }
        put(newest, note);
    }

    private static boolean isOfMore(String note, long size) {
        return note.lines()
                .skip(1)
                .findFirst()
                .filter(line -> line.matches("\\d{1,18}"))
                .filter(line -> Long.parseLong(line) > size)
                .isPresent();
    }

    private void put(Path file, String note) throws IOException {
        // No temporary file of Java's: those are for one's own eyes only, and this is for others.
        Path written = folder.resolve(".checkpoint-" + UUID.randomUUID());
        try {
            Files.write(written, note.getBytes(UTF_8));
            Files.move(written, file, ATOMIC_MOVE, REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
