package io.taizhang.query.engine;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild that this process has to do, or to go on with.
 *
 * @param generation that its rows are stored under; null before it was begun
 * @param shape of the rows that are stored
 * @param stored up to where facts are folded into these
 * @param storedFacts how many
 * @param compared whether its verdict is written down
 * @param swapped whether readers see its rows already
 * @param confirmed whether its rows were held, and somebody wants them swapped in
 */
record RebuildTask(
        UUID id,
        String view,
        RebuildMode mode,
        @Nullable Long generation,
        @Nullable String shape,
        long stored,
        long storedFacts,
        boolean compared,
        boolean swapped,
        boolean confirmed) {}
