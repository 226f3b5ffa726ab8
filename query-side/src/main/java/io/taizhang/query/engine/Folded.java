package io.taizhang.query.engine;

import org.jspecify.annotations.Nullable;

/** A row while facts are folded into it. */
final class Folded<S> {
    private @Nullable S row;
    private long position;
    private boolean changed;
    private @Nullable S removed;

    Folded(@Nullable S row, long position) {
        this.row = row;
        this.position = position;
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

    void written() {
        changed = false;
    }
}
