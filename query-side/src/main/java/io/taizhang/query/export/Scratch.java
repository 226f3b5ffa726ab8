package io.taizhang.query.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that is written, then read, then gone. It loses its name before it holds a byte where the system allows it, and is
 * gone with whoever has it open.
 */
public final class Scratch implements Closeable {
    private static final int BUFFER = 64 * 1024;

    private final FileChannel file;
    private final OutputStream out;

    private Scratch(FileChannel file) {
        this.file = file;
        this.out = new Kept(Channels.newOutputStream(file));
    }

    public static Scratch open() throws IOException {
        Path path = Files.createTempFile("taizhang-", ".export");
        return new Scratch(FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** Closing it completes what is written, and leaves the file open. */
    public OutputStream out() {
        return out;
    }

    public long bytes() throws IOException {
        return file.size();
    }

    public void sendTo(OutputStream client) throws IOException {
        file.position(0);
        Channels.newInputStream(file).transferTo(client);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static final class Kept extends FilterOutputStream {
        Kept(OutputStream out) {
            super(new BufferedOutputStream(out, BUFFER));
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
