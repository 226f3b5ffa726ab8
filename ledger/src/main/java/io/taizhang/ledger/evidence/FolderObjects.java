package io.taizhang.ledger.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Files of a folder, in 256 folders by the digest's first two digits. A file comes to its name complete: it is written
 * beside it, brought to the disk, and renamed.
 */
final class FolderObjects implements EvidenceObjects {
    private static final String UNFINISHED = "unfinished";

    private final Path folder;

    FolderObjects(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(Sha256 name, Path file) {
        Path place = placeOf(name);
        try {
            Files.createDirectories(place.getParent());
            Path unfinished = unfinished();
            try {
                Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING);
                force(unfinished, StandardOpenOption.WRITE);
                Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            force(place.getParent(), StandardOpenOption.READ);
            force(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            throw new EvidenceUnreadableException("Evidence cannot be written to " + folder, e);
        }
    }

    @Override
    public long size(Sha256 name) {
        try {
            return Files.size(placeOf(name));
        } catch (NoSuchFileException absent) {
            mustBeThere(absent);
            return -1;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public boolean copy(Sha256 name, OutputStream to) {
        try {
            Files.copy(placeOf(name), to);
            return true;
        } catch (NoSuchFileException absent) {
            mustBeThere(absent);
            return false;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public void probe() {
        try {
            Files.createDirectories(folder);
            Files.delete(unfinished());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** A disk that is not mounted has lost nothing. */
    private void mustBeThere(NoSuchFileException absent) {
        if (!Files.isDirectory(folder)) {
            throw unreadable(absent);
        }
    }

    private Path unfinished() throws IOException {
        return Files.createTempFile(Files.createDirectories(folder.resolve(UNFINISHED)), "evidence", ".part");
    }

    private Path placeOf(Sha256 name) {
        return folder.resolve(name.hex().substring(0, 2)).resolve(name.hex());
    }

    private EvidenceUnreadableException unreadable(IOException cause) {
        return new EvidenceUnreadableException("Evidence in " + folder + " cannot be read", cause);
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    @Override
    public void close() {
        // Nothing is held between two calls.
    }
}
