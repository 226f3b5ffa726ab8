package io.taizhang.command.organisation;

import java.time.Instant;
import java.util.Optional;

/** What posts and places know of the places they refer to. */
public interface Places {

    /** The place as it stands now; empty where none of that id was ever registered. */
    Optional<KnownPlace> find(String placeId);

    /**
     * @param open false once it was closed
     * @param registeredAt when it was registered, as the official stated it
     */
    record KnownPlace(boolean open, Instant registeredAt) {}
}
