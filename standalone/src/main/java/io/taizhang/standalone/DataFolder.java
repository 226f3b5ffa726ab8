package io.taizhang.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The folder everything is kept in, held by one process at a time. Only its owner can read it. */
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws CannotStart where it cannot be made or written, or another process holds it */
    static DataFolder hold(Path wanted) {
        Path path = wanted.toAbsolutePath().normalize();
        try {
            makeFor(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new CannotStart("The data folder " + path + " is in use by another process: stop that one, or"
                        + " choose another folder with --data.");
            }
            return new DataFolder(path, channel);
        } catch (FileAlreadyExistsException file) {
            throw new CannotStart(
                    "The data folder " + path + " cannot be used: " + file.getFile() + " is a file.", file);
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder " + path + " cannot be used: it is not writable (" + e.getMessage() + ").", e);
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    @Override
    public String toString() {
        return path.toString();
    }

    private static void makeFor(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        Files.createDirectories(path);
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }
}
