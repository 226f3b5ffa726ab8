package io.taizhang.query.export;

import io.taizhang.query.engine.FoundRow;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One file while it is written. It has lost its name before it holds a byte, and is gone with whoever has it open. */
final class Writing {
    private static final int BUFFER = 64 * 1024;

    private final ExportFormat format;
    private final Function<FoundRow, ObjectNode> rendering;
    private final LongFunction<Extract> standing;
    private @Nullable FileChannel file;
    private @Nullable Extract extract;
    private @Nullable RowWriter writer;

    Writing(ExportFormat format, Function<FoundRow, ObjectNode> rendering, LongFunction<Extract> standing) {
        this.format = format;
        this.rendering = rendering;
        this.standing = standing;
    }

    /** Begins the file. */
    Consumer<FoundRow> at(long position) {
        try {
            Path path = Files.createTempFile("taizhang-", ".export");
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            extract = standing.apply(position);
            RowWriter rows = format.writer(new Kept(Channels.newOutputStream(file)), extract);
            writer = rows;
            return row -> write(rows, row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(RowWriter rows, FoundRow row) {
        try {
            rows.row(rendering.apply(row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Exported finished() throws IOException {
        Objects.requireNonNull(writer).close();
        return new Exported(Objects.requireNonNull(extract), Objects.requireNonNull(file));
    }

    void abandon() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    /** Stays open when its writer is done: it is read next. */
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
