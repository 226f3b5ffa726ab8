package io.taizhang.query.export;

import io.taizhang.query.engine.FoundRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One file while it is written. */
final class Writing {
    /** Rows that are rendered together: the keys of the people in them are asked for at once, and it is one look. */
    private static final int AT_ONCE = 500;

    private final ExportFormat format;
    private final Function<List<FoundRow>, List<ObjectNode>> rendering;
    private final List<FoundRow> waiting = new ArrayList<>();
    private final LongFunction<Extract> standing;
    private @Nullable Scratch file;
    private @Nullable Extract extract;
    private @Nullable RowWriter writer;

    Writing(ExportFormat format, Function<List<FoundRow>, List<ObjectNode>> rendering, LongFunction<Extract> standing) {
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
            return row -> take(rows, row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(RowWriter rows, FoundRow row) {
        waiting.add(row);
        if (waiting.size() == AT_ONCE) {
            write(rows);
        }
    }

    private void write(RowWriter rows) {
        try {
            for (ObjectNode row : rendering.apply(List.copyOf(waiting))) {
                rows.row(row);
            }
            waiting.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Exported finished() throws IOException {
        RowWriter rows = Objects.requireNonNull(writer);
        write(rows);
        rows.close();
        return new Exported(Objects.requireNonNull(extract), Objects.requireNonNull(file));
    }

    void abandon() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
