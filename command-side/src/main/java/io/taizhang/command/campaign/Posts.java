package io.taizhang.command.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What tasks know of the posts that answer for them. */
public interface Posts {

    /** The post as it stands now; empty where none of that id was ever created. */
    Optional<KnownPost> find(String postId);

    /**
     * @param units the units above it, topmost first; the last one is its own
     * @param createdAt when it was created, as the official stated it
     */
    record KnownPost(List<String> units, Instant createdAt) {
        public KnownPost {
            units = List.copyOf(units);
        }
    }
}
