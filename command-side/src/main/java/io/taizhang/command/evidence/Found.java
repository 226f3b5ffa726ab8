package io.taizhang.command.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a file turned out to be. @param capturedAt when a photo was taken, as its camera noted */
record Found(String mediaType, @Nullable Instant capturedAt) {

    static Found document(String mediaType) {
        return new Found(mediaType, null);
    }
}
