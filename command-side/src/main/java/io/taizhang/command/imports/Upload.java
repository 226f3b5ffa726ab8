package io.taizhang.command.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An upload on disk, for as long as it is read. */
public final class Upload implements Closeable {
    private static final int CHUNK = 64 * 1024;

    private final Path path;

    private Upload(Path path) {
        this.path = path;
    }

    /** @throws ImportRefusal where it is larger than is taken; the rest was not kept */
    static Upload of(InputStream sent) throws IOException {
        Upload upload = new Upload(Files.createTempFile("taizhang-", ".import"));
        try (OutputStream file = Files.newOutputStream(upload.path)) {
            upload.fill(sent, file);
        } catch (IOException | RuntimeException failure) {
            upload.close();
            throw failure;
        }
        return upload;
    }

    private void fill(InputStream sent, OutputStream file) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long bytes = 0;
        for (int read = sent.read(chunk); read >= 0; read = sent.read(chunk)) {
            bytes += read;
            if (bytes > Limits.FILE_BYTES) {
                discard(sent, chunk);
                throw tooLarge();
            }
            file.write(chunk, 0, read);
        }
    }

    /** A client that is not listened to until it has spoken hears nothing: what it still sends is let by. */
    static void discard(InputStream sent, byte[] chunk) throws IOException {
        long bytes = 0;
        for (int read = sent.read(chunk); read >= 0 && bytes < Limits.DISCARDED_BYTES; read = sent.read(chunk)) {
            bytes += read;
        }
    }

    static ImportRefusal tooLarge() {
        return new ImportRefusal(413, "import-too-large", Limits.FILE_BYTES >> 20);
    }

    Path path() {
        return path;
    }

    byte[] start(int bytes) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
