package io.taizhang.query.export;

import io.taizhang.query.engine.FoundRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One file while it is written. */
final class Writing {
    private final ExportFormat format;
    private final Function<FoundRow, ObjectNode> rendering;
    private final LongFunction<Extract> standing;
    private @Nullable Scratch file;
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
            Scratch begun = Scratch.open();
            file = begun;
            extract = standing.apply(position);
            RowWriter rows = format.writer(begun.out(), extract);
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
}
