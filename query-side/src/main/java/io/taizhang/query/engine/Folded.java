package io.taizhang.query.engine;

import org.jspecify.annotations.Nullable;

/** A row while facts are folded into it. */
final class Folded<S> {
    private @Nullable S row;
    private long position;
    private boolean changed;
    private boolean stored;
    private @Nullable S removed;

    private Folded(@Nullable S row, long position, boolean stored) {
        this.row = row;
        this.position = position;
        this.stored = stored;
    }

    /** Of a key that no fact has touched yet. */
    static <S> Folded<S> none() {
        return new Folded<>(null, 0, false);
    }

    /** A row as it stands in the table; null where it is gone. */
    static <S> Folded<S> stored(@Nullable S row, long position) {
        return new Folded<>(row, position, true);
    }

    @Nullable S row() {
        return row;
    }

    /** Of the fact that changed the row last; 0 where none ever did. */
    long position() {
        return position;
    }

    boolean changed() {
        return changed;
    }

    void become(@Nullable S next, long at) {
        removed = next == null ? row : null;
        row = next;
        position = at;
        changed = true;
    }

    /** What was removed by the last change; null where nothing was. */
    @Nullable S removed() {
        return removed;
    }

    /** Whether the table has it, as it is or as it was. */
    boolean stored() {
        return stored;
    }

    void written() {
        changed = false;
        stored = true;
    }
}
